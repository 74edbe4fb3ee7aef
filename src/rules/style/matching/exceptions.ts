import { Pattern, subjectOf, type Subject } from '../../../stylebook/patterns/pattern';
import { choice, sequence, type Node } from '../../../stylebook/patterns/syntax';
import { NO_MODES, parsePattern } from '../../../stylebook/patterns/parse';

/** What a rule leaves alone: Vale's `exceptions`, and words that the newsroom accepts. */
export class Exceptions {
  readonly #words: Pattern | undefined;
  readonly #phrases: Pattern | undefined;

  /** @throws PatternError */
  constructor(terms: readonly string[]) {
    // The longest first, so that "New York City" is tried before "New York".
    const longestFirst = [...terms].sort((a, b) => b.length - a.length);
    this.#words = anyOf(longestFirst, false);
    this.#phrases = anyOf(
      longestFirst.filter((term) => /[ \t]|\\s/.test(term)),
      true,
    );
  }

  /** Whether the words at a stretch of a text are an exception, or stand within a phrase that is one. */
  cover(subject: Subject, start: number, end: number): boolean {
    if (this.#words?.test(subjectOf(subject.text.slice(start, end).trim()))) return true;
    if (this.#phrases === undefined) return false;
    for (const match of this.#phrases.all(subject)) {
      if (match.index > start) break;
      if (end <= match.index + match[0].length) return true;
    }
    return false;
  }

  /** Whether a word by itself holds an exception. */
  has(word: string): boolean {
    return this.#words?.test(subjectOf(word)) ?? false;
  }
}

function anyOf(terms: readonly string[], fold: boolean): Pattern | undefined {
  if (terms.length === 0) return undefined;
  const modes = { ...NO_MODES, fold, multiline: true };
  return new Pattern(sequence([EDGE, choice(terms.map((term) => parsePattern(term, modes))), EDGE]));
}

const EDGE: Node = { type: 'edge', edge: 'word' };
