import { CharacterClass, classOf } from './characters';

/** A text for pattern matching, and the way back to the text it came from. */
export interface Readable {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly original: (offset: number) => number;
}

/** Prose with runs of white space as one space and unseen characters left out; the same string where nothing changes. */
export function readable(prose: string): Readable {
  let text = '';
  /** Pairs of offsets, readable and original, from which both run side by side. */
  const steps: number[] = [];
  let copied = 0;
  let index = 0;
  while (index < prose.length) {
    const found = classOf(prose.charCodeAt(index));
    let from = index;
    if (found === CharacterClass.Transparent) {
      while (index < prose.length && classOf(prose.charCodeAt(index)) === CharacterClass.Transparent) index++;
    } else if (found === CharacterClass.Space) {
      from = ++index;
      while (index < prose.length && isDropped(prose, index)) index++;
    } else index++;
    if (index === from || (found !== CharacterClass.Space && found !== CharacterClass.Transparent)) continue;
    text += prose.slice(copied, from);
    steps.push(text.length, index);
    copied = index;
  }
  if (steps.length === 0) return { text: prose, original: (offset) => offset };
  text += prose.slice(copied);
  return { text, original: (offset) => originalOf(steps, offset) };
}

function isDropped(prose: string, index: number): boolean {
  const found = classOf(prose.charCodeAt(index));
  return found === CharacterClass.Space || found === CharacterClass.Transparent;
}

function originalOf(steps: readonly number[], offset: number): number {
  let low = -1;
  let high = steps.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? offset : offset - (steps[2 * low] ?? 0) + (steps[2 * low + 1] ?? 0);
}
