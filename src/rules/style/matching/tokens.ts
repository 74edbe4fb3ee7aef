import { isWordAt } from '../../../draft/characters';
import type { Announcement, Announcer } from '../../../stylebook/patterns/announce';
import { Pattern } from '../../../stylebook/patterns/pattern';
import { readNode, readToken } from '../../../stylebook/patterns/reading';
import type { Node } from '../../../stylebook/patterns/syntax';
import type { Sought } from './finder';
import { foldable } from './fold';

/** One stretch of a segment that a rule speaks about. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which of the rule's tokens it was. */
  readonly token: number;
}

/** A token that can be written out: its strings are found by the finder. */
export interface Phrase {
  readonly list: TokenList;
  readonly token: number;
  /** Rank among all alternatives; where two begin at the same place, the lower speaks. */
  readonly order: number;
  readonly text: string;
  readonly exact: boolean;
  /** Whether it begins and ends at the edge of a word. */
  readonly edged: boolean;
}

/** A token that needs an expression, run where the finder saw what announces it. */
export interface Expression {
  readonly list: TokenList;
  readonly token: number;
  readonly order: number;
  readonly pattern: Pattern;
  /** What announces a match; undefined where nothing does: it runs on every text. */
  readonly announcement: Announcement | undefined;
}

/** An expression may match `lead` units behind the place. */
export interface Announced {
  readonly list: TokenList;
  readonly expression: Expression;
  readonly lead: number;
}

/** What the finder reports: that an alternative of a token list stands somewhere, or may. */
export type Sign = Phrase | Announced;

/** Tokens that are read before the thread is given back. */
const AT_ONCE = 40;

/**
 * The alternatives of a rule, tried in order at each place as one expression `a|b|c` would try them, though most of
 * them never become an expression.
 */
export class TokenList {
  readonly #phrases: Phrase[] = [];
  readonly #expressions: Expression[] = [];
  #unannounced: readonly Expression[] | undefined;
  #order = 0;
  #spacing = false;

  /** `words`: whether a token begins and ends at the edge of a word; `fold`: whether upper and lower case are the same. */
  private constructor(
    readonly words: boolean,
    private readonly fold: boolean,
  ) {}

  /** @param tokens each as it is written, or parsed. @throws PatternError */
  static of(tokens: readonly (string | Node)[], words: boolean, fold = false): TokenList {
    const list = new TokenList(words, fold);
    tokens.forEach((written, token) => list.#add(written, token));
    return list;
  }

  /** The same a few tokens at a time: some hundred patterns would take longer than a frame. @throws PatternError */
  static *inSteps(tokens: readonly string[], words: boolean, fold: boolean): Generator<void, TokenList> {
    const list = new TokenList(words, fold);
    for (const [token, written] of tokens.entries()) {
      list.#add(written, token);
      if (token % AT_ONCE === AT_ONCE - 1) yield;
    }
    return list;
  }

  #add(written: string | Node, token: number): void {
    const { mindsSpacing, found } =
      typeof written === 'string' ? readToken(written, this.words, this.fold) : readNode(written, this.words);
    this.#spacing ||= mindsSpacing;
    if ('texts' in found) {
      for (const text of found.texts) this.#addPhrase(text, token, found.exact, found.edged);
      return;
    }
    const { announcement, node } = found;
    const order = this.#order++;
    this.#expressions.push({ list: this, token, order, pattern: new Pattern(node), announcement });
  }

  #addPhrase(text: string, token: number, exact: boolean, edged: boolean): void {
    this.#phrases.push({ list: this, token, order: this.#order++, text, exact, edged });
  }

  /** Whether a token tells one space from two. */
  get mindsSpacing(): boolean {
    return this.#spacing;
  }

  /** Expressions that nothing announces. */
  get unannounced(): readonly Expression[] {
    return (this.#unannounced ??= this.#expressions.filter((one) => one.announcement === undefined));
  }

  /** How many strings the finder looks for. */
  get size(): number {
    return this.#expressions.reduce(
      (sum, { announcement }) => sum + (announcement?.announcers.length ?? 0),
      this.#phrases.length,
    );
  }

  /** What the finder looks for. */
  *sought(): Generator<Sought<Sign>> {
    for (const phrase of this.#phrases) {
      const { text, edged } = phrase;
      const atWordStart = edged && isWordAt(text, 0);
      const atWordEnd = edged && isWordAt(text, text.length - 1);
      yield { text: foldable(text), atWordStart, atWordEnd, value: phrase };
    }
    for (const expression of this.#expressions) {
      for (const announcer of expression.announcement?.announcers ?? []) {
        yield soughtFor(announcer, { list: this, expression, lead: announcer.lead });
      }
    }
  }
}

/** What the finder looks for to see what announces a pattern. */
export function soughtFor<T>({ text, opensAtEdge, closesAtEdge }: Announcer, value: T): Sought<T> {
  return {
    text: foldable(text),
    atWordStart: opensAtEdge && isWordAt(text, 0),
    atWordEnd: closesAtEdge && isWordAt(text, text.length - 1),
    value,
  };
}
