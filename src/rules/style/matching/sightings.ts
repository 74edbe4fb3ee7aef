import type { PhraseFinder } from './finder';
import { foldable } from './fold';
import type { Segment } from './segment';
import type { Announced, Expression, Phrase, Sign, TokenList } from './tokens';

/** What was seen of a token list in one segment. */
export class Sightings {
  readonly phrases: { readonly phrase: Phrase; readonly start: number; readonly end: number }[] = [];
  /** Where each expression was announced, in order. */
  readonly expressions = new Map<Expression, number[]>();

  add(sign: Sign, start: number, end: number): void {
    if ('expression' in sign) this.#announce(sign, start + sign.lead);
    else this.phrases.push({ phrase: sign, start, end });
  }

  /** Notes a place and as many before it as a match may begin at; only the first where it may begin anywhere. */
  #announce({ expression }: Announced, at: number): void {
    let places = this.expressions.get(expression);
    if (places === undefined) this.expressions.set(expression, (places = []));
    const { reach } = expression.announcement ?? { reach: 0 };
    if (reach === Infinity) return;
    for (let place = Math.max(0, at - reach); place <= at; place++) addPlace(places, place);
  }
}

/** Adds a place to others in order. */
function addPlace(places: number[], at: number): void {
  // The finder reports in nearly the right order.
  let before = places.length;
  while (before > 0 && (places[before - 1] ?? 0) > at) before--;
  if (places[before - 1] !== at) places.splice(before, 0, at);
}

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
