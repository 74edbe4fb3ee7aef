import { align, type Alignment } from './align';
import tuned from './likeness.json';

/** How much two paragraphs have in common, each measure from 0 to 1 but for the last two. */
export interface Measures {
  /** One less the share of the longer that an editor would have to touch. */
  readonly kept: number;
  /** Length of the best-fitting stretch, full at sixteen words. */
  readonly stretch: number;
  /** Shared words as a share of all words that either has. */
  readonly overlap: number;
  /** Share of the shorter one's words that the longer has. */
  readonly containment: number;
  /** Share of words, in the one that has more, that stand in stretches of two or more equal words. */
  readonly covered: number;
  /** Best-fitting stretch as a share of the shorter. */
  readonly fit: number;
  /** Natural logarithm of longer over shorter. */
  readonly lengths: number;
  /** Natural logarithm of the shorter's words, over four. */
  readonly size: number;
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
  const shared = sharedWords(a, b);
  return {
    kept: 1 - alignment.edits / longer,
    stretch: Math.min(1, alignment.local / 16),
    overlap: shared / (a.length + b.length - shared),
    containment: shared / shorter,
    covered: Math.max(alignment.coveredA / a.length, alignment.coveredB / b.length),
    fit: alignment.local / shorter,
    lengths: Math.log(longer / shorter),
    size: Math.log(shorter) / 4,
  };
}

/** Words that both have, each as often as both have it. */
function sharedWords(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const left = Uint32Array.from(a).sort();
  const right = Uint32Array.from(b).sort();
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** Above zero where one reads as an edited copy of the other. */
export function nearness(measures: Measures): number {
  const { weights } = tuned;
  return (
    tuned.bias +
    weights.kept * measures.kept +
    weights.stretch * measures.stretch +
    weights.overlap * measures.overlap +
    weights.containment * measures.containment +
    weights.covered * measures.covered +
    weights.fit * measures.fit +
    weights.lengths * measures.lengths +
    weights.size * measures.size
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
  const longer = Math.max(a.length, b.length);
  if (shorter < tuned.fewestWords) return undefined;
  const inside = a.length <= b.length ? alignment.coveredA : alignment.coveredB;
  if (
    inside >= tuned.containedShare * shorter &&
    measures.fit >= tuned.containedShare &&
    shorter < tuned.containedLength * longer
  ) {
    return 'contained';
  }
  return nearness(measures) > tuned.threshold ? 'near-paragraph' : undefined;
}
