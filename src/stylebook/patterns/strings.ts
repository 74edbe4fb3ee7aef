import { nodesOf } from './emit';
import { sequence, type Node } from './syntax';

/** A pattern that matches more strings than this is not written out. */
const MOST_STRINGS = 128;

/** A set of literals larger than this tells too little. */
const MOST_LITERALS = 400;

/**
 * Every string a pattern matches, in the order it would try them, where they are few and case is the same for all;
 * undefined where they are not (`\w+`, look-around).
 */
export function stringsOf(node: Node): readonly string[] | undefined {
  switch (node.type) {
    case 'char':
      return [node.char];
    case 'class':
      return membersOf(node);
    case 'sequence':
      return node.nodes.reduce<readonly string[] | undefined>(
        (before, child) => {
          const after = before && stringsOf(child);
          return after && before.length * after.length <= MOST_STRINGS
            ? before.flatMap((head) => after.map((tail) => head + tail))
            : undefined;
        },
        [''],
      );
    case 'choice': {
      const all: string[] = [];
      for (const child of node.nodes) {
        const own = stringsOf(child);
        if (own === undefined || all.length + own.length > MOST_STRINGS) return undefined;
        all.push(...own);
      }
      return all;
    }
    case 'repeat': {
      if (node.min !== 0 || node.max !== 1) return undefined;
      const own = stringsOf(node.node);
      return own && own.length < MOST_STRINGS ? (node.lazy ? ['', ...own] : [...own, '']) : undefined;
    }
    default:
      return undefined;
  }
}

function membersOf(node: Extract<Node, { type: 'class' }>): readonly string[] | undefined {
  const { ranges, classes } = node.items;
  if (node.negated || node.except || classes.length > 0) return undefined;
  const members: string[] = [];
  for (const { from, to } of ranges) {
    if (to - from + members.length > 12) return undefined;
    for (let code = from; code <= to; code++) members.push(String.fromCodePoint(code));
  }
  return members;
}

/**
 * Strings of which at least one stands in whatever the pattern matches, as found in lower case;
 * undefined where no such set is known. The longer its shortest string, the more text it rules out.
 */
export function literalsOf(node: Node): readonly string[] | undefined {
  switch (node.type) {
    case 'char':
      return [node.char.toLowerCase()];
    case 'class':
      return membersOf(node)?.map((one) => one.toLowerCase());
    case 'sequence':
      return ofSequence(node.nodes);
    case 'choice': {
      const all = new Set<string>();
      for (const child of node.nodes) {
        const own = literalsOf(child);
        if (own === undefined || all.size + own.length > MOST_LITERALS) return undefined;
        for (const one of own) all.add(one);
      }
      return [...all];
    }
    case 'repeat':
      return node.min > 0 ? literalsOf(node.node) : undefined;
    case 'group':
    case 'atomic':
      return literalsOf(node.node);
    default:
      return undefined;
  }
}

