import type { MatchesAhead } from './patterns/ahead';

/** How much a finding matters, in VS Code's words. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Where a decision of the newsroom comes from, weakest first. */
export type LayerKind = 'built-in' | 'ap' | 'package' | 'house' | 'folder' | 'settings';

export interface Layer {
  readonly kind: LayerKind;
  /** What a person calls it: "AP style", "Microsoft", "copydesk.yml", "workspace settings". */
  readonly name: string;
  /** The file that holds it, where there is one. */
  readonly path?: string;
}

/** What a layer decided about a rule. */
export interface Ruling {
  readonly severity: Severity | 'off';
  readonly layer: Layer;
}

/** Numbers a newsroom may set; words unless the name says otherwise. */
export interface Limits {
  readonly sentenceWords: number;
  readonly paragraphWords: number;
  readonly ledeWords: number;
  readonly headlineWords: number;
  /** Findings of `attribution/claim` per 1,000 words; those over it become hints. */
  readonly claimsPerThousand: number;
}

/** Switches of rules that are no severity and no limit. */
export interface Options {
  /** Whether block quotes may repeat body text unflagged. */
  readonly blockQuotesMayRepeat: boolean;
  /** Whether deleting an exact copy of a paragraph may run in Fix All. */
  readonly deletingExactCopiesIsSafe: boolean;
}

/** All that the newsroom has decided, seen from one draft. Immutable: a change is a new stylebook. */
export interface Stylebook {
  /** Equal for two stylebooks only if every review with them is equal. */
  readonly version: string;
  readonly layers: readonly Layer[];
  /** The decision of the strongest layer that names the rule, or undefined where none does. */
  ruling(rule: string): Ruling | undefined;
  readonly limits: Limits;
  readonly options: Options;
  /** Words and names that no rule of spelling or style may flag, as written. */
  readonly accepted: ReadonlySet<string>;
  /** Full names the newsroom knows, which need no first reference: "Biden" → "Joe Biden". */
  readonly knownNames: ReadonlyMap<string, string>;
  /** Sentences that may stand in every story ("This is a developing story"), folded. */
  readonly boilerplate: ReadonlySet<string>;
  /** Rules that are data, of all layers, in the order of their layers. */
  readonly dataRules: readonly DataRule[];
  /** What patterns match that may not run in a review; without it rules that have such patterns say nothing. */
  readonly ahead?: MatchesAhead | undefined;
}

/** A rule read from Vale's YAML format. The fields are Vale's own; see docs/stylebook.md for what each does. */
export interface DataRule {
  /** `ap/terms`, `house/…`, `Microsoft/Passive`. */
  readonly id: string;
  readonly layer: Layer;
  readonly severity: Severity;
  readonly definition: DataDefinition;
  /** Whether its patterns run apart, where they can be ended: they came with a workspace. */
  readonly apart?: boolean;
}

/** The parsed file, keys as Vale names them, plus `examples`, `why` and `source`, which are ours. */
export type DataDefinition = Readonly<Record<string, unknown>>;
