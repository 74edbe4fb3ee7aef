import { isWordAt } from '../../../draft/characters';
import { foldsCase, hasCase } from '../../../stylebook/patterns/emit';
import { isPlain, NO_MODES, parsePattern } from '../../../stylebook/patterns/parse';
import { Pattern } from '../../../stylebook/patterns/pattern';
import {
  insideWordEdges,
  mindsSpacing,
  opensAtWordEdge,
  stringsOf,
  telling,
} from '../../../stylebook/patterns/strings';
import { sequence, type Node } from '../../../stylebook/patterns/syntax';
import type { Sought } from './finder';
import { foldable } from './fold';
import type { Segment } from './segment';

/** One stretch of a segment that a rule speaks about. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which of the rule's tokens it was. */
  readonly token: number;
}

/** A token that can be written out: its strings are found by the finder. */
interface Phrase {
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
interface Expression {
  readonly list: TokenList;
  readonly token: number;
  readonly order: number;
  readonly pattern: Pattern;
  /** Strings that announce a match; undefined where nothing does: it runs on every text. */
  readonly announced: readonly string[] | undefined;
  /** Whether a match begins with what announces it, so that it need be tried there alone. */
  readonly atStart: boolean;
  /** Whether that is the beginning of a word. */
  readonly atWordStart: boolean;
}

/** What the finder reports: that an alternative of a token list stands somewhere, or may. */
export type Sign = Phrase | Expression;

/** What was seen of a token list in one segment. */
export class Sightings {
  readonly phrases: { readonly phrase: Phrase; readonly start: number; readonly end: number }[] = [];
  /** Where each expression was announced, in order. */
  readonly expressions = new Map<Expression, number[]>();

  add(sign: Sign, start: number, end: number): void {
    if ('pattern' in sign) this.#announce(sign, start);
    else this.phrases.push({ phrase: sign, start, end });
  }

  #announce(expression: Expression, at: number): void {
    const places = this.expressions.get(expression);
    if (places === undefined) {
      this.expressions.set(expression, [at]);
      return;
    }
    // The finder reports in nearly the right order.
    let before = places.length;
    while (before > 0 && (places[before - 1] ?? 0) > at) before--;
    if (places[before - 1] !== at) places.splice(before, 0, at);
  }
}

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
    // Nearly all tokens of a stylebook are plain words: parsing those would take longer than the first review.
    if (typeof written === 'string' && isPlain(written)) {
      this.#spacing ||= /\s\s/.test(written);
      const exact = !this.fold || !hasCase(written);
      if (written !== '') this.#addPhrase(written, token, exact, this.words);
      return;
    }
    const node =
      typeof written === 'string'
        ? parsePattern(written, { ...NO_MODES, fold: this.fold, multiline: true })
        : written;
    this.#spacing ||= mindsSpacing(node);
    const inside = insideWordEdges(node);
    const strings = stringsOf(inside ?? node)?.filter((text) => text !== '');
    const folds = foldsCase(node);
    if (strings !== undefined && folds !== undefined) {
      for (const text of strings) this.#addPhrase(text, token, !folds, this.words || inside !== undefined);
    } else {
      const whole = this.words ? edgedNode(inside ?? node) : node;
      this.#expressions.push(expressionOf(this, whole, token, this.#order++));
    }
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
    return (this.#unannounced ??= this.#expressions.filter((one) => one.announced === undefined));
  }

  /** How many strings the finder looks for. */
  get size(): number {
    return this.#expressions.reduce(
      (sum, { announced }) => sum + (announced?.length ?? 0),
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
      for (const text of expression.announced ?? []) {
        const atWordStart = expression.atWordStart && isWordAt(text, 0);
        yield { text: foldable(text), atWordStart, atWordEnd: false, value: expression };
      }
    }
  }

  /** Matches from left to right, without overlap. */
  matches(segment: Segment, seen: Sightings): readonly Match[] {
    if (seen.expressions.size + this.unannounced.length === 0) return apart(fittingIn(segment, seen));
    const sources: Source[] = [];
    if (seen.phrases.length > 0) sources.push(phraseSource(fittingIn(segment, seen)));
    for (const [expression, places] of seen.expressions) sources.push(sourceOf(expression, segment, places));
    for (const expression of this.unannounced) sources.push(sourceOf(expression, segment, []));
    return merged(sources);
  }
}

