import { mix } from './words';

/** Words of a shingle in the big index: rare enough to find by, short enough to live through edits. */
export const SHINGLE = 3;

/** Share of shingles that the big index keeps, told by their hash alone; of a short paragraph more, up to FEWEST. */
const KEPT = 0.3 * 0x100000000;
const FEWEST = 4;

/** The hash of `width` neighbouring words. */
export function shingleAt(words: ArrayLike<number>, index: number, width: number): number {
  let hash = 0;
  for (let word = index; word < index + width; word++) {
    hash = Math.imul(hash ^ (words[word] ?? 0), 0x01000193) ^ (hash >>> 15);
  }
  return mix(hash);
}

/** Distinct hashes of every `width` neighbouring words between two indices. */
export function shinglesOf(words: ArrayLike<number>, from: number, to: number, width: number): Uint32Array {
  const shingles = new Set<number>();
  for (let index = from; index + width <= to; index++) shingles.add(shingleAt(words, index, width));
  return Uint32Array.from(shingles);
}

/** Calls back with each shingle by which the big index finds a paragraph. */
export function eachAnchor(words: ArrayLike<number>, found: (shingle: number) => void): void {
  let kept = 0;
  for (let index = 0; index + SHINGLE <= words.length; index++) {
    const shingle = shingleAt(words, index, SHINGLE);
    if (shingle >= KEPT) continue;
    kept++;
    found(shingle);
  }
  if (kept >= FEWEST) return;
  shinglesOf(words, 0, words.length, SHINGLE)
    .filter((shingle) => shingle >= KEPT)
    .sort()
    .subarray(0, FEWEST - kept)
    .forEach((shingle) => {
      found(shingle);
    });
}
