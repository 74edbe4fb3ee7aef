import type { Span } from '../draft/span';
import { compare } from './likeness';
import type { Print, Stretch } from './print';
import type { RepeatKind } from './repeat';

/** What a paragraph is to one elsewhere, of which the words alone are known, as lower halves of their hashes. */
export interface Relation {
  readonly kind: RepeatKind;
  /** Share of words that stay, 0 to 1; 1 where equal after folding. */
  readonly similarity: number;
  /** What of the paragraph stands there: all of it, or a sentence or quotation. Relative to it. */
  readonly here: Span;
}

/** Words of a quotation that are no chance to find in another story, where nobody knows what is quoted there. */
const QUOTED_ELSEWHERE = 8;

/** `words` are the print's own, as lower halves of their hashes. */
export function relationOf(print: Print, words: Uint16Array, other: Uint16Array): Relation | undefined {
  if (isEqual(words, other)) return whole(print, 'paragraph', 1);
  const { kind, similarity, alignment } = compare(words, other);
  if (kind !== undefined) return whole(print, kind, similarity);
  const first = alignment.runInA;
  const end = first + alignment.run;
  const quote = print.quotes.find(
    (one) => Math.min(one.endWord, end) - Math.max(one.firstWord, first) >= QUOTED_ELSEWHERE,
  );
  if (quote !== undefined) return part('quote', quote);
  const sentence = print.sentences.find((one) => first <= one.firstWord && one.endWord <= end);
  return sentence && part('sentence', sentence);
}

function isEqual(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function whole(print: Print, kind: RepeatKind, similarity: number): Relation {
  const { starts, ends } = print.words;
  return { kind, similarity, here: { start: starts[0] ?? 0, end: ends.at(-1) ?? 0 } };
}

function part(kind: RepeatKind, { start, end }: Stretch): Relation {
  return { kind, similarity: 1, here: { start, end } };
}
