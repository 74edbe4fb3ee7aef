import type { Passage } from '../draft/draft';
import { factOf } from '../draft/facts';
import type { Span } from '../draft/span';
import { shinglesOf } from './shingles';
import { isContent, mix, wordsOf, type Words } from './words';

/** A stretch of a passage that may stand elsewhere again: a sentence, the words of a quotation. */
export interface Stretch extends Span {
  /** Index of its first word and past its last, in `Print.words`. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Equal for stretches of equal words. */
  readonly key: number;
}

/** What duplicates are told by: the words of a passage, hashed, and what they add up to. Positions are relative. */
export interface Print {
  readonly words: Words;
  /** Equal for passages that are equal after folding. */
  readonly key: number;
  /** Distinct pairs of neighbouring words. */
  readonly pairs: Uint32Array;
  /** Sentences of eight or more content words. */
  readonly sentences: readonly Stretch[];
  /** Quotations of five or more words. */
  readonly quotes: readonly Stretch[];
  /** Whether nothing but one quotation stands here, as in a pull quote. */
  readonly allQuoted: boolean;
}

/** Words from which a paragraph says enough not to come again by chance ("No comment.", "Yes, he said."). */
export const FEWEST_WORDS = 6;
/** Content words from which a sentence is long enough not to come again by chance. */
const SENTENCE_CONTENT = 8;
/** Words from which a quotation is long enough to be told from a phrase. */
export const QUOTE_WORDS = 5;

/** The print of a passage, worked out once as long as it stands. */
export function printOf(passage: Passage): Print {
  return factOf(print, passage);
}

/** Where the words of a passage begin that are compared: after dateline and label. */
export function firstCompared(passage: Passage): number {
  return Math.max(passage.dateline?.end ?? 0, passage.label?.end ?? 0);
}

function print(passage: Passage): Print {
  const words = wordsOf(passage.prose, firstCompared(passage));
  const { hashes } = words;
  const quotations = passage.quotations.filter((quotation) => quotation.depth === 0);
  return {
    words,
    key: keyOf(hashes, 0, hashes.length),
    pairs: shinglesOf(hashes, 0, hashes.length, 2),
    sentences: passage.sentences
      .map((sentence) => stretchOf(words, sentence))
      .filter((stretch) => contentWords(hashes, stretch) >= SENTENCE_CONTENT),
    quotes: quotations
      .map((quotation) => stretchOf(words, quotation.inner))
      .filter((stretch) => stretch.endWord - stretch.firstWord >= QUOTE_WORDS),
    allQuoted: quotations.some((quotation) => {
      const stretch = stretchOf(words, quotation.inner);
      return hashes.length > 0 && stretch.firstWord === 0 && stretch.endWord === hashes.length;
    }),
  };
}

/** The words that begin within a span, as a stretch that spans just them. */
function stretchOf(words: Words, span: Span): Stretch {
  const firstWord = wordAt(words.starts, span.start);
  const endWord = wordAt(words.starts, span.end);
  return {
    firstWord,
    endWord,
    key: keyOf(words.hashes, firstWord, endWord),
    start: span.start,
    end: span.end,
  };
}

/** Index of the first word that begins at or after `offset`. */
export function wordAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contentWords(hashes: Uint32Array, stretch: Stretch): number {
  const distinct = new Set<number>();
  for (let index = stretch.firstWord; index < stretch.endWord; index++) {
    const word = hashes[index] ?? 0;
    if (isContent(word)) distinct.add(word);
  }
  return distinct.size;
}

/** One number for a row of words, 53 bits, so that unequal rows share it only by a freak. */
export function keyOf(hashes: ArrayLike<number>, from: number, to: number): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = from; index < to; index++) {
    const word = hashes[index] ?? 0;
    high = Math.imul(high ^ word, 0x01000193);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ word, 0x27d4eb2f);
  }
  return mix(high) * 0x200000 + (mix(low) >>> 11);
}
