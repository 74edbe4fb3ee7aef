import type { Passage } from './draft';

type Extract = (passage: Passage) => unknown;

/** Where passages keep what an extract gave. */
const places = new WeakMap<Extract, number>();
let count = 0;

/**
 * `extract(passage)`, worked out once as long as the passage stands, and forgotten with it. `extract` must be pure, and
 * one named function. It lies with the passage: a weak map for every extract would make the garbage collector's work.
 */
export function factOf<T>(extract: (passage: Passage) => T, passage: Passage): T {
  let place = places.get(extract);
  if (place === undefined) places.set(extract, (place = count++));
  const { facts } = passage;
  const known = facts[place];
  if (known !== undefined) return known as T; // only what this `extract` gave is kept at its place
  const fact = extract(passage);
  facts[place] = fact;
  return fact;
}
