import type { Passage, Token } from './draft';
import { factOf } from './facts';
import { HashPlaces, hashWith, NO_HASH } from './hashes';

/** Words that rules ask for, by number; 0 is any other word. */
const words: string[] = [''];
const numbers = new Map<string, number>();

/** The number of a word in lower case. To be asked for when a module is loaded, before any passage is read. */
export function numberOfWord(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) numbers.set(word, (number = words.push(word) - 1));
  return number;
}

/** The word of a number. */
export function wordOfNumber(number: number): string {
  return words[number] ?? '';
}

/** How many numbers there are. */
export function countOfNumbers(): number {
  return words.length;
}

/**
 * For each token of a passage its number, whatever its case. Worked out once for all who ask, from the letters where
 * they stand: to make a string of every word would take longer than all rules together.
 */
export function wordNumbers(passage: Passage): readonly number[] {
  return factOf(numbersIn, passage);
}

function numbersIn({ prose, tokens }: Passage): readonly number[] {
  if (table?.size !== words.length) table = new NumberTable();
  const found: number[] = [];
  for (const token of tokens) found.push(table.numberAt(prose, token));
  return found;
}

/** Small letters of the ASCII ones; 0 for what is not ASCII. */
const LOWER = Uint8Array.from({ length: 0x80 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

/** Finds numbers by the hash of a word. */
class NumberTable {
  readonly size = words.length;
  readonly #places = new HashPlaces(words.length);
  /** By place, numbers of the words there: one, but for a rare chance. */
  readonly #numbers: number[][] = Array.from({ length: this.#places.size }, () => NONE);

  constructor() {
    for (let number = 1; number < words.length; number++) {
      const place = this.#places.add(hashOf(words[number] ?? ''));
      this.#numbers[place] = [...(this.#numbers[place] ?? NONE), number];
    }
  }

  numberAt(prose: string, { start, end }: Token): number {
    let hash = NO_HASH;
    for (let at = start; at < end; at++) {
      const code = prose.charCodeAt(at);
      if (code >= 0x80) return this.#byText(prose.slice(start, end).toLowerCase());
      hash = hashWith(hash, LOWER[code] ?? 0);
    }
    const place = this.#places.find(hash);
    if (place < 0) return 0;
    for (const number of this.#numbers[place] ?? NONE)
      if (isThere(words[number] ?? '', prose, start, end)) return number;
    return 0;
  }

  #byText(lower: string): number {
    return numbers.get(lower) ?? 0;
  }
}

const NONE: number[] = [];
let table: NumberTable | undefined;

function hashOf(word: string): number {
  let hash = NO_HASH;
  for (let at = 0; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at));
  return hash;
}

function isThere(word: string, prose: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== LOWER[prose.charCodeAt(start + at)]) return false;
  }
  return true;
}
