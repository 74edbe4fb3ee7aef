import type { TokenRange } from './words';

export interface PhraseMatch<T> extends TokenRange {
  readonly value: T;
}

interface Step<T> {
  readonly next: Map<string, Step<T>>;
  value?: T;
}

/**
 * Phrases looked up word by word in one pass, however many there are. A phrase is written as words with spaces;
 * `say|says|said` stands for any of its words, `#` for a number, `#,` for a large one, `*ed` for any word so ending.
 */
export class PhraseBook<T> {
  private readonly root: Step<T> = { next: new Map() };

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) this.add(phrase.split(' '), value);
  }

  /** The longest phrase that begins at a token and ends by `end`. */
  at(words: readonly string[], first: number, end: number): PhraseMatch<T> | undefined {
    let step: Step<T> | undefined = this.root;
    let longest: PhraseMatch<T> | undefined;
    for (let index = first; index < end; index++) {
      const word = words[index] ?? '';
      step = step.next.get(word) ?? (word === '#,' ? step.next.get('#') : byEnding(step, word));
      if (step === undefined) break;
      if (step.value !== undefined) longest = { first, end: index + 1, value: step.value };
    }
    return longest;
  }

  /** The longest phrase at each place, left to right, without overlaps. */
  find(words: readonly string[], first: number, end: number): readonly PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let index = first; index < end;) {
      const match = this.at(words, index, end);
      if (match !== undefined) found.push(match);
      index = match?.end ?? index + 1;
    }
    return found;
  }

  private add(words: readonly string[], value: T): void {
    let steps = [this.root];
    for (const word of words) {
      steps = steps.flatMap((step) => word.split('|').map((one) => follow(step, one)));
    }
    for (const step of steps) step.value ??= value;
  }
}

function follow<T>(step: Step<T>, word: string): Step<T> {
  const known = step.next.get(word);
  if (known !== undefined) return known;
  const fresh: Step<T> = { next: new Map() };
  step.next.set(word, fresh);
  return fresh;
}

/** Endings that a phrase may ask for. */
const ENDINGS = ['ed', 'er', 'ing'];

function byEnding<T>({ next }: Step<T>, word: string): Step<T> | undefined {
  for (const ending of ENDINGS) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) return next.get(`*${ending}`);
  }
  return undefined;
}

/** A book of phrases without values. */
export function phraseBook(phrases: readonly string[]): PhraseBook<true> {
  return new PhraseBook(phrases.map((phrase) => [phrase, true]));
}
