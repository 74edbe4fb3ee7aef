import { CharacterClass, classOf } from '../draft/characters';
import { words as functionWords } from '../draft/functionWords.json';
import { GrowingUint32 } from './growing';

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

/** Small letters without accents, by UTF-16 unit; filled in as letters are met. */
const folded = new Uint16Array(0x10000);

function fold(code: number): number {
  const known = folded[code] ?? 0;
  if (known !== 0) return known;
  const plain = String.fromCharCode(code).normalize('NFKD').toLowerCase();
  return (folded[code] = plain.charCodeAt(0) || code);
}

/** The words between `from` and `to`. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  const expected = (to - from) >> 2;
  const hashes = new GrowingUint32(expected);
  const starts = new GrowingUint32(expected);
  const ends = new GrowingUint32(expected);
  let index = from;
  while (index < to) {
    const first = classOf(text.charCodeAt(index));
    if (!isPartOfWord(first)) {
      index++;
      continue;
    }
    const start = index;
    let end = index;
    let hash = FNV_OFFSET;
    for (; index < to; index++) {
      const code = text.charCodeAt(index);
      const found = classOf(code);
      if (isPartOfWord(found)) {
        const letter = fold(code);
        if (!isCombining(letter)) hash = Math.imul(hash ^ letter, FNV_PRIME);
        end = index + 1;
      } else if (!joinsWord(found, text, index, to)) break;
    }
    hashes.push((mix(hash) & ~1) | (first === CharacterClass.Digit ? 1 : 0));
    starts.push(start);
    ends.push(end);
  }
  return { hashes: hashes.toArray(), starts: starts.toArray(), ends: ends.toArray() };
}

function isPartOfWord(found: CharacterClass): boolean {
  return (
    found === CharacterClass.Letter || found === CharacterClass.Digit || found === CharacterClass.Surrogate
  );
}

/** Whether the mark at `index` stands inside a word: don't, U.S., 3,000, 10:30, a soft hyphen. */
function joinsWord(found: CharacterClass, text: string, index: number, to: number): boolean {
  if (found === CharacterClass.Transparent) return true;
  if (index + 1 >= to) return false;
  const next = classOf(text.charCodeAt(index + 1));
  if (found === CharacterClass.Apostrophe) return next === CharacterClass.Letter;
  if (found === CharacterClass.Period) return isPartOfWord(next);
  if (found !== CharacterClass.Punctuation || next !== CharacterClass.Digit) return false;
  const code = text.charCodeAt(index);
  return (code === COMMA || code === COLON) && classOf(text.charCodeAt(index - 1)) === CharacterClass.Digit;
}

const COMMA = 44;
const COLON = 58;

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

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
