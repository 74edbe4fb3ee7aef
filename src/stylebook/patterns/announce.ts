import { EDGE, shareOf, START } from './frequency';
import { isDigit, isSpace, membersOf, MOST_STRINGS, stringsOf } from './strings';
import type { Node } from './syntax';

/** A string, in lower case, that stands where a pattern matches. */
export interface Announcer {
  readonly text: string;
  /** Units from its beginning to the beginning of the match, where those that announce are placed. */
  readonly lead: number;
  /** Whether an edge of a word is before it, and after it. */
  readonly opensAtEdge: boolean;
  readonly closesAtEdge: boolean;
}

/** Strings of which one must stand in a text for a pattern to match there. */
export interface Announcement {
  readonly announcers: readonly Announcer[];
  /** Whether a match begins with what announces it, or as far behind as `lead` says: it need be tried there alone. */
  readonly placed: boolean;
}

/** A set of strings larger than this tells too little. */
const MOST_ANNOUNCERS = 400;

/** What is met as rarely needs nothing better to announce it. */
const RARE = 1e-4;

/** Searching a text takes so many times as long as trying one place. */
const SEARCH = 6;

/**
 * What announces a pattern: of all sets of strings of which one must stand where it matches, the one that stands in
 * the fewest places of running English. Undefined where no such set is known. White space of any kind is found as a
 * space, a digit of any script as ours.
 */
export function announcementOf(node: Node): Announcement | undefined {
  const opening = openingsOf(node);
  const cost = costOf(opening);
  const held = cost <= RARE ? undefined : heldIn(node);
  const placed = cost <= SEARCH * costOf(held);
  const chosen = placed ? opening : held;
  return chosen && { announcers: [...new Set(chosen)].map(announcer), placed };
}

function announcer(marked: string): Announcer {
  const unmarked = marked.replaceAll(EDGE, '');
  return {
    text: unmarked.replace(START, ''),
    lead: Math.max(0, unmarked.indexOf(START)),
    opensAtEdge: marked.startsWith(EDGE),
    closesAtEdge: marked.endsWith(EDGE),
  };
}

/** Strings with their edges marked. */
type Strings = readonly string[];

/** How often one of some strings is met; infinite where they tell nothing. */
function costOf(strings: Strings | undefined): number {
  if (strings === undefined) return Infinity;
  return strings.reduce(
    (sum, marked) => sum + (isBlank(marked) ? Infinity : shareOf(marked.replace(START, ''))),
    0,
  );
}

function isBlank(marked: string): boolean {
  for (const unit of marked) if (unit !== EDGE && unit !== START) return false;
  return true;
}

/** The set that is met less often, the later one where two are alike. */
function rarer(a: Strings | undefined, b: Strings | undefined): Strings | undefined {
  if (b === undefined || b.some(isBlank)) return a;
  return a === undefined || costOf(b) <= costOf(a) ? b : a;
}

/**
 * Strings of which one stands at the beginning of whatever a pattern matches; with what must stand before and behind,
 * where they alone are met often.
 */
function openingsOf(node: Node): Strings | undefined {
  let run: Strings = [''];
  const before: Node[] = [];
  const behind: { readonly run: Strings; readonly node: Node }[] = [];
  for (const part of partsOf(node)) {
    if (part.type === 'look') {
      if (part.negated) continue;
      if (!part.behind) behind.push({ run, node: part.node });
      else if (run.every(isBlank)) before.push(part.node);
      continue;
    }
    const own = writtenOut(part) ?? openingPart(part, run);
    const longer = own && joined(run, own.strings);
    if (longer === undefined) break;
    run = longer;
    if (own?.whole !== true) break;
  }
  let best = rarer(undefined, run);
  for (const one of behind) {
    if (costOf(best) > RARE) best = rarer(best, joined(one.run, tailsOf(openingsOf(one.node))));
  }
  if (before.length === 0 || costOf(best) <= RARE) return best;
  const ending = before.map(endingsOf).reduce(rarer, undefined);
  const heads = ending?.map((head) => head + START);
  if (heads === undefined) return best;
  return rarer(rarer(best, joined(heads, tailsOf(run))), joined(heads, tailsOf(best)));
}

