import { CharacterClass, classOf, isWordAt } from '../../../draft/characters';
import { hashWith, HashPlaces, NO_HASH } from '../../../draft/hashes';
import { shareOfWord } from '../../../stylebook/patterns/frequency';
import { foldUnit, standsAt } from './fold';
import { StringsByPair } from './pairs';

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
  /** Whether it must begin at the beginning of a word, and with another word than that by which it is looked up. */
  readonly opens: boolean;
  readonly value: T;
  /** Another one with the same words. */
  readonly next: Phrase<T> | undefined;
}

function isWord(code: number): boolean {
  const found = classOf(code);
  return found === CharacterClass.Letter || found === CharacterClass.Digit;
}

/**
 * Finds all strings of all rules in one reading of a text, however many there are. Nearly all of them hold a whole
 * word or two, whose hashes are looked up: most words of a text stand in no string and cost one look. The few strings
 * without a whole word are found by a rare pair of characters.
 */
export class PhraseFinder<T> {
  /** Hashes of the first whole words of strings, and by their places the strings without a second one. */
  readonly #words: HashPlaces;
  readonly #byWord: (Phrase<T> | undefined)[];
  /** By the place of a word, the sum of the ways to go on from it. */
  readonly #ways: Uint8Array;
  /** Hashes of two words, or of a word and the units that follow. */
  readonly #further: HashPlaces;
  readonly #byMore: (Phrase<T> | undefined)[];
  readonly #rest = new StringsByPair<T>();
  #count = 0;
  /** By unit as it is written, its fold and what is to be done about it; 0 where it was not met yet. */
  readonly #units = new Uint32Array(0x10000);

  /** @param most how many strings there will be at most */
  constructor(sought: readonly Sought<T>[], most = sought.length) {
    this.#words = new HashPlaces(most);
    this.#further = new HashPlaces(most);
    this.#byWord = new Array<Phrase<T> | undefined>(this.#words.size).fill(undefined);
    this.#byMore = new Array<Phrase<T> | undefined>(this.#further.size).fill(undefined);
    this.#ways = new Uint8Array(this.#words.size);
    for (const one of sought) this.add(one);
  }

