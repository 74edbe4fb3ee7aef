import type { Passage } from './draft';

type Extract = (passage: Passage) => unknown;

/** What was worked out about single passages; forgotten with the passage. */
const known = new WeakMap<Extract, WeakMap<Passage, unknown>>();

/** `extract(passage)`, worked out once as long as the passage stands. `extract` must be pure, and one named function. */
export function factOf<T>(extract: (passage: Passage) => T, passage: Passage): T {
  let facts = known.get(extract);
  if (facts === undefined) known.set(extract, (facts = new WeakMap()));
  if (facts.has(passage)) return facts.get(passage) as T; // only what this `extract` gave is stored under it
  const fact = extract(passage);
  facts.set(passage, fact);
  return fact;
}
