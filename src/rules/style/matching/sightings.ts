import type { PhraseFinder } from './finder';
import type { Segment } from './segment';
import { Sightings, type Sign, type TokenList } from './tokens';

/** What stands in a segment, by the rule's list of tokens; lists that run on every text are there in any case. */
export function sightingsIn(
  segment: Segment,
  finder: PhraseFinder<Sign> | undefined,
  always: readonly TokenList[],
): ReadonlyMap<TokenList, Sightings> {
  const seen = new Map<TokenList, Sightings>(always.map((list) => [list, new Sightings()]));
  finder?.find(segment.folded, ({ list, phrase, expression }, start, end) => {
    let sightings = seen.get(list);
    if (sightings === undefined) seen.set(list, (sightings = new Sightings()));
    if (phrase !== undefined) sightings.phrases.push({ phrase, start, end });
    if (expression !== undefined) sightings.announce(expression, start);
  });
  return seen;
}
