import type { Passage } from '../draft/draft';
import { factOf } from '../draft/facts';
import { firstFrom, type Span } from '../draft/span';
import { wordAt, type Word } from './lexicon/word';

/**
 * A passage unit by unit, as every part of this room looks at it. A unit is a token, or either half of a token
 * that ends in a clitic: "he" + "’s", "Smith" + "’s", because who speaks ends before it.
 */
export interface Reading {
  readonly passage: Passage;
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
  readonly words: readonly Word[];
  /** Index in `passage.quotations` of the outermost quotation around a unit, marks included, or -1. */
  readonly quotation: readonly number[];
  /** Sentences as units: first of each, and past the last. */
  readonly sentences: readonly { readonly first: number; readonly end: number }[];
}

export function readPassage(passage: Passage): Reading {
  return factOf(read, passage);
}

/** The characters of the units `first` to before `end`. */
export function spanOf(reading: Reading, first: number, end: number): Span {
  return { start: reading.starts[first] ?? 0, end: reading.ends[end - 1] ?? 0 };
}

/** Whether a unit is a sentence's first, where a capital says nothing. */
export function opensSentence({ sentences }: Reading, unit: number): boolean {
  const at = firstFrom(sentences.length, (index) => sentences[index]?.first ?? 0, unit);
  return sentences[at]?.first === unit;
}

function read(passage: Passage): Reading {
  const { tokens, prose } = passage;
  const starts: number[] = [];
  const ends: number[] = [];
  const texts: string[] = [];
  const words: Word[] = [];
  const unitOf: number[] = [];
  const add = (word: Word, start: number, end: number) => {
    starts.push(start);
    ends.push(end);
    texts.push(word.text);
    words.push(word);
  };
  for (const { kind, start, end } of tokens) {
    unitOf.push(words.length);
    const word = wordAt(prose, start, end);
    const clitic = kind === 'word' ? end - word.clitic : end;
    if (clitic === end) add(word, start, end);
    else {
      add(wordAt(prose, start, clitic), start, clitic);
      add(wordAt(prose, clitic, end), clitic, end);
    }
  }
  unitOf.push(words.length);
  const sentences = passage.sentences.map((one) => ({
    first: unitOf[one.firstToken] ?? 0,
    end: unitOf[one.endToken] ?? 0,
  }));
  const length = words.length;
  return { passage, length, starts, ends, texts, words, quotation: quotationAt(passage, starts), sentences };
}

function quotationAt(passage: Passage, starts: readonly number[]): readonly number[] {
  const quotation = starts.map(() => -1);
  let at = 0;
  passage.quotations.forEach((quote, index) => {
    if (quote.depth > 0) return;
    while (at < starts.length && (starts[at] ?? 0) < quote.start) at++;
    for (; at < starts.length && (starts[at] ?? 0) < quote.end; at++) quotation[at] = index;
  });
  return quotation;
}