function openingPart(part: Part, run: Strings): WrittenOut | undefined {
  const strings = part.type === 'choice' ? union(part.nodes.map(openingsOf)) : undefined;
  if (strings === undefined) return undefined;
  // What must stand before a part can be told of a match that begins with it.
  return { strings: run.every((one) => one === '') ? strings : (tailsOf(strings) ?? []), whole: false };
}

/** Strings without what must stand before them. */
function tailsOf(strings: Strings | undefined): Strings | undefined {
  return strings?.map((one) => one.slice(one.indexOf(START) + 1));
}

/** Strings of which one stands at the end of whatever a pattern matches. */
function endingsOf(node: Node): Strings | undefined {
  let run: Strings = [''];
  for (const part of partsOf(node).toReversed()) {
    if (part.type === 'look') continue;
    const own =
      writtenOut(part) ?? (part.type === 'choice' ? asPart(union(part.nodes.map(endingsOf))) : undefined);
    const longer = own && joined(own.strings, run);
    if (longer === undefined) break;
    run = longer;
    if (own?.whole !== true) break;
  }
  return run.some(isBlank) ? undefined : run;
}

function asPart(strings: Strings | undefined): WrittenOut | undefined {
  return strings && { strings, whole: false };
}

/** Strings of which one stands somewhere in whatever a pattern matches, or beside it where it looks. */
function heldIn(node: Part): Strings | undefined {
  switch (node.type) {
    case 'text':
    case 'char':
    case 'class':
      return writtenOut(node)?.strings;
    case 'sequence':
      return heldInSequence(partsOf(node));
    case 'choice':
      return union(node.nodes.map(heldIn));
    case 'repeat':
      return node.min > 0 ? heldIn(node.node) : undefined;
    case 'group':
    case 'atomic':
      return heldIn(node.node);
    case 'look':
      return node.negated ? undefined : heldIn(node.node);
    default:
      return undefined;
  }
}

function heldInSequence(parts: readonly Part[]): Strings | undefined {
  let best: Strings | undefined;
  // Runs of parts that can be written out make longer strings than each part alone.
  let run: Strings = [''];
  for (const part of parts) {
    const own = writtenOut(part);
    const longer = own && joined(run, own.strings);
    if (longer !== undefined) {
      run = longer;
      if (own?.whole === true) continue;
    }
    best = rarer(best, run);
    run = own?.whole === true ? own.strings : [''];
    if (own === undefined) best = rarer(best, heldIn(part));
  }
  return rarer(best, run);
}

interface WrittenOut {
  readonly strings: Strings;
  /** Whether that is all of it, so that what follows can be added. */
  readonly whole: boolean;
}

/** A part of a sequence as strings in lower case. */
function writtenOut(part: Part): WrittenOut | undefined {
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

const DIGITS = Array.from('0123456789');

/** A part of a pattern; characters that follow one another are one text. */
type Part = Node | { readonly type: 'text'; readonly text: string };

/** The parts of a pattern that follow one another, groups opened. */
function partsOf(node: Node): readonly Part[] {
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
function joined(first: Strings, second: Strings | undefined): Strings | undefined {
  if (second === undefined || first.length * second.length > MOST_STRINGS) return undefined;
  const [only = ''] = second;
  if (second.length === 1) return only === '' ? first : first.map((head) => head + only);
  return first.flatMap((head) => second.map((tail) => head + tail));
}

function union(sets: readonly (Strings | undefined)[]): Strings | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === undefined) return undefined;
    for (const one of set) all.add(one);
  }
  return all.size > MOST_ANNOUNCERS ? undefined : [...all];
}
