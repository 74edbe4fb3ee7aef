import { CharacterClass, classOf, isWordAt } from '../../../draft/characters';
import { hashWith, HashPlaces, NO_HASH } from '../../../draft/hashes';
import { CharacterTree } from './characterTree';
import { foldUnit, standsAt } from './fold';

/** A string to look for, whatever its case, and what it stands for. */
export interface Sought<T> {
  readonly text: string;
  /** Whether it begins at the beginning of a word only. */
  readonly atWordStart: boolean;
  /** Whether it need be found only where it ends at the end of a word. */
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
  /** Another one with the same words. */
  readonly next: Phrase<T> | undefined;
}

/** What strings without a whole word are found by. */
interface Trees<T> {
  /** Strings that begin a word and may end within it. */
  readonly beginnings: CharacterTree<T>;
  readonly anywhere: CharacterTree<T>;
}

function isWord(code: number): boolean {
  const found = classOf(code);
  return found === CharacterClass.Letter || found === CharacterClass.Digit;
}

/**
 * Finds all strings of all rules in one reading of a text, however many there are. Nearly all of them hold a whole
 * word or two, whose hashes are looked up: most words of a text stand in no string and cost one look. The few strings
 * without a whole word go into trees of characters.
 */
export class PhraseFinder<T> {
  /** Hashes of the first whole words of strings, and by their places the strings without a second one. */
  readonly #words: HashPlaces;
  readonly #byWord: (Phrase<T> | undefined)[];
  /** By the place of a first word, whether a second one is to be looked up. */
  readonly #leadsOn: Uint8Array;
  readonly #pairs: HashPlaces;
  readonly #byPair: (Phrase<T> | undefined)[];
  readonly #rest: Sought<T>[] = [];
  #trees: Trees<T> | undefined;
  /** By character, whether such strings begin with it; 2 where they must be looked for whatever follows. */
  readonly #beginsWord = new Uint8Array(0x10000);
  readonly #begins = new Uint8Array(0x10000);
  /** By character as it is written, the sum of what is to be done about it; 0 where it was not met yet. */
  readonly #kinds = new Uint8Array(0x10000);
  /** Marks the first two characters of strings that may begin anywhere. */
  readonly #openings = new Uint8Array(OPENINGS);

  /** @param most how many strings there will be at most */
  constructor(sought: readonly Sought<T>[], most = sought.length) {
    this.#words = new HashPlaces(most);
    this.#pairs = new HashPlaces(most);
    this.#byWord = new Array<Phrase<T> | undefined>(this.#words.size).fill(undefined);
    this.#byPair = new Array<Phrase<T> | undefined>(this.#pairs.size).fill(undefined);
    this.#leadsOn = new Uint8Array(this.#words.size);
    for (const one of sought) this.add(one);
  }

  /** Looks for one more string. */
  add(one: Sought<T>): void {
    if (this.#addByWords(one)) return;
    const { text, atWordStart } = one;
    const first = foldUnit(text.charCodeAt(0));
    this.#rest.push(one);
    this.#trees = undefined;
    if (atWordStart) this.#beginsWord[first] = 1;
    else if (text.length < 2) this.#begins[first] = 2;
    else {
      this.#begins[first] ||= 1;
      this.#openings[openingAt(text, 0)] = 1;
    }
  }

  /** Reports every string that stands in a text, whatever its case. */
  find(text: string, visit: Visit<T>): void {
    const trees = this.#trees ?? this.#growTrees();
    const words = this.#words;
    const leadsOn = this.#leadsOn;
    const { length } = text;
    let before = -1;
    let hashBefore = 0;
    for (let at = 0; at < length; at++) {
      let code = text.charCodeAt(at);
      let kind = this.#kindOf(code);
      if ((kind & BEGINS) !== 0) this.#findAnywhere(trees, text, at, visit);
      if ((kind & WORD) === 0) continue;
      const start = at;
      if ((kind & BEGINS_WORD) !== 0) trees.beginnings.find(text, at, visit);
      let hash = hashWith(NO_HASH, foldUnit(code));
      for (at++; at < length; at++) {
        code = text.charCodeAt(at);
        kind = this.#kindOf(code);
        if ((kind & BEGINS) !== 0) this.#findAnywhere(trees, text, at, visit);
        if ((kind & WORD) === 0) break;
        hash = hashWith(hash, foldUnit(code));
      }
      if (before >= 0) {
        const pair = this.#pairs.find(hashOfPair(hashBefore, hash));
        if (pair >= 0) report(this.#byPair[pair], text, before, visit);
      }
      before = -1;
      const place = words.find(hash);
      if (place < 0) continue;
      report(this.#byWord[place], text, start, visit);
      if (leadsOn[place] === 0) continue;
      before = start;
      hashBefore = hash;
    }
  }

  #growTrees(): Trees<T> {
    this.#kinds.fill(0);
    return (this.#trees = treesOf(this.#rest));
  }

  #kindOf(code: number): number {
    const known = this.#kinds[code] ?? 0;
    return known === 0 ? this.#learn(code) : known;
  }

  /** What is to be done about a character, found out when it is first met. */
  #learn(code: number): number {
    const folded = foldUnit(code);
    let kind = KNOWN;
    if (isWord(folded)) kind |= WORD;
    if (this.#begins[folded] !== 0) kind |= BEGINS;
    if (this.#beginsWord[folded] !== 0) kind |= BEGINS_WORD;
    return (this.#kinds[code] = kind);
  }

  #findAnywhere({ anywhere }: Trees<T>, text: string, at: number, visit: Visit<T>): void {
    const always = this.#begins[foldUnit(text.charCodeAt(at))] === 2;
    if (always || this.#openings[openingAt(text, at)] === 1) anywhere.find(text, at, visit);
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
        hash = hashWith(hash, foldUnit(text.charCodeAt(at)));
        continue;
      }
      const whole = start >= 0 && (start > 0 || atWordStart) && (at < text.length || atWordEnd);
      if (whole && lead >= 0) {
        this.#leadsOn[this.#words.add(first)] = 1;
        const place = this.#pairs.add(hashOfPair(first, hash));
        this.#byPair[place] = { text, lead, value, next: this.#byPair[place] };
        return true;
      }
      if (whole) [lead, first] = [start, hash];
      start = -1;
    }
    if (lead < 0) return false;
    const place = this.#words.add(first);
    this.#byWord[place] = { text, lead, value, next: this.#byWord[place] };
    return true;
  }
}

const OPENINGS = 1 << 12;

const KNOWN = 1;
const WORD = 2;
const BEGINS = 4;
const BEGINS_WORD = 8;

function openingAt(text: string, at: number): number {
  return (foldUnit(text.charCodeAt(at)) * 37 + foldUnit(text.charCodeAt(at + 1) | 0)) & (OPENINGS - 1);
}

function hashOfPair(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

function treesOf<T>(strings: readonly Sought<T>[]): Trees<T> {
  return {
    beginnings: new CharacterTree(strings.filter((one) => one.atWordStart)),
    anywhere: new CharacterTree(strings.filter((one) => !one.atWordStart)),
  };
}

/** Reports those of some strings that really stand in the text, their whole word at `at`. */
function report<T>(first: Phrase<T> | undefined, text: string, at: number, visit: Visit<T>): void {
  for (let phrase = first; phrase !== undefined; phrase = phrase.next) {
    const start = at - phrase.lead;
    if (start >= 0 && standsAt(text, start, phrase.text))
      visit(phrase.value, start, start + phrase.text.length);
  }
}
