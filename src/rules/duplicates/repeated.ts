import type { Place, Repeat, RepeatKind } from '../../archive/repeat';
import type { Block } from '../../draft/draft';
import type { Related, Story } from '../../review/rule';
import { spotOf, type Spot } from './naming';

/** A place that repeats another, with what a rule says about it. */
export interface Repeated {
  readonly place: Place;
  readonly block: Block;
  /** The place that it repeats most. */
  readonly other: Place;
  readonly otherBlock: Block;
  readonly otherSpot: Spot;
  /** How many places repeat one another in this way, this one included. */
  readonly times: number;
  /** The others, the one it repeats most first; of many the first ten. */
  readonly alike: readonly Spot[];
  /** Links to all places of the group, those that repeat in another way included; of many the first ten. */
  readonly related: readonly Related[];
}

/** More links than this help nobody, and ten thousand copies would bring a hundred million. */
const MOST_RELATED = 10;

/** Every place of a story that repeats another in the given way. */
export function* repeatedIn(story: Story, kind: RepeatKind): Generator<Repeated> {
  for (const repeat of story.index.repeats) {
    const copies = copiesOf(repeat, kind);
    for (const [index, place] of repeat.places.entries()) {
      if (place.link.kind !== kind) continue;
      const original = place.link.copy ? place.link.to : index;
      const repeated = describe(story, repeat, place, 1 + (copies.get(original) ?? 0));
      if (repeated !== undefined) yield repeated;
    }
  }
}

/** For each place that others repeat in the given way, by its index, how many do. */
function copiesOf(repeat: Repeat, kind: RepeatKind): ReadonlyMap<number, number> {
  const copies = new Map<number, number>();
  for (const { link } of repeat.places) {
    if (link.kind === kind && link.copy) copies.set(link.to, (copies.get(link.to) ?? 0) + 1);
  }
  return copies;
}

function describe(story: Story, repeat: Repeat, place: Place, times: number): Repeated | undefined {
  const { draft } = story;
  const other = repeat.places[place.link.to];
  const block = draft.blocks[place.block];
  const otherBlock = other && draft.blocks[other.block];
  if (block === undefined || other === undefined || otherBlock === undefined) return undefined;
  const rest = repeat.places.slice(0, MOST_RELATED + 1).filter((one) => one !== place && one !== other);
  const shown = [other, ...rest].slice(0, MOST_RELATED).flatMap((one) => {
    const at = draft.blocks[one.block];
    return at === undefined ? [] : [{ one, spot: spotOf(draft, at) }];
  });
  return {
    place,
    block,
    other,
    otherBlock,
    otherSpot: spotOf(draft, otherBlock),
    times,
    alike: shown
      .filter(({ one }) => one === other || one.link.kind === place.link.kind)
      .map(({ spot }) => spot),
    related: shown.map(({ one, spot }) => ({
      start: one.start,
      end: one.end,
      message: `Paragraph ${spot.paragraph}`,
    })),
  };
}
