import { align, NUMBER_SHARE, type Alignment } from './align';
import tuned from './likeness.json';
import { Trees } from './trees';
import { isContent, isNumber } from './words';

/** What likeness is told by, in the order in which `Trees` are asked. */
export const MEASURES = [
  'kept',
  'overlap',
  'contentOverlap',
  'containment',
  'fit',
  'stretch',
  'opening',
  'ending',
  'size',
  'lengths',
] as const;

/** How much two paragraphs have in common: shares from 0 to 1, but for stretch, size and lengths. */
export interface Measures extends Record<(typeof MEASURES)[number], number> {
  /** What of the longer one an editor would not have to touch to make it the other. */
  readonly kept: number;
  /** Shared words among all words that either has; one number for another counts less than a word. */
  readonly overlap: number;
  /** The same of content words alone, numbers by their digits. */
  readonly contentOverlap: number;
  /** What of the shorter one's words the longer has. */
  readonly containment: number;
  /** The stretch that fits best, of the shorter one. */
  readonly fit: number;
  /** A quarter of the natural logarithm of the words of that stretch, and of the words of the shorter. */
  readonly stretch: number;
  readonly size: number;
  /** Of the first six words, and of the last six, how many are the same up to the first that is not. */
  readonly opening: number;
  readonly ending: number;
  /** Natural logarithm of longer over shorter. */
  readonly lengths: number;
}

/** What a comparison of two paragraphs came to. */
export interface Likeness {
  readonly kind: 'near-paragraph' | 'contained' | undefined;
  /** Share of the longer one's words that stay, 0 to 1. */
  readonly similarity: number;
  readonly alignment: Alignment;
}

export function measure(a: ArrayLike<number>, b: ArrayLike<number>, alignment: Alignment): Measures {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  const { words, content, allContent } = sharedWords(a, b);
  return {
    kept: 1 - alignment.edits / longer,
    overlap: words / (a.length + b.length - words),
    contentOverlap: content / Math.max(1, allContent - content),
    containment: words / shorter,
    fit: alignment.local / shorter,
    stretch: Math.log(1 + alignment.local) / 4,
    opening: sameAtEnds(shorter, (index) => a[index] === b[index]),
    ending: sameAtEnds(shorter, (index) => a[a.length - 1 - index] === b[b.length - 1 - index]),
    size: Math.log(shorter) / 4,
    lengths: Math.log(longer / shorter),
  };
}

/** Words that both have, each as often as both have it; `allContent` counts the content words of both. */
function sharedWords(a: ArrayLike<number>, b: ArrayLike<number>) {
  const left = Uint32Array.from(a).sort();
  const right = Uint32Array.from(b).sort();
  let words = 0;
  let content = 0;
  let numbers = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const word = left[i] ?? 0;
    const other = right[j] ?? 0;
    if (word === other) {
      words++;
      if (isContent(word)) content++;
      if (isNumber(word)) numbers++;
    }
    if (word <= other) i++;
    if (other <= word) j++;
  }
  const updated = Math.min(count(left, isNumber), count(right, isNumber)) - numbers;
  return {
    words: words + NUMBER_SHARE * updated,
    content,
    allContent: count(left, isContent) + count(right, isContent),
  };
}

function count(words: Uint32Array, test: (word: number) => boolean): number {
  let found = 0;
  for (const word of words) if (test(word)) found++;
  return found;
}

/** Words at either end that are looked at: enough to tell a sentence's beginning from a turn of phrase. */
const AT_ENDS = 6;

function sameAtEnds(shorter: number, isSame: (index: number) => boolean): number {
  const most = Math.min(shorter, AT_ENDS);
  let same = 0;
  while (same < most && isSame(same)) same++;
  return same / AT_ENDS;
}

const trees = new Trees(tuned.nearness.bias, tuned.nearness.trees);

/**
 * Above zero where one reads as an edited copy of the other. What a measure says depends on length (two long
 * paragraphs share function words by chance) and on the others, hence trees.
 */
export function nearness(measures: Measures): number {
  return trees.score(MEASURES.map((name) => measures[name]));
}

/** Compares two paragraphs, given as hashes of their words. */
export function compare(a: ArrayLike<number>, b: ArrayLike<number>): Likeness {
  const alignment = align(a, b);
  const measures = measure(a, b, alignment);
  return { kind: kindOf(a, b, alignment, measures), similarity: measures.kept, alignment };
}

function kindOf(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  alignment: Alignment,
  measures: Measures,
): Likeness['kind'] {
  const shorter = Math.min(a.length, b.length);
  if (shorter < tuned.fewestWords) return undefined;
  const { share, length } = tuned.contained;
  const covered = a.length < b.length ? alignment.coveredA : alignment.coveredB;
  const inside = covered >= share * shorter && measures.fit >= share;
  if (inside && shorter < length * Math.max(a.length, b.length)) return 'contained';
  return nearness(measures) > 0 ? 'near-paragraph' : undefined;
}
