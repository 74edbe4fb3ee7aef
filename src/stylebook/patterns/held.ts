import { costOf, isBlank } from './rarity';
import { widthOf, type Width } from './width';
import { joined, partsOf, union, writtenOut, type Part, type Strings } from './writtenOut';

/** Strings of which one stands in whatever a pattern matches, or beside it where it looks. */
export interface Held {
  readonly strings: Strings;
  /** How far behind the beginning of a match they may stand; endless where that is not known. */
  readonly behind: Width;
}

const HERE: Width = { least: 0, most: 0 };
const ANYWHERE: Width = { least: 0, most: Infinity };

/** A match is tried at so many places before what announces it at most; else the whole text is searched. */
const MOST_PLACES = 32;
/** Searching takes about as long as so many tries. */
const SEARCH = 40;

/** Whether it is known well enough where a match begins to try it there. */
export function isPlaced({ behind }: Held): boolean {
  return behind.most - behind.least < MOST_PLACES;
}

/** How much is to be said against strings. */
export type Measure = (held: Held) => number;

/** How often they are met. */
export const metOf: Measure = ({ strings }) => costOf(strings);

/** The work that it makes to look for a match wherever one of them stands. */
export const workOf: Measure = (held) =>
  costOf(held.strings) * (isPlaced(held) ? held.behind.most - held.behind.least + 1 : SEARCH);

function better(a: Held | undefined, b: Held | undefined, by: Measure): Held | undefined {
  if (b === undefined || b.strings.some(isBlank)) return a;
  return a === undefined || by(b) <= by(a) ? b : a;
}

/** Of all such sets of strings the one that measures least; undefined where none is known. */
export function heldIn(node: Part, by: Measure): Held | undefined {
  switch (node.type) {
    case 'text':
    case 'char':
    case 'class': {
      const strings = writtenOut(node)?.strings;
      return strings && { strings, behind: HERE };
    }
    case 'sequence':
      return heldInSequence(partsOf(node), by);
    case 'choice':
      return heldInAny(node.nodes.map((one) => heldIn(one, by)));
    case 'repeat':
      return node.min > 0 ? heldIn(node.node, by) : undefined;
    case 'group':
    case 'atomic':
      return heldIn(node.node, by);
    case 'look': {
      const held = node.negated ? undefined : heldIn(node.node, by);
      return held && node.behind ? { ...held, behind: ANYWHERE } : held;
    }
    default:
      return undefined;
  }
}

function heldInAny(sets: readonly (Held | undefined)[]): Held | undefined {
  const strings = union(sets.map((one) => one?.strings));
  return (
    strings && {
      strings,
      behind: {
        least: Math.min(...sets.map((one) => one?.behind.least ?? 0)),
        most: Math.max(...sets.map((one) => one?.behind.most ?? Infinity)),
      },
    }
  );
}

function heldInSequence(parts: readonly Part[], by: Measure): Held | undefined {
  let best: Held | undefined;
  // Runs of parts that can be written out make longer strings than each part alone.
  let run: Strings = [''];
  let begin = HERE;
  let end = HERE;
  for (const part of parts) {
    const own = writtenOut(part);
    const longer = own && joined(run, own.strings);
    const here = end;
    end = sum(end, widthOf(part));
    if (longer !== undefined) {
      run = longer;
      if (own?.whole === true) continue;
    }
    best = better(best, { strings: run, behind: begin }, by);
    const begins = longer === undefined && own?.whole === true;
    [run, begin] = begins ? [own.strings, here] : [[''], end];
    if (own === undefined) best = better(best, moved(heldIn(part, by), here), by);
  }
  return better(best, { strings: run, behind: begin }, by);
}

function moved(held: Held | undefined, by: Width): Held | undefined {
  return held && { strings: held.strings, behind: sum(held.behind, by) };
}

function sum(a: Width, b: Width): Width {
  return { least: a.least + b.least, most: a.most + b.most };
}
