import type { Span } from './span';

/** VS Code's language ids that a draft may have. */
export type Language = 'markdown' | 'plaintext' | 'news-draft';

/** What a block of a draft is to a desk. Captions are body text under a picture; `separator` is a rule such as `***`. */
export type BlockKind =
  | 'front-matter'
  | 'slug'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'subhead'
  | 'list-item'
  | 'block-quote'
  | 'caption'
  | 'credit'
  | 'note'
  | 'residue'
  | 'code'
  | 'table'
  | 'separator';

/** Kinds whose words are the story's own running text. */
export const PROSE: readonly BlockKind[] = ['body', 'list-item', 'block-quote', 'caption', 'deck'];

/**
 * UTF-16 units of a passage beyond which it is data that somebody put on one line, not copy: who speaks in it and how
 * it reads is not looked at, so that no text whatever holds up a desk.
 */
export const LONGEST_READ = 500_000;

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** A word, a number, or one mark. Spans are relative to the passage. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

export interface Sentence extends Span {
  /** Index of the first token and past the last, in `Passage.tokens`. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Quoted words, marks included in the span. */
export interface Quotation extends Span {
  /** The quoted words alone. */
  readonly inner: Span;
  /** The opening mark as written; of a quotation carried over without a mark, the mark that opened it. */
  readonly mark: string;
  /** 0 for a quotation in running text, 1 inside another, … */
  readonly depth: number;
  /** False where the passage ends before the closing mark. */
  readonly closed: boolean;
  /** Carried over from the passage before (news copy opens each paragraph of a long quotation anew). */
  readonly continues: boolean;
  /** Goes on in the next passage, which opens with a mark again; otherwise an unclosed mark is a slip. */
  readonly runsOn: boolean;
}

/** What the text before a passage hands over to it. */
export interface EntryState {
  /** The mark of a quotation still open, or ''. */
  readonly quotation: string;
}

/**
 * A paragraph, headline, list item … with positions relative to itself, so that it stays the same object
 * while the story around it changes. Everything that is worked out about a paragraph alone may be cached by it.
 */
export interface Passage {
  readonly kind: BlockKind;
  /** The text to the letter, line ends of a hard-wrapped paragraph included. */
  readonly text: string;
  /**
   * The same length as `text`: what a reader sees. Markup, notes, line ends and list bullets are blanked:
   * by a space beside white space or an edge, else by U+2060, so that no two words run together.
   */
  readonly prose: string;
  readonly entry: EntryState;
  /** The mark with which the next passage of running text opens, or '': an open quotation runs on into it. */
  readonly next: string;
  /** Heading level in Markdown, nesting of a list item; 0 elsewhere. */
  readonly level: number;
  /** "WASHINGTON (AP) — " at the head of body text, dash and spaces included. */
  readonly dateline: Span | undefined;
  /** "Name: " of front matter or a labelled line ("By ", "Headline: ") that is no part of the words. */
  readonly label: Span | undefined;
  /** Editor's notes inside: `[TK]`, `<!-- -->`, `// note`. */
  readonly notes: readonly Span[];
  /** Words, numbers and marks of `prose`, notes left out. Worked out on first use, as the next two. */
  readonly tokens: readonly Token[];
  /** In order, without the white space between; a dateline belongs to none. */
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Where closing marks stand that close nothing. */
  readonly strayMarks: readonly number[];
  /** What was worked out about it; only `factOf` looks here. */
  readonly facts: unknown[];
}

export interface Block {
  readonly index: number;
  /** Where the passage stands in the draft's text. */
  readonly span: Span;
  readonly passage: Passage;
}

/** One state of a story; a new one for each edit, sharing the passages that did not change. */
export interface Draft {
  readonly language: Language;
  /** The document's text to the letter, without a byte-order mark. */
  readonly text: string;
  readonly blocks: readonly Block[];
}
