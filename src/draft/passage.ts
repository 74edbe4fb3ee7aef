import type { BlockKind, EntryState, Passage, Quotation, Sentence, Token } from './draft';
import type { Span } from './span';
import { quotationsOf, type Quoted } from './quotations';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';

/** What is known of a passage before its words are read. */
export interface PassageSource {
  readonly kind: BlockKind;
  readonly text: string;
  readonly prose: string;
  readonly entry: EntryState;
  readonly next: string;
  readonly level: number;
  readonly dateline: Span | undefined;
  readonly label: Span | undefined;
  readonly notes: readonly Span[];
}

/** A passage that reads its words, sentences and quotations when first asked. */
export class LazyPassage implements Passage {
  readonly kind: BlockKind;
  readonly text: string;
  readonly prose: string;
  readonly entry: EntryState;
  readonly next: string;
  readonly level: number;
  readonly dateline: Span | undefined;
  readonly label: Span | undefined;
  readonly notes: readonly Span[];
  #tokens: readonly Token[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #quoted: Quoted | undefined;

  constructor(source: PassageSource) {
    this.kind = source.kind;
    this.text = source.text;
    this.prose = source.prose;
    this.entry = source.entry;
    this.next = source.next;
    this.level = source.level;
    this.dateline = source.dateline;
    this.label = source.label;
    this.notes = source.notes;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokensOf(this.prose));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= sentencesOf(this.prose, this.tokens, this.dateline?.end ?? 0));
  }

  get quotations(): readonly Quotation[] {
    return this.#read().quotations;
  }

  /** Closing marks that close nothing. */
  get strayMarks(): readonly number[] {
    return this.#read().strayMarks;
  }

  #read(): Quoted {
    return (this.#quoted ??= quotationsOf(this.prose, this.entry, this.next));
  }
}
