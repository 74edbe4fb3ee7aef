import type { Passage } from '../../../draft/draft';
import type { Report, RuleCard, Story } from '../../../review/rule';
import type { Inline } from './inline';
import type { Segment } from './segment';
import type { Spared } from './spared';
import type { Match, TokenList } from './tokens';

/** The stretch of text that a rule reads at a time. */
export type Unit = 'passage' | 'sentence' | 'spaced' | Inline;

/** A rule of data, made ready. */
export interface Check {
  readonly card: RuleCard;
  /** Whether it looks at passages of this kind. */
  readonly reads: (passage: Passage) => boolean;
}

/** A rule that looks for words: its tokens go through the one finder of all rules. */
export interface TokenCheck extends Check {
  readonly unit: Unit;
  readonly spared: Spared;
  readonly tokens: TokenList;
  check(segment: Segment, matches: readonly Match[], report: (report: Report) => void): void;
}

/** A rule that reads a segment as a whole (counts, capitals, repetitions). */
export interface SegmentCheck extends Check {
  readonly unit: Unit;
  check(segment: Segment, report: (report: Report) => void): void;
}

/** A rule that can only be told from the whole draft. Absolute positions. */
export interface DraftCheck extends Check {
  checkDraft(story: Story, report: (report: Report) => void): void;
}
