import { shift, type Span } from '../draft/span';
import { align } from './align';
import { QUOTE_WORDS, type Print } from './print';
import { REPEAT_KINDS, type Link, type Place, type Repeat, type RepeatKind } from './repeat';
import type { Printed, Row, StoryTables } from './storyTables';

/** A place as it is known before it is in a group: absolute, and told from others by where it starts. */
interface End extends Span {
  readonly block: number;
}

/** Two places of which one repeats the other, `earlier` first in the story. */
interface Pair {
  readonly earlier: End;
  readonly later: End;
  readonly kind: RepeatKind;
  readonly similarity: number;
  readonly words: number;
  /** Which of the two is the copy. */
  readonly copy: 'earlier' | 'later';
}

/** What the blocks of a story repeat of each other: of each pair of blocks only the strongest kind. */
export function repeatsOf(printed: readonly Printed[], tables: StoryTables): readonly Repeat[] {
  const whole = groupsOf(paragraphPairs(printed, tables));
  const told = new Map<number, Repeat>();
  for (const group of whole) for (const { block } of group.places) told.set(block, group);
  const untold = (a: number, b: number) => {
    const group = told.get(a);
    return a === b || group === undefined || group !== told.get(b);
  };
  const quotes = quotePairs(printed, tables, untold);
  const quoted = new Set(quotes.map(({ earlier, later }) => `${earlier.block} ${later.block}`));
  const sentences = sentencePairs(printed, tables, (a, b) => untold(a, b) && !quoted.has(`${a} ${b}`));
  return [...whole, ...groupsOf(quotes), ...groupsOf(sentences)].sort(byPlace);
}

function byPlace(a: Repeat, b: Repeat): number {
  const [first, other] = [a.places[0], b.places[0]];
  return first === undefined || other === undefined ? 0 : first.start - other.start || first.end - other.end;
}

function endOf({ block }: Printed): End {
  return { ...block.span, block: block.index };
}

function paragraphPairs(printed: readonly Printed[], tables: StoryTables): Pair[] {
  const pairs: Pair[] = [];
  const first = new Map<Row, Printed>();
  for (const later of printed) {
    if (!tables.isRepeatedRow(later.row)) continue;
    const same = first.get(later.row);
    if (same === undefined) first.set(later.row, later);
    else pairs.push(pairOf(same, later, 'paragraph', 1, 'later'));
  }
  for (const [row, one] of first) {
    for (const [otherRow, likeness] of tables.alike.of(row)) {
      const other = first.get(otherRow);
      if (other === undefined || likeness.kind === undefined || other.block.index < one.block.index) continue;
      if (isPullQuote(one, other)) continue;
      const inside = likeness.kind === 'contained' && row.hashes.length < otherRow.hashes.length;
      pairs.push(pairOf(one, other, likeness.kind, likeness.similarity, inside ? 'earlier' : 'later'));
    }
  }
  return pairs;
}

function pairOf(
  earlier: Printed,
  later: Printed,
  kind: RepeatKind,
  similarity: number,
  copy: Pair['copy'],
): Pair {
  return { earlier: endOf(earlier), later: endOf(later), kind, similarity, words: 0, copy };
}

/** A pull quote is a paragraph's own words in quotation marks, set apart from the story that holds them. */
function isPullQuote(a: Printed, b: Printed): boolean {
  return a.print.allQuoted !== b.print.allQuoted;
}

function quotePairs(
  printed: readonly Printed[],
  tables: StoryTables,
  untold: (a: number, b: number) => boolean,
): Pair[] {
  const pairs: Pair[] = [];
  if (!tables.quoted.any) return pairs;
  const bearers = new Map<Print, Printed>();
  for (const one of printed) if (!bearers.has(one.print)) bearers.set(one.print, one);
  for (const [print, earlier] of bearers) {
    for (const otherPrint of tables.quoted.of(print).keys()) {
      const later = bearers.get(otherPrint);
      if (later === undefined || later.block.index <= earlier.block.index) continue;
      if (!untold(earlier.block.index, later.block.index) || isPullQuote(earlier, later)) continue;
      const pair = sharedQuote(earlier, later);
      if (pair !== undefined) pairs.push(pair);
    }
  }
  return pairs;
}

