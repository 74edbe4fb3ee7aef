import { shift } from '../draft/span';
import { align } from './align';
import { QUOTE_WORDS, type Print } from './print';
import { groupsOf, type End, type Pair } from './groups';
import type { Repeat, RepeatKind } from './repeat';
import type { Printed, Row, StoryTables } from './storyTables';

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
