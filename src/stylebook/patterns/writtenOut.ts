import { EDGE, START } from './frequency';
import { isDigit, isSpace, membersOf, MOST_STRINGS, stringsOf } from './strings';
import type { Node } from './syntax';

/** Strings with their edges marked. */
export type Strings = readonly string[];

/** A part of a pattern as the strings that it matches, or begins with. */
export interface WrittenOut {
  readonly strings: Strings;
  /** Whether that is all of it, so that what follows can be added. */
  readonly whole: boolean;
}

/** A part of a sequence as strings in lower case. */
export function writtenOut(part: Part): WrittenOut | undefined {
  if (part.type === 'text') return { strings: [part.text], whole: true };
  if (part.type === 'edge') return { strings: [part.edge === 'word' ? EDGE : ''], whole: true };
  if (isSpace(part)) return { strings: [' '], whole: true };
  if (isDigit(part)) return { strings: DIGITS, whole: true };
  // What must follow takes no room, so nothing can be added to it.
  if (part.type === 'look' && !part.behind && !part.negated) {
    const ahead = writtenOut(part.node);
    return ahead && { strings: ahead.strings, whole: false };
  }
  if (part.type === 'repeat' && part.min > 0) {
    const once = isSpace(part.node) ? [' '] : isDigit(part.node) ? DIGITS : lowered(stringsOf(part.node));
    const [only = ''] = once ?? [];
    return once && { strings: once.length === 1 ? [only.repeat(Math.min(3, part.min))] : once, whole: false };
  }
  const strings = lowered(part.type === 'class' ? membersOf(part) : stringsOf(part));
  return strings && { strings, whole: true };
}

/** In lower case; undefined where a string grows by it, or holds one of our own marks. */
function lowered(strings: Strings | undefined): Strings | undefined {
  const lower = strings?.map((one) => one.toLowerCase());
  const fits = (one: string, at: number) =>
    one.length === strings?.[at]?.length && !one.includes(EDGE) && !one.includes(START);
  return lower?.every(fits) === true ? lower : undefined;
}

/** A set of strings larger than this tells too little. */
const MOST_TOGETHER = 400;

const DIGITS = Array.from('0123456789');

/** A part of a pattern; characters that follow one another are one text. */
export type Part = Node | { readonly type: 'text'; readonly text: string };

/** The parts of a pattern that follow one another, groups opened. */
export function partsOf(node: Node): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  for (const one of opened(node)) {
    const lower = one.type === 'char' ? lowered([one.char])?.[0] : undefined;
    if (lower !== undefined) {
      text += /\s/.test(lower) ? ' ' : lower;
      continue;
    }
    if (text !== '') parts.push({ type: 'text', text });
    text = '';
    parts.push(one);
  }
  if (text !== '') parts.push({ type: 'text', text });
  return parts;
}

function opened(node: Node): readonly Node[] {
  if (node.type === 'group' || node.type === 'atomic') return opened(node.node);
  if (node.type !== 'sequence') return [node];
  return node.nodes.some(isOpened) ? node.nodes.flatMap(opened) : node.nodes;
}

function isOpened({ type }: Node): boolean {
  return type === 'sequence' || type === 'group' || type === 'atomic';
}

/** Every first with every second; undefined where they would be too many. */
export function joined(first: Strings, second: Strings | undefined): Strings | undefined {
  if (second === undefined || first.length * second.length > MOST_STRINGS) return undefined;
  const [only = ''] = second;
  if (second.length === 1) return only === '' ? first : first.map((head) => head + only);
  return first.flatMap((head) => second.map((tail) => head + tail));
}

export function union(sets: readonly (Strings | undefined)[]): Strings | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === undefined) return undefined;
    for (const one of set) all.add(one);
  }
  return all.size > MOST_TOGETHER ? undefined : [...all];
}