/** The longest stretch that two paragraphs both hold inside quotation marks. */
function sharedQuote(earlier: Printed, later: Printed): Pair | undefined {
  let best: Pair | undefined;
  let longest = QUOTE_WORDS - 1;
  const a = earlier.print.words;
  const b = later.print.words;
  for (const quote of earlier.print.quotes) {
    for (const other of later.print.quotes) {
      const shorter = Math.min(quote.endWord - quote.firstWord, other.endWord - other.firstWord);
      if (shorter <= longest) continue;
      const { run, runInA, runInB } = align(
        a.hashes.subarray(quote.firstWord, quote.endWord),
        b.hashes.subarray(other.firstWord, other.endWord),
      );
      if (run <= longest) continue;
      longest = run;
      best = {
        earlier: wordsAt(earlier, quote.firstWord + runInA, run),
        later: wordsAt(later, other.firstWord + runInB, run),
        kind: 'quote',
        similarity: run / Math.max(quote.endWord - quote.firstWord, other.endWord - other.firstWord),
        words: run,
        copy: 'later',
      };
    }
  }
  return best;
}

function wordsAt({ block, print }: Printed, first: number, count: number): End {
  const start = print.words.starts[first] ?? 0;
  const end = print.words.ends[first + count - 1] ?? start;
  return { block: block.index, ...shift({ start, end }, block.span.start) };
}

function sentencePairs(
  printed: readonly Printed[],
  tables: StoryTables,
  untold: (a: number, b: number) => boolean,
): Pair[] {
  const pairs: Pair[] = [];
  if (!tables.anySentence) return pairs;
  const first = new Map<number, End>();
  for (const { block, print } of printed) {
    if (print.allQuoted) continue;
    for (const sentence of print.sentences) {
      if (!tables.isRepeated(sentence.key)) continue;
      const later = { block: block.index, ...shift(sentence, block.span.start) };
      const earlier = first.get(sentence.key);
      if (earlier === undefined) first.set(sentence.key, later);
      else if (untold(earlier.block, later.block)) {
        pairs.push({ earlier, later, kind: 'sentence', similarity: 1, words: 0, copy: 'later' });
      }
    }
  }
  return pairs;
}

/** Joins pairs that share a place: three copies are one group, not three pairs. */
function groupsOf(pairs: readonly Pair[]): Repeat[] {
  const nodes = new Map<number, { end: End; pairs: Pair[]; leader: number }>();
  const nodeOf = (end: End) => {
    let node = nodes.get(end.start);
    if (node === undefined) nodes.set(end.start, (node = { end, pairs: [], leader: end.start }));
    return node;
  };
  const leaderOf = (start: number): number => {
    let leader = start;
    for (let next = nodes.get(leader)?.leader; next !== undefined && next !== leader;) {
      leader = next;
      next = nodes.get(leader)?.leader;
    }
    const node = nodes.get(start);
    if (node !== undefined) node.leader = leader;
    return leader;
  };
  for (const pair of pairs) {
    const [earlier, later] = [nodeOf(pair.earlier), nodeOf(pair.later)];
    earlier.pairs.push(pair);
    later.pairs.push(pair);
    const [a, b] = [leaderOf(pair.earlier.start), leaderOf(pair.later.start)];
    const [low, high] = a < b ? [a, b] : [b, a];
    const joined = nodes.get(high);
    if (joined !== undefined) joined.leader = low;
  }
  const groups = new Map<number, number[]>();
  for (const start of [...nodes.keys()].sort((a, b) => a - b)) {
    const leader = leaderOf(start);
    const group = groups.get(leader);
    if (group === undefined) groups.set(leader, [start]);
    else group.push(start);
  }
  return [...groups.values()].map((starts) => {
    const position = new Map(starts.map((start, index) => [start, index]));
    return {
      places: starts.flatMap((start): Place[] => {
        const node = nodes.get(start);
        return node === undefined ? [] : [placeOf(node.end, node.pairs, position)];
      }),
    };
  });
}

function placeOf(end: End, pairs: readonly Pair[], position: ReadonlyMap<number, number>): Place {
  const isCopy = (pair: Pair) => pair[pair.copy].start === end.start;
  const [best] = [...pairs].sort(
    (a, b) =>
      Number(isCopy(b)) - Number(isCopy(a)) ||
      REPEAT_KINDS.indexOf(a.kind) - REPEAT_KINDS.indexOf(b.kind) ||
      b.similarity - a.similarity ||
      a.earlier.start - b.earlier.start ||
      a.later.start - b.later.start,
  );
  const own = best?.earlier.start === end.start ? best.earlier : (best?.later ?? end);
  const other = best?.earlier.start === end.start ? best.later : (best?.earlier ?? end);
  const link: Link = {
    to: position.get(other.start) ?? 0,
    kind: best?.kind ?? 'paragraph',
    similarity: best?.similarity ?? 1,
    words: best?.words ?? 0,
    copy: best !== undefined && isCopy(best),
  };
  return { start: own.start, end: own.end, block: end.block, link };
}