function ofSequence(nodes: readonly Node[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  const offer = (set: readonly string[] | undefined) => {
    if (set !== undefined && telling(set) > telling(best)) best = set;
  };
  // Runs of parts that can be written out make longer strings than each part alone.
  let run: readonly string[] = [''];
  for (const node of nodes) {
    const own = writtenOut(node);
    if (own !== undefined && run.length * own.strings.length <= MOST_STRINGS) {
      run = appended(run, own.strings);
      if (own.whole) continue;
    }
    offer(run);
    run = own?.whole === true ? own.strings : [''];
    if (own === undefined) offer(literalsOf(node));
  }
  offer(run);
  return best;
}

/**
 * Strings, in lower case, one of which stands at the very start of whatever the pattern matches; undefined where
 * no such set is known. What looks around at the start takes no room and does not count.
 */
export function prefixesOf(node: Node): readonly string[] | undefined {
  const inner = unwrapped(node);
  if (inner.type === 'choice') {
    const all = inner.nodes.map(prefixesOf);
    const known = all.flatMap((own) => own ?? []);
    return all.includes(undefined) || known.length > MOST_LITERALS ? undefined : known;
  }
  let run: readonly string[] = [''];
  for (const child of inner.type === 'sequence' ? inner.nodes : [inner]) {
    if (child.type === 'edge' || child.type === 'look') continue;
    const own = writtenOut(child) ?? (run[0] === '' && run.length === 1 ? partOf(child) : undefined);
    if (own === undefined || run.length * own.strings.length > MOST_STRINGS) break;
    run = appended(run, own.strings);
    if (!own.whole) break;
  }
  return run.includes('') ? undefined : run;
}

interface WrittenOut {
  readonly strings: readonly string[];
  /** Whether that is all of it, so that what follows can be added. */
  readonly whole: boolean;
}

function partOf(node: Node): WrittenOut | undefined {
  const strings =
    node.type === 'choice' || node.type === 'sequence' || node.type === 'group'
      ? prefixesOf(node)
      : undefined;
  return strings && { strings, whole: false };
}

/** A part of a sequence as strings in lower case. White space of any kind is found as a space, a digit of any script as ours. */
function writtenOut(node: Node): WrittenOut | undefined {
  const inner = unwrapped(node);
  if (inner.type === 'edge') return { strings: [''], whole: true };
  if (isSpace(inner)) return { strings: [' '], whole: true };
  if (isDigit(inner)) return { strings: DIGITS, whole: true };
  // What must follow takes no room, so nothing can be added to it.
  if (inner.type === 'look' && !inner.behind && !inner.negated) {
    const ahead = writtenOut(inner.node);
    return ahead && { strings: ahead.strings, whole: false };
  }
  if (inner.type === 'repeat' && inner.min > 0) {
    const once = isSpace(inner.node) ? [' '] : isDigit(inner.node) ? DIGITS : stringsOf(inner.node);
    if (once?.length === 1)
      return { strings: [(once[0] ?? '').toLowerCase().repeat(Math.min(3, inner.min))], whole: false };
    return once && { strings: once.map((one) => one.toLowerCase()), whole: false };
  }
  const strings = stringsOf(inner);
  return strings && { strings: strings.map((one) => one.toLowerCase()), whole: true };
}

function appended(heads: readonly string[], tails: readonly string[]): readonly string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function unwrapped(node: Node): Node {
  return node.type === 'group' || node.type === 'atomic' ? unwrapped(node.node) : node;
}

/** Whether a match can begin at the beginning or end of a word only. */
export function opensAtWordEdge(node: Node): boolean {
  if (node.type === 'edge') return node.edge === 'word';
  const [first] = node.type === 'sequence' ? node.nodes : node.type === 'group' ? [node.node] : [];
  return first !== undefined && opensAtWordEdge(first);
}

/** Without edges of words at both ends; undefined where it has none there. */
export function insideWordEdges(node: Node): Node | undefined {
  if (node.type !== 'sequence' || node.nodes.length < 3) return undefined;
  const isEdge = (end: Node | undefined) => end?.type === 'edge' && end.edge === 'word';
  return isEdge(node.nodes[0]) && isEdge(node.nodes.at(-1)) ? sequence(node.nodes.slice(1, -1)) : undefined;
}

/** How much a set rules out: the length of its shortest string, less a little for every string it holds. */
export function telling(set: readonly string[] | undefined): number {
  if (set === undefined || set.length === 0) return 0;
  const shortest = Math.min(...set.map((one) => one.length));
  return shortest === 0 ? 0 : shortest - Math.min(0.9, set.length / MOST_LITERALS);
}

/** Whether a pattern tells one space from two, so that it has to see white space as it was typed. */
export function mindsSpacing(root: Node): boolean {
  return nodesOf(root).some((node) => {
    if (node.type === 'repeat') return node.min > 1 && isSpace(node.node);
    if (node.type !== 'sequence') return false;
    const spaces = node.nodes.map((child) =>
      isSpace(child.type === 'repeat' && child.min > 0 ? child.node : child),
    );
    return spaces.some((space, at) => space && spaces[at + 1] === true);
  });
}

const DIGITS = Array.from('0123456789');

function isDigit(node: Node): boolean {
  if (node.type !== 'class' || node.negated || node.items.ranges.length > 0) return false;
  return (
    node.items.classes.length > 0 && node.items.classes.every((one) => one.name === 'digit' && !one.negated)
  );
}

function isSpace(node: Node): boolean {
  if (node.type === 'char') return /\s/.test(node.char);
  if (node.type !== 'class' || node.negated) return false;
  const { ranges, classes } = node.items;
  return (
    classes.every((one) => one.name === 'space' && !one.negated) &&
    ranges.every(({ from, to }) => from === to && /\s/.test(String.fromCodePoint(from)))
  );
}
