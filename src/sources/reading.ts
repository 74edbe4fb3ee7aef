import type { Passage } from '../draft/draft';
import { factOf } from '../draft/facts';
import { firstFrom, type Span } from '../draft/span';
import { wordOf, type Word } from './lexicon/word';

/**
 * A passage unit by unit, as every part of this room looks at it. A unit is a token, or either half of a token
 * that ends in a clitic: "he" + "’s", "Smith" + "’s", because who speaks ends before it.
 */
export interface Reading {
  readonly passage: Passage;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly texts: readonly string[];
  readonly words: readonly Word[];
  /** Index in `passage.quotations` of the outermost quotation around a unit, marks included, or -1. */
  readonly quotation: Int32Array;
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
  const starts = new Int32Array(tokens.length * 2);
  const ends = new Int32Array(tokens.length * 2);
  const texts: string[] = [];
  const words: Word[] = [];
  const unitOf = new Int32Array(tokens.length + 1);
  const add = (start: number, end: number) => {
    const text = prose.slice(start, end);
    starts[texts.length] = start;
    ends[texts.length] = end;
    texts.push(text);
    words.push(wordOf(text));
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    unitOf[at] = texts.length;
    const clitic = token.kind === 'word' ? cliticAt(prose, token) : token.end;
    add(token.start, clitic);
    if (clitic < token.end) add(clitic, token.end);
  }
  unitOf[tokens.length] = texts.length;
  const sentences = passage.sentences.map((one) => ({
    first: unitOf[one.firstToken] ?? 0,
    end: unitOf[one.endToken] ?? 0,
  }));
  return {
    passage,
    length: texts.length,
    starts: starts.subarray(0, texts.length),
    ends: ends.subarray(0, texts.length),
    texts,
    words,
    quotation: quotationAt(passage, starts, texts.length),
    sentences,
  };
}

/** Where "’s", "’re", "’ve", "’ll", "’d" or "’m" begins at the end of a word, else the word's end. */
function cliticAt(prose: string, { start, end }: Span): number {
  for (let at = end - 2; at >= end - 3 && at > start; at--) {
    const mark = prose.charCodeAt(at);
    if (mark !== 0x27 && mark !== 0x2019) continue;
    return /^(?:s|re|ve|ll|d|m)$/i.test(prose.slice(at + 1, end)) ? at : end;
  }
  return end;
}

function quotationAt(passage: Passage, starts: Int32Array, length: number): Int32Array {
  const quotation = new Int32Array(length).fill(-1);
  let at = 0;
  passage.quotations.forEach((quote, index) => {
    if (quote.depth > 0) return;
    while (at < length && (starts[at] ?? 0) < quote.start) at++;
    for (; at < length && (starts[at] ?? 0) < quote.end; at++) quotation[at] = index;
  });
  return quotation;
}
