import type { PhraseFinder } from './finder';
import { foldable } from './fold';
import type { Segment } from './segment';
import type { Expression, Phrase, Sign, TokenList } from './tokens';

/** Where an expression may match in a segment. */
interface Announced {
  /** Where it is to be tried, in order. */
  readonly places: number[];
  /** Whether what must stand in the segment besides does. */
  besides: boolean;
}

/** What was seen of a token list in one segment. */
export class Sightings {
  readonly phrases: { readonly phrase: Phrase; readonly start: number; readonly end: number }[] = [];
  readonly #announced = new Map<Expression, Announced>();

  /** The expressions that may match, each with the places where it is to be tried. */
  get expressions(): readonly (readonly [Expression, readonly number[]])[] {
    if (this.#announced.size === 0) return NOTHING;
    return [...this.#announced].flatMap(([expression, { places, besides }]) =>
      besides && places.length > 0 ? [[expression, places] as const] : [],
    );
  }

  add(sign: Sign, start: number, end: number): void {
    if (!('expression' in sign)) {
      this.phrases.push({ phrase: sign, start, end });
      return;
    }
    const announced = this.#announcedOf(sign.expression);
    if (sign.lead === undefined) announced.besides = true;
    else this.#announce(announced.places, start + sign.lead, sign.expression.announcement?.reach ?? 0);
  }

  #announcedOf(expression: Expression): Announced {
    let announced = this.#announced.get(expression);
    if (announced === undefined) {
      announced = { places: [], besides: expression.announcement?.besides === undefined };
      this.#announced.set(expression, announced);
    }
    return announced;
  }

  /** Notes a place and as many before it as a match may begin at; only the first where it may begin anywhere. */
  #announce(places: number[], at: number, reach: number): void {
    if (reach === Infinity) {
      if (places.length === 0) places.push(at);
      return;
    }
    for (let place = Math.max(0, at - reach); place <= at; place++) this.#addPlace(places, place);
  }

  #addPlace(places: number[], at: number): void {
    // The finder reports in nearly the right order.
    let before = places.length;
    while (before > 0 && (places[before - 1] ?? 0) > at) before--;
    if (places[before - 1] !== at) places.splice(before, 0, at);
  }
}

const NOTHING: readonly never[] = [];

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