  /** Looks for one more string. */
  add(one: Sought<T>): void {
    this.#count++;
    if (this.#addByWords(one)) return;
    this.#rest.add(one);
    this.#units.fill(0);
  }

  /** Reports every string that stands in a text, whatever its case. */
  find(text: string, visit: Visit<T>): void {
    if (this.#count === 0) return;
    const rest = this.#rest;
    const words = this.#words;
    const { length } = text;
    let before = -1;
    let hashBefore = 0;
    let leadsOn = false;
    for (let at = 0; at < length; at++) {
      let unit = this.#unitAt(text, at);
      if ((unit & BEGINS) !== 0) rest.find(text, at, visit);
      if ((unit & WORD) === 0) continue;
      const start = at;
      let hash = NO_HASH;
      do {
        hash = hashWith(hash, unit & FOLDED);
        if (++at === length) break;
        unit = this.#unitAt(text, at);
        if ((unit & BEGINS) !== 0) rest.find(text, at, visit);
      } while ((unit & WORD) !== 0);

      const place = words.find(hash);
      const how = place < 0 ? 0 : (this.#ways[place] ?? 0);
      if (leadsOn || (how & WITH_LAST) !== 0) {
        const pair = this.#further.find(hashOfPair(hashBefore, hash));
        if (pair >= 0) report(this.#byMore[pair], text, before, visit);
      }
      if ((how & ALONE) !== 0) report(this.#byWord[place], text, start, visit);
      if ((how & WITH_LETTERS) !== 0) {
        const more = this.#further.find(hashWithNext(hash, text, at));
        if (more >= 0) report(this.#byMore[more], text, start, visit);
      }
      leadsOn = (how & WITH_NEXT) !== 0;
      before = start;
      hashBefore = hash;
    }
  }

  #unitAt(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const known = this.#units[code] ?? 0;
    return known === 0 ? this.#learn(code) : known;
  }

  /** What is to be done about a unit, found out when it is first met. */
  #learn(code: number): number {
    const folded = foldUnit(code);
    let unit = KNOWN | folded;
    if (isWord(folded)) unit |= WORD;
    if (this.#rest.begins[folded] !== 0) unit |= BEGINS;
    return (this.#units[code] = unit);
  }

  /** Adds a string by the rarest whole word in it and what stands beside that; false where it has none. */
  #addByWords({ text, atWordStart, atWordEnd, value }: Sought<T>): boolean {
    const words = wholeWords(text, atWordStart, atWordEnd);
    const at = rarestOf(words, text);
    const word = words[at];
    if (word === undefined) return false;
    const [before, after] = [words[at - 1], words[at + 1]];
    const place = this.#words.add(word.hash);
    const add = (way: number, lead: number, further: number) => {
      this.#ways[place] = (this.#ways[place] ?? 0) | way;
      const strings = way === ALONE ? this.#byWord : this.#byMore;
      strings[further] = { text, lead, opens: atWordStart && lead > 0, value, next: strings[further] };
    };
    if (after !== undefined) add(WITH_NEXT, word.start, this.#further.add(hashOfPair(word.hash, after.hash)));
    else if (before !== undefined)
      add(WITH_LAST, before.start, this.#further.add(hashOfPair(before.hash, word.hash)));
    else if (word.end + UNITS > text.length) add(ALONE, word.start, place);
    else add(WITH_LETTERS, word.start, this.#further.add(hashWithNext(word.hash, text, word.end)));
    return true;
  }
}

/** A word that stands whole in a string wherever that is found. */
interface WholeWord {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** The whole words of a string, one after another. */
function wholeWords(text: string, atWordStart: boolean, atWordEnd: boolean): readonly WholeWord[] {
  const words: WholeWord[] = [];
  let start = -1;
  let hash = NO_HASH;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isWordAt(text, at)) {
      if (start < 0) [start, hash] = [at, NO_HASH];
      hash = hashWith(hash, foldUnit(text.charCodeAt(at)));
      continue;
    }
    const whole = start >= 0 && (start > 0 || atWordStart) && (at < text.length || atWordEnd);
    if (whole) words.push({ start, end: at, hash });
    start = -1;
  }
  return words;
}

/** Which of a string's whole words is the rarest. */
function rarestOf(words: readonly WholeWord[], text: string): number {
  if (words.length < 2) return 0;
  const shares = words.map(({ start, end }) => shareOfWord(text.slice(start, end)));
  return shares.indexOf(Math.min(...shares));
}

/** How a string is found by a word: by that alone, with the word after or before, or with the units that follow. */
const ALONE = 1;
const WITH_NEXT = 2;
const WITH_LAST = 4;
const WITH_LETTERS = 8;

/** How many units after a word tell apart strings that have no second whole word. */
const UNITS = 3;

/** The hash of a word with the units that follow it. */
function hashWithNext(hash: number, text: string, end: number): number {
  if (end + UNITS > text.length) return hash;
  let longer = hash;
  for (let at = end; at < end + UNITS; at++) longer = hashWith(longer, foldUnit(text.charCodeAt(at)));
  return longer;
}

const FOLDED = 0xffff;
const KNOWN = 1 << 16;
const WORD = 1 << 17;
const BEGINS = 1 << 18;

function hashOfPair(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

/** Reports those of some strings that really stand in the text, their whole word at `at`. */
function report<T>(first: Phrase<T> | undefined, text: string, at: number, visit: Visit<T>): void {
  for (let phrase = first; phrase !== undefined; phrase = phrase.next) {
    const start = at - phrase.lead;
    if (start < 0 || !standsAt(text, start, phrase.text)) continue;
    if (!phrase.opens || !isWordAt(text, start - 1)) visit(phrase.value, start, start + phrase.text.length);
  }
}
