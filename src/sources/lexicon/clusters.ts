import words from '../../../models/words.bin';

/**
 * Groups of words that stand in the same places, learned from running text without its gold by training/clusters.cpp:
 * "said says added", "tuesday wednesday". The file holds the words' hashes, four bytes each, then a byte of group each.
 */
const clusters = new Map<number, number>();
const count = words.length / 5;
const view = new DataView(words.buffer, words.byteOffset);
for (let at = 0; at < count; at++) clusters.set(view.getInt32(at * 4, true), words[count * 4 + at] ?? 0);

/** Groups are numbered below this; words in none share the numbers above by their rough class. */
export const CLUSTERS = 120;

/** The group of a word by the hash of its lower case, below 256. */
export function clusterOf(hash: number, wordClass: number): number {
  return clusters.get(hash) ?? CLUSTERS + (wordClass % 135);
}
