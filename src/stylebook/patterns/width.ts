import type { Part } from './writtenOut';

/** How many UTF-16 units something takes. */
export interface Width {
  readonly least: number;
  readonly most: number;
}

/** How many units a part of a pattern can match. */
export function widthOf(part: Part): Width {
  switch (part.type) {
    case 'text':
      return { least: part.text.length, most: part.text.length };
    case 'char':
      return { least: part.char.length, most: part.char.length };
    case 'class':
      return { least: 1, most: isOneUnit(part) ? 1 : 2 };
    case 'any':
      return { least: 1, most: 2 };
    case 'sequence': {
      const widths = part.nodes.map(widthOf);
      return { least: total(widths.map((one) => one.least)), most: total(widths.map((one) => one.most)) };
    }
    case 'choice': {
      const widths = part.nodes.map(widthOf);
      return {
        least: Math.min(...widths.map((one) => one.least)),
        most: Math.max(...widths.map((one) => one.most)),
      };
    }
    case 'repeat': {
      const { least, most } = widthOf(part.node);
      return { least: least * part.min, most: most === 0 ? 0 : most * part.max };
    }
    case 'group':
    case 'atomic':
      return widthOf(part.node);
    case 'look':
    case 'edge':
      return { least: 0, most: 0 };
    case 'back':
      return { least: 0, most: Infinity };
  }
}

/** Whether a class holds no character of two units. */
function isOneUnit({ negated, items }: Extract<Part, { type: 'class' }>): boolean {
  return !negated && items.classes.length === 0 && items.ranges.every(({ to }) => to <= 0xffff);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
