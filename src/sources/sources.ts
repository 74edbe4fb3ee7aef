import type { Span } from '../draft/span';

export type AttributionKind = 'quote' | 'indirect' | 'mixed';
/** Speech ("said") or belief, intent and the like ("fears", "plans to"). */
export type AttributionClass = 'speech' | 'other';
export type SourceKind = 'named' | 'unnamed' | 'organization' | 'document';

/** Who says what, in one place. Positions are absolute; a span list has more than one where words stand between. */
export interface Attribution {
  readonly kind: AttributionKind;
  readonly class: AttributionClass;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The source this belongs to after resolving pronouns, surnames and roles; undefined where nobody can be named. */
  readonly speaker: Source | undefined;
  /** Index of the block that holds the content. */
  readonly block: number;
}

/** One source of the story under all its forms. */
export interface Source {
  /** The fullest form: "Antony J. Blinken". */
  readonly name: string;
  readonly kind: SourceKind;
  /** Title and affiliation as the story gives them at first reference, or ''. */
  readonly description: string;
  readonly attributions: number;
  /** Words attributed to it. */
  readonly words: number;
  readonly firstReference: Span;
}

/** A person named in the story, quoted or not. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  /** Every mention, in order, absolute. */
  readonly mentions: readonly Span[];
}

/** The ledger: everything about sources in one state of a draft. */
export interface StorySources {
  readonly attributions: readonly Attribution[];
  /** In order of first reference. */
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
}

/** Whether a source said the words: the ledger counts no beliefs that a reporter puts down to somebody. */
export function isGiven(attribution: Pick<Attribution, 'class' | 'kind'>): boolean {
  return attribution.class === 'speech' || attribution.kind !== 'indirect';
}
