import type { BlockKind, EntryState, Passage, Quotation, Sentence, Token } from './draft';
import type { Span } from './span';
import { quotationsOf, type Quoted } from './quotations';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';

/** What a passage is by its own text, wherever it stands. */
export interface Reading {
  readonly kind: BlockKind;
  readonly text: string;
  readonly prose: string;
  readonly level: number;
  readonly dateline: Span | undefined;
  readonly label: Span | undefined;
  readonly notes: readonly Span[];
}

/** A passage that works out its words, sentences and quotations when first asked. */
export class LazyPassage implements Passage {
  readonly kind: BlockKind;
  readonly text: string;
  readonly prose: string;
  readonly level: number;
  readonly dateline: Span | undefined;
  readonly label: Span | undefined;
  readonly notes: readonly Span[];
  readonly facts: unknown[] = [];
  #tokens: readonly Token[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #quoted: Quoted | undefined;

  /** `next` is the mark with which the next passage of running text opens, or ''. */
  constructor(
    reading: Reading,
    readonly entry: EntryState,
    readonly next: string,
  ) {
    this.kind = reading.kind;
    this.text = reading.text;
    this.prose = reading.prose;
    this.level = reading.level;
    this.dateline = reading.dateline;
    this.label = reading.label;
    this.notes = reading.notes;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokensOf(this.prose));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= sentencesOf(this.prose, this.tokens, this.dateline?.end ?? 0));
  }

  get quotations(): readonly Quotation[] {
    return this.#quotedWords().quotations;
  }

  get strayMarks(): readonly number[] {
    return this.#quotedWords().strayMarks;
  }

  #quotedWords(): Quoted {
    return (this.#quoted ??= quotationsOf(this.prose, this.entry, this.next));
  }
}
