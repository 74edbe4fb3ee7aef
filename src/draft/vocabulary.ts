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

/** What else a sign says: a capital letter, a hyphen, a period or an apostrophe is in the token. */
export const CAPITAL = 1;
export const HYPHEN = 2;
export const PERIOD = 4;
export const APOSTROPHE = 8;

/** The number of the word, of its sign. */
export function numberIn(sign: number): number {
  return sign >> 4;
}

/**
 * For each token of a passage a sign: sixteen times the number of its word, whatever its case, and the sum of what else
 * is in it. Worked out once for all who ask, from the letters where they stand: to make a string of every word would
 * take longer than all rules together.
 */
export function signsOf(passage: Passage): readonly number[] {
  return factOf(signsIn, passage);
}

function signsIn({ prose, tokens }: Passage): readonly number[] {
  if (table?.size !== words.length) table = new NumberTable();
  const signs: number[] = [];
  for (const token of tokens) signs.push(table.signAt(prose, token));
  return signs;
}

/** What an ASCII character is folded to, and what it adds to a sign. */
const LOWER = Uint8Array.from({ length: 0x80 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);
const ADDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (LOWER[code] !== code) return CAPITAL;
  return code === 0x2d ? HYPHEN : code === 0x2e ? PERIOD : code === 0x27 ? APOSTROPHE : 0;
});

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

  signAt(prose: string, { start, end }: Token): number {
    let hash = NO_HASH;
    let adds = 0;
    for (let at = start; at < end; at++) {
      const code = prose.charCodeAt(at);
      if (code >= 0x80) {
        if (code !== 0x2019) return signByText(prose.slice(start, end));
        adds |= APOSTROPHE;
        hash = hashWith(hash, code);
      } else {
        adds |= ADDS[code] ?? 0;
        hash = hashWith(hash, LOWER[code] ?? 0);
      }
    }
    const place = this.#places.find(hash);
    return place < 0 ? adds : adds + 16 * this.#numberAt(place, prose, start, end);
  }

  #numberAt(place: number, prose: string, start: number, end: number): number {
    for (const number of this.#numbers[place] ?? NONE) {
      if (isThere(words[number] ?? '', prose, start, end)) return number;
    }
    return 0;
  }
}

/** The sign of a word with letters beyond ASCII. */
function signByText(text: string): number {
  const lower = text.toLowerCase();
  let sign = 16 * (numbers.get(lower) ?? 0);
  if (text !== lower) sign |= CAPITAL;
  if (text.includes('-')) sign |= HYPHEN;
  if (text.includes('.')) sign |= PERIOD;
  return /['’]/.test(text) ? sign | APOSTROPHE : sign;
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
    const code = prose.charCodeAt(start + at);
    if (word.charCodeAt(at) !== (LOWER[code] ?? code)) return false;
  }
  return true;
}
