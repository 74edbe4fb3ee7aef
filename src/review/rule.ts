import type { BlockKind, Draft, Passage, Sentence } from '../draft/draft';
import type { Span } from '../draft/span';
import type { Elsewhere } from '../archive/archive';
import type { StoryIndex } from '../archive/storyIndex';
import type { StorySources } from '../sources/sources';
import type { Layer, Severity, Stylebook } from '../stylebook/stylebook';

export type { Severity };

/** One replacement. Who applies it first makes sure that the span still holds what the rule saw. */
export interface Edit extends Span {
  readonly text: string;
  /** Words of `text` that the user picks: spans relative to `text`, options in the order offered. */
  readonly choices?: readonly Choice[];
}

export interface Choice extends Span {
  readonly options: readonly string[];
}

export interface Fix {
  /** For a replacement the text that would stand there, else what happens: "Delete this copy". */
  readonly title: string;
  /** Whether Fix All and on-save may apply it unseen; see ARCHITECTURE.md for what never is. */
  readonly safe: boolean;
  /** The one a user would want in nearly all cases. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

/** A place that belongs to a finding: in the same draft, or at `path`. */
export interface Related extends Span {
  readonly path?: string;
  /** 1-based line in the other file, where it is known without reading it. */
  readonly line?: number;
  readonly message: string;
}

/** What a rule says. Spans are relative to the passage, or to the draft for draft-wide rules. */
export interface Report extends Span {
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Text that should go: editors fade it. */
  readonly unnecessary?: boolean;
  /** Other than the rule's own severity, for one finding (over budget, less certain). Never raises it. */
  readonly severity?: Severity;
  /** Markdown for a hover, beyond message and why: a word diff, the evidence. */
  readonly detail?: string;
}

export type ReportTo = (report: Report) => void;

/** What a rule flags and passes. Every example is a test. */
export interface Examples {
  /** `text` holds the flagged words between ⟦ and ⟧; `fixed` is the text after the first fix. */
  readonly flags: readonly {
    readonly text: string;
    readonly fixed?: string;
    readonly language?: Draft['language'];
    /** Another file, for what can only be told beside one. */
    readonly elsewhere?: string;
  }[];
  readonly passes: readonly string[];
}

/** Who a rule is. The engine stamps id, severity and documentation on what it reports. */
export interface RuleCard {
  /** Folder and file name: `duplicates/near-paragraph`. */
  readonly id: string;
  readonly title: string;
  /** One sentence an editor would say. */
  readonly why: string;
  /** Where the fact comes from: a public address or a book, where there is one. */
  readonly source?: string;
  readonly severity: Severity;
  /** Whether it speaks about words inside quotation marks. Findings inside quotations are dropped otherwise. */
  readonly insideQuotes: boolean;
  /** Kinds of block it looks at; running text (`PROSE`) where not given. */
  readonly blocks?: readonly BlockKind[];
  /** The layer that a rule of data comes from; the product's own where not given. */
  readonly origin?: Layer;
  /** Whether it makes sense in any language, not in English alone. */
  readonly anyLanguage?: boolean;
  readonly examples: Examples;
}

/** Looks at one sentence at a time; positions are relative to the passage. */
export interface SentenceRule extends RuleCard {
  readonly looksAt: 'sentence';
  check(sentence: Sentence, passage: Passage, stylebook: Stylebook, report: ReportTo): void;
}

/** Looks at one passage at a time. */
export interface ParagraphRule extends RuleCard {
  readonly looksAt: 'paragraph';
  check(passage: Passage, stylebook: Stylebook, report: ReportTo): void;
  /** Where one look at a passage tells which of many rules have something to look at: checks those alone. */
  readonly together?: (rules: readonly ParagraphRule[]) => CheckOfMany;
}

/** Checks a passage by many rules, and names the card that each report belongs to. */
export type CheckOfMany = (
  passage: Passage,
  stylebook: Stylebook,
  report: (card: RuleCard, report: Report) => void,
) => void;

/** Looks at a passage and those beside it (undefined at the story's ends); reports about the middle one. */
export interface NeighboursRule extends RuleCard {
  readonly looksAt: 'neighbours';
  check(around: Neighbours, stylebook: Stylebook, report: ReportTo): void;
}

export interface Neighbours {
  readonly before: Passage | undefined;
  readonly passage: Passage;
  readonly after: Passage | undefined;
}

/** Looks at the whole draft; what it needs of single paragraphs it asks through `facts`. Absolute positions. */
export interface DraftRule extends RuleCard {
  readonly looksAt: 'draft';
  /** Works out ahead what `check` will need that is kept elsewhere, a little a step; for what may take long. */
  ahead?(story: Story): Iterable<void>;
  check(story: Story, report: ReportTo): void;
}

/** What a draft-wide rule gets to see. */
export interface Story {
  readonly draft: Draft;
  readonly stylebook: Stylebook;
  /** Words of running text in the draft. */
  readonly words: number;
  /** Who says what. Worked out on first use, incrementally. */
  readonly sources: StorySources;
  /** What the draft says twice. Worked out on first use, incrementally. */
  readonly index: StoryIndex;
  /** What other files say, where the face gave an index of them. */
  readonly elsewhere: Elsewhere | undefined;
  /** `extract(passage)` for each block, in order; computed once for a passage as long as it stands. */
  facts<T>(extract: (passage: Passage) => T): readonly T[];
}

export type Rule = SentenceRule | ParagraphRule | NeighboursRule | DraftRule;

/**
 * Many rules in one pass, for rules that are data: all phrases of all rules are looked for at once.
 * `check` names the card that each report belongs to.
 */
export interface RuleFamily {
  readonly looksAt: 'family';
  /** Takes one small step to make ready what `cards` and `check` need, or answers true where nothing is left to do. */
  prepare?(stylebook: Stylebook): boolean;
  /** The cards in force under a stylebook, the same array for the same stylebook version. */
  cards(stylebook: Stylebook): readonly RuleCard[];
  /** Paragraph at a time; positions relative to the passage. */
  check(passage: Passage, stylebook: Stylebook, report: (card: RuleCard, report: Report) => void): void;
  /** For what can only be told from the whole draft (consistency, counts, metrics). Absolute positions. */
  checkDraft?(story: Story, report: (card: RuleCard, report: Report) => void): void;
}

/** Everything that may be asked to look at a draft: coded rules, and families of rules that are data. */
export type Inspector = Rule | RuleFamily;
