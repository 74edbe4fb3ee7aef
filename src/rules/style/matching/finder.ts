import { isWordAt } from '../../../draft/characters';
import { hashWith, HashPlaces, NO_HASH } from '../../../draft/hashes';
import { CharacterTree } from './characterTree';

/** A string to look for, in lower case, and what it stands for. */
export interface Sought<T> {
  readonly text: string;
  /** Whether it begins at the beginning of a word only. */
  readonly atWordStart: boolean;
  /** Whether it ends at the end of a word only. */
  readonly atWordEnd: boolean;
  readonly value: T;
}

export type Visit<T> = (value: T, start: number, end: number) => void;

/** A string with a whole word in it, by which it is looked up. */
interface Phrase<T> {
  readonly text: string;
  /** Units before that word. */
  readonly lead: number;
  readonly value: T;
}

const WORD = Uint8Array.from({ length: 0x80 }, (_, code) => (isWordAt(String.fromCharCode(code), 0) ? 1 : 0));

/**
 * Finds all strings of all rules in one reading of a text, however many there are. Nearly all of them hold a whole
 * word or two, whose hashes are looked up: most words of a text stand in no string and cost one look. The few strings
 * without a whole word go into trees of characters.
 */
export class PhraseFinder<T> {
  /** Hashes of the first whole words of strings, and by their places the strings without a second one. */
  readonly #words: HashPlaces;
  readonly #byWord: (Phrase<T>[] | undefined)[];
  /** By the place of a first word, whether a second one is to be looked up. */
  readonly #leadsOn: Uint8Array;
  readonly #pairs: HashPlaces;
  readonly #byPair: (Phrase<T>[] | undefined)[];
  /** Strings that begin a word and may end within it. */
  readonly #beginnings: CharacterTree<T>;
  readonly #anywhere: CharacterTree<T>;
  /** By character, whether such strings begin with it; 2 where they must be looked for whatever follows. */
  readonly #beginsWord = new Uint8Array(0x10000);
  readonly #begins = new Uint8Array(0x10000);
  /** Marks the first two characters of strings that may begin anywhere. */
  readonly #openings = new Uint8Array(OPENINGS);

  constructor(sought: readonly Sought<T>[]) {
    this.#words = new HashPlaces(sought.length);
    this.#pairs = new HashPlaces(sought.length);
    this.#byWord = new Array<Phrase<T>[] | undefined>(this.#words.size).fill(undefined);
    this.#byPair = new Array<Phrase<T>[] | undefined>(this.#pairs.size).fill(undefined);
    this.#leadsOn = new Uint8Array(this.#words.size);
    const rest = sought.filter((one) => !this.#addByWords(one));
    for (const { text, atWordStart } of rest) {
      if (atWordStart) this.#beginsWord[text.charCodeAt(0)] = 1;
      else if (text.length < 2) this.#begins[text.charCodeAt(0)] = 2;
      else {
        this.#begins[text.charCodeAt(0)] ||= 1;
        this.#openings[openingAt(text, 0)] = 1;
      }
    }
    this.#beginnings = new CharacterTree(rest.filter((one) => one.atWordStart));
    this.#anywhere = new CharacterTree(rest.filter((one) => !one.atWordStart));
  }

  /** Reports every string that stands in `folded`, a text in lower case. */
  find(folded: string, visit: Visit<T>): void {
    let start = -1;
    let hash = NO_HASH;
    let before = -1;
    let hashBefore = 0;
    for (let at = 0; at <= folded.length; at++) {
      const code = folded.charCodeAt(at) | 0; // 0 past the end
      const begins = this.#begins[code];
      if (begins !== 0 && (begins === 2 || this.#openings[openingAt(folded, at)] === 1))
        this.#anywhere.find(folded, at, visit);
      if (code < 0x80 ? WORD[code] === 1 : isWordAt(folded, at)) {
        if (start < 0) {
          start = at;
          hash = NO_HASH;
          if (this.#beginsWord[code] !== 0) this.#beginnings.find(folded, at, visit);
        }
        hash = hashWith(hash, code);
      } else if (start >= 0) {
        if (before >= 0)
          report(this.#byPair[this.#pairs.find(hashOfPair(hashBefore, hash))], folded, before, visit);
        const place = this.#words.find(hash);
        if (place >= 0) report(this.#byWord[place], folded, start, visit);
        before = place >= 0 && this.#leadsOn[place] === 1 ? start : -1;
        hashBefore = hash;
        start = -1;
      }
    }
  }

  /** Adds a string by its first whole word, and the second if there is one; false where it has none. */
  #addByWords({ text, atWordStart, atWordEnd, value }: Sought<T>): boolean {
    let start = -1;
    let hash = NO_HASH;
    let lead = -1;
    let first = NO_HASH;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && isWordAt(text, at)) {
        if (start < 0) hash = NO_HASH;
        if (start < 0) start = at;
        hash = hashWith(hash, text.charCodeAt(at));
        continue;
      }
      const whole = start >= 0 && (start > 0 || atWordStart) && (at < text.length || atWordEnd);
      if (whole && lead >= 0) {
        this.#leadsOn[this.#words.add(first)] = 1;
        push(this.#byPair, this.#pairs.add(hashOfPair(first, hash)), { text, lead, value });
        return true;
      }
      if (whole) [lead, first] = [start, hash];
      start = -1;
    }
    if (lead >= 0) push(this.#byWord, this.#words.add(first), { text, lead, value });
    return lead >= 0;
  }
}

const OPENINGS = 1 << 12;

function openingAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) & (OPENINGS - 1);
}

function hashOfPair(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

function push<T>(lists: (T[] | undefined)[], place: number, one: T): void {
  const list = lists[place];
  if (list === undefined) lists[place] = [one];
  else list.push(one);
}

/** Reports those of some strings that really stand in the text, their whole word at `at`. */
function report<T>(
  phrases: readonly Phrase<T>[] | undefined,
  folded: string,
  at: number,
  visit: Visit<T>,
): void {
  if (phrases === undefined) return;
  for (const { text, lead, value } of phrases) {
    const start = at - lead;
    if (start >= 0 && folded.startsWith(text, start)) visit(value, start, start + text.length);
  }
}
