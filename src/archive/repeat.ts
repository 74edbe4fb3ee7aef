import type { Span } from '../draft/span';

/** The ways in which two places repeat each other, the strongest first: of several only the first is told. */
export const REPEAT_KINDS = ['paragraph', 'near-paragraph', 'contained', 'quote', 'sentence'] as const;
export type RepeatKind = (typeof REPEAT_KINDS)[number];

/** How one place of a group relates to the one that it repeats most. */
export interface Link {
  /** Index of that place in `Repeat.places`. */
  readonly to: number;
  readonly kind: RepeatKind;
  /** Words that both places share in one piece, of a quotation; 0 for other kinds. */
  readonly words: number;
  /** Share of words that stay, 0 to 1; 1 where equal after folding. */
  readonly similarity: number;
  /** Whether this is the place that repeats: the later one, or the one that stands inside a longer one. */
  readonly copy: boolean;
}

/** One place of a group of places that say the same. */
export interface Place extends Span {
  /** Index of the block. */
  readonly block: number;
  readonly link: Link;
}

/** Places of one draft that repeat each other, in the order of the story; two or more. */
export interface Repeat {
  readonly places: readonly Place[];
}
