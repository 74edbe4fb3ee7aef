import type { PhraseFinder } from './finder';
import { foldable } from './fold';
import type { Segment } from './segment';
import { Sightings, type Sign, type TokenList } from './tokens';

/** What stands in a segment, by the rule's list of tokens; lists that run on every text are there in any case. */
export function sightingsIn(
  segment: Segment,
  finder: PhraseFinder<Sign> | undefined,
  always: readonly TokenList[],
): ReadonlyMap<TokenList, Sightings> {
  const seen = new Map<TokenList, Sightings>();
  for (const list of always) seen.set(list, new Sightings());
  finder?.find(foldable(segment.text), (sign, start, end) => {
    let sightings = seen.get(sign.list);
    if (sightings === undefined) seen.set(sign.list, (sightings = new Sightings()));
    sightings.add(sign, start, end);
  });
  return seen;
}
