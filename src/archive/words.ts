import { CharacterClass, classOf } from '../draft/characters';
import { words as functionWords } from '../draft/functionWords.json';

/**
 * The words of a text, folded and hashed: case, accents, spacing, marks, hyphens and invisible characters
 * make no difference, and an apostrophe within a word is dropped. "High-stakes" is two words, "U.S." one.
 * Where each word stands is kept beside it, in UTF-16 units.
 */
export interface Words {
  /** One 32-bit hash a word; the lowest bit tells numbers. */
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** What a UTF-16 unit adds to a word: its small letter without accent, or one of these. Filled in as units are met. */
const letters = new Uint16Array(0x10000);
/** Stands between words. */
const NONE = 1;
/** Part of a word that makes no difference: an accent of its own. */
const SILENT = 2;

function letterOf(code: number): number {
  const known = letters[code] ?? 0;
  return known === 0 ? (letters[code] = learn(code)) : known;
}

function learn(code: number): number {
  const found = classOf(code);
  if (found === CharacterClass.Surrogate) return code;
  if (found !== CharacterClass.Letter && found !== CharacterClass.Digit) return NONE;
  const plain = String.fromCharCode(code).normalize('NFKD').toLowerCase();
  const letter = plain.charCodeAt(0) || code;
  return letter >= 0x300 && letter <= 0x36f ? SILENT : letter;
}

/** Where `scan` leaves what it found; as long as the longest text so far needs. */
let room = 1024;
let hashes = new Uint32Array(room);
let starts = new Uint32Array(room);
let ends = new Uint32Array(room);

/** The words between `from` and `to`. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  const count = scan(text, from, to);
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** Hashes of the words between `from` and `to`, in an array that the next call overwrites. */
export function hashesOf(text: string, from = 0, to = text.length): Uint32Array {
  return hashes.subarray(0, scan(text, from, to));
}

function scan(text: string, from: number, to: number): number {
  let count = 0;
  let index = from;
  while (index < to) {
    const first = text.charCodeAt(index);
    if (letterOf(first) === NONE) {
      index++;
      continue;
    }
    const start = index;
    let end = index;
    let hash = FNV_OFFSET;
    for (; index < to; index++) {
      const code = text.charCodeAt(index);
      const letter = letterOf(code);
      if (letter > SILENT) {
        hash = Math.imul(hash ^ letter, FNV_PRIME);
        end = index + 1;
      } else if (letter === SILENT) end = index + 1;
      else if (!joinsWord(classOf(code), text, index, to)) break;
    }
    if (count === room) grow();
    hashes[count] = (mix(hash) & ~1) | (classOf(first) === CharacterClass.Digit ? 1 : 0);
    starts[count] = start;
    ends[count] = end;
    count++;
  }
  return count;
}

function grow(): void {
  room *= 2;
  [hashes, starts, ends] = [hashes, starts, ends].map((array) => {
    const larger = new Uint32Array(room);
    larger.set(array);
    return larger;
  }) as [typeof hashes, typeof starts, typeof ends];
}

function isPartOfWord(code: number): boolean {
  return letterOf(code) !== NONE;
}

/** Whether the mark at `index` stands inside a word: don't, U.S., 3,000, 10:30, a soft hyphen. */
function joinsWord(found: CharacterClass, text: string, index: number, to: number): boolean {
  if (found === CharacterClass.Transparent) return true;
  if (index + 1 >= to) return false;
  const next = text.charCodeAt(index + 1);
  if (found === CharacterClass.Apostrophe) return classOf(next) === CharacterClass.Letter;
  if (found === CharacterClass.Period) return isPartOfWord(next);
  if (found !== CharacterClass.Punctuation || classOf(next) !== CharacterClass.Digit) return false;
  const code = text.charCodeAt(index);
  return (code === COMMA || code === COLON) && classOf(text.charCodeAt(index - 1)) === CharacterClass.Digit;
}

const COMMA = 44;
const COLON = 58;

/** Spreads a hash over all its bits; unsigned. */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** By the lower half of a hash, which is all that the big index keeps: 1 for a function word. */
const functionHashes = new Uint8Array(0x10000);
for (const word of functionWords) functionHashes[(wordsOf(word).hashes[0] ?? 0) & 0xffff] = 1;

/** Whether a word carries content: no article, pronoun, preposition and the like. */
export function isContent(hash: number): boolean {
  return functionHashes[hash & 0xffff] === 0;
}

export function isNumber(hash: number): boolean {
  return (hash & 1) === 1;
}