interface Candidate extends Match {
  readonly order: number;
}

/** Answers with its first candidate at or after a place. It is asked with growing places. */
type Source = (at: number) => Candidate | undefined;

/** The phrases that really stand where they were seen, from left to right, and by rank where two begin together. */
function fittingIn(segment: Segment, seen: Sightings): readonly Candidate[] {
  const fitting: Candidate[] = [];
  for (const { phrase, start, end } of seen.phrases) {
    if (fits(phrase, segment, start, end))
      fitting.push({ start, end, token: phrase.token, order: phrase.order });
  }
  return fitting.length < 2 ? fitting : fitting.sort((a, b) => a.start - b.start || a.order - b.order);
}

/** Those of some candidates in order that begin where the one before has ended. */
function apart(candidates: readonly Candidate[]): readonly Match[] {
  let at = 0;
  return candidates.filter((one) => {
    if (one.start < at) return false;
    at = one.end;
    return true;
  });
}

function phraseSource(fitting: readonly Candidate[]): Source {
  let next = 0;
  return (at) => {
    while (next < fitting.length && (fitting[next]?.start ?? 0) < at) next++;
    return fitting[next];
  };
}

/** The candidates that one expression of all alternatives would have matched. */
function merged(sources: readonly Source[]): readonly Match[] {
  const found: Match[] = [];
  for (let at = 0; ;) {
    let best: Candidate | undefined;
    for (const source of sources) {
      const one = source(at);
      if (one === undefined) continue;
      const wins =
        best === undefined || one.start < best.start || (one.start === best.start && one.order < best.order);
      if (wins) best = one;
    }
    if (best === undefined) return found;
    if (best.end > best.start) found.push(best);
    at = Math.max(best.end, best.start + 1);
  }
}

/** The matches of an expression, tried at the places where it was announced or all through the text. */
function sourceOf(expression: Expression, segment: Segment, places: readonly number[]): Source {
  const { pattern, token, order, atStart } = expression;
  let place = 0;
  let known: Candidate | undefined;
  let done = false;
  const find = (at: number): RegExpExecArray | null => {
    if (!atStart) return pattern.exec(segment, at);
    for (; place < places.length; place++) {
      const start = places[place] ?? 0;
      const match = start < at ? null : pattern.matchAt(segment, start);
      if (match !== null) return match;
    }
    return null;
  };
  return (at) => {
    if (done || (known !== undefined && known.start >= at)) return known;
    const match = find(at);
    done = match === null;
    known =
      match === null ? undefined : { start: match.index, end: match.index + match[0].length, token, order };
    return known;
  };
}

function expressionOf(list: TokenList, node: Node, token: number, order: number): Expression {
  const pattern = new Pattern(node);
  const { prefixes, literals } = pattern;
  // Trying a few places beats searching the text, unless what is looked for elsewhere is much rarer.
  const atStart = prefixes !== undefined && telling(literals) <= telling(prefixes) + 2;
  const announced = atStart ? prefixes : literals;
  return { list, token, order, pattern, announced, atStart, atWordStart: atStart && opensAtWordEdge(node) };
}

function edgedNode(node: Node): Node {
  return sequence([WORD_EDGE, node, WORD_EDGE]);
}

function fits({ text, exact, edged }: Phrase, segment: Segment, start: number, end: number): boolean {
  const { text: all } = segment;
  if (exact && !sameButApostrophes(all.slice(start, end), text)) return false;
  if (!edged) return true;
  return isWordAt(all, start - 1) !== isWordAt(all, start) && isWordAt(all, end - 1) !== isWordAt(all, end);
}

const WORD_EDGE: Node = { type: 'edge', edge: 'word' };

/** Newsrooms type both apostrophes; inside a word they are one. */
function sameButApostrophes(seen: string, written: string): boolean {
  return seen === written || seen.replaceAll('’', "'") === written.replaceAll('’', "'");
}
