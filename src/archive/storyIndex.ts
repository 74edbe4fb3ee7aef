import type { Draft } from '../draft/draft';
import type { Stylebook } from '../stylebook/stylebook';
import type { Span } from '../draft/span';

export type RepeatKind = 'paragraph' | 'near-paragraph' | 'contained' | 'quote' | 'sentence';

/** One place of a group of places that say the same. */
export interface Place extends Span {
  /** Index of the block. */
  readonly block: number;
}

/** Places of one draft that repeat each other, first first. */
export interface Repeat {
  readonly kind: RepeatKind;
  readonly places: readonly Place[];
  /** 1 where equal after folding. */
  readonly similarity: number;
}

/** What a draft says more than once. */
export interface StoryIndex {
  readonly repeats: readonly Repeat[];
}

/** What a draft says more than once. */
export function indexStory(_draft: Draft, _stylebook: Stylebook, _previous?: StoryIndex): StoryIndex {
  return { repeats: [] };
}
