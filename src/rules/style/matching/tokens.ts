import { isWordAt } from '../../../draft/characters';
import { foldsCase } from '../../../stylebook/patterns/emit';
import { Pattern } from '../../../stylebook/patterns/pattern';
import { mindsSpacing } from '../../../stylebook/patterns/strings';
import { sequence, type Node } from '../../../stylebook/patterns/syntax';
import type { Sought } from './finder';
import { foldText, type Segment } from './segment';

/** One stretch of a segment that a rule speaks about. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which of the rule's tokens it was. */
  readonly token: number;
}

/** A token that can be written out: its strings are found by the finder. */
interface Phrase {
  readonly token: number;
  /** Rank among all alternatives; where two begin at the same place, the lower speaks. */
  readonly order: number;
  readonly text: string;
  readonly exact: boolean;
}

/** A token that needs an expression, run where one of its literals was seen. */
interface Expression {
  readonly token: number;
  readonly order: number;
  readonly pattern: Pattern;
  /** Undefined where nothing announces a match: it runs on every text. */
  readonly literals: readonly string[] | undefined;
}

/** What the finder reports: that an alternative of a token list stands somewhere, or may. */
export interface Sign {
  readonly list: TokenList;
  readonly phrase?: Phrase;
  readonly expression?: Expression;
}

/** What was seen of a token list in one segment. */
export class Sightings {
  readonly phrases: { readonly phrase: Phrase; readonly start: number; readonly end: number }[] = [];
  readonly expressions = new Set<Expression>();
}

/**
 * The alternatives of a rule, tried in order at each place as one expression `a|b|c` would try them, though most of
 * them never become an expression.
 */
export class TokenList {
  /** Whether a token tells one space from two. */
  readonly mindsSpacing: boolean;
  readonly #phrases: Phrase[] = [];
  readonly #expressions: Expression[] = [];
  /** Expressions that nothing announces. */
  readonly unannounced: readonly Expression[];

  /**
   * @param nodes one parsed token each
   * @param words whether a token begins and ends at the edge of a word
   */
  constructor(
    nodes: readonly Node[],
    readonly words: boolean,
  ) {
    this.mindsSpacing = nodes.some(mindsSpacing);
    let order = 0;
    nodes.forEach((node, token) => {
      const pattern = new Pattern(node);
      const strings = pattern.strings?.filter((text) => text !== '');
      const fold = foldsCase(node);
      if (strings !== undefined && fold !== undefined) {
        for (const text of strings) this.#phrases.push({ token, order: order++, text, exact: !fold });
      } else {
        const edged = words ? new Pattern(sequence([WORD_EDGE, node, WORD_EDGE])) : pattern;
        this.#expressions.push({ token, order: order++, pattern: edged, literals: edged.literals });
      }
    });
    this.unannounced = this.#expressions.filter((one) => one.literals === undefined);
  }

  /** What the finder looks for. */
  get sought(): readonly Sought<Sign>[] {
    const phrases = this.#phrases.map((phrase) => ({
      text: foldText(phrase.text),
      atWordStart: this.words && isWordAt(phrase.text, 0),
      value: { list: this, phrase },
    }));
    const literals = this.#expressions.flatMap((expression) =>
      (expression.literals ?? []).map((literal) => ({
        text: foldText(literal),
        atWordStart: false,
        value: { list: this, expression },
      })),
    );
    return [...phrases, ...literals];
  }

  /** Matches from left to right, without overlap. */
  matches(segment: Segment, seen: Sightings): readonly Match[] {
    const phrases = seen.phrases
      .filter(({ phrase, start, end }) => this.#fits(phrase, segment, start, end))
      .sort((a, b) => a.start - b.start || a.phrase.order - b.phrase.order);
    const running = [...seen.expressions, ...this.unannounced].map((expression) => ({
      ...expression,
      next: expression.pattern.exec(segment),
    }));
    const found: Match[] = [];
    let at = 0;
    let nextPhrase = 0;
    for (;;) {
      while ((phrases[nextPhrase]?.start ?? Infinity) < at) nextPhrase++;
      const phrase = phrases[nextPhrase];
      let best: (Match & { order: number }) | undefined = phrase && {
        start: phrase.start,
        end: phrase.end,
        token: phrase.phrase.token,
        order: phrase.phrase.order,
      };
      for (const one of running) {
        if (one.next !== null && one.next.index < at) one.next = one.pattern.exec(segment, at);
        if (one.next === null) continue;
        const { index } = one.next;
        if (best === undefined || index < best.start || (index === best.start && one.order < best.order)) {
          best = { start: index, end: index + one.next[0].length, token: one.token, order: one.order };
        }
      }
      if (best === undefined) return found;
      if (best.end > best.start) found.push(best);
      at = Math.max(best.end, best.start + 1);
    }
  }

  #fits({ text, exact }: Phrase, segment: Segment, start: number, end: number): boolean {
    if (exact && !sameButApostrophes(segment.text.slice(start, end), text)) return false;
    if (!this.words) return true;
    const { text: all } = segment;
    return isWordAt(all, start - 1) !== isWordAt(all, start) && isWordAt(all, end - 1) !== isWordAt(all, end);
  }
}

const WORD_EDGE: Node = { type: 'edge', edge: 'word' };

/** Newsrooms type both apostrophes; inside a word they are one. */
function sameButApostrophes(seen: string, written: string): boolean {
  return seen === written || seen.replaceAll('’', "'") === written.replaceAll('’', "'");
}
