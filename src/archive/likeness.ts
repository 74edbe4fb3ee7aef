import { align, NUMBER_SHARE, type Alignment } from './align';
import tuned from './likeness.json';
import { isContent, isNumber } from './words';

/** How much two paragraphs have in common: shares from 0 to 1, but for the last three. */
export interface Measures {
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

/**
 * Above zero where one reads as an edited copy of the other. What a measure says depends on length (two long
 * paragraphs share function words by chance), so three of them count once more by size; where one is much
 * longer, what counts is how well the shorter fits.
 */
export function nearness(measures: Measures): number {
  const { bias, alone, bySize, byLengths } = tuned.nearness;
  return (
    bias +
    alone.kept * measures.kept +
    alone.overlap * measures.overlap +
    alone.contentOverlap * measures.contentOverlap +
    alone.containment * measures.containment +
    alone.fit * measures.fit +
    alone.stretch * measures.stretch +
    measures.lengths * (alone.lengths + byLengths.fit * measures.fit) +
    measures.size *
      (alone.size +
        bySize.kept * measures.kept +
        bySize.overlap * measures.overlap +
        bySize.containment * measures.containment)
  );
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
