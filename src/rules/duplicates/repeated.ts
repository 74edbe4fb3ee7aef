import type { Place, Repeat, RepeatKind } from '../../archive/repeat';
import type { Block } from '../../draft/draft';
import type { Related, Story } from '../../review/rule';
import { spotOf, type Spot } from './naming';

/** A place that repeats another, with what a rule says about it. */
export interface Repeated {
  readonly place: Place;
  readonly block: Block;
  readonly spot: Spot;
  /** The place that it repeats most. */
  readonly other: Place;
  readonly otherBlock: Block;
  readonly otherSpot: Spot;
  /** How many places say the same, this one included. */
  readonly times: number;
  /** The other places, the one it repeats most first; of many the first ten. */
  readonly others: readonly Spot[];
  readonly related: readonly Related[];
}

/** More links than this help nobody, and ten thousand copies would bring a hundred million. */
const MOST_RELATED = 10;

/** Every place of a story that repeats another in the given way. */
export function* repeatedIn(story: Story, kind: RepeatKind): Generator<Repeated> {
  for (const repeat of story.index.repeats) {
    for (const place of repeat.places) {
      if (place.link.kind !== kind) continue;
      const repeated = describe(story, repeat, place);
      if (repeated !== undefined) yield repeated;
    }
  }
}

function describe(story: Story, repeat: Repeat, place: Place): Repeated | undefined {
  const { draft } = story;
  const other = repeat.places[place.link.to];
  const block = draft.blocks[place.block];
  const otherBlock = other && draft.blocks[other.block];
  if (block === undefined || other === undefined || otherBlock === undefined) return undefined;
  const near = repeat.places.slice(0, MOST_RELATED + 1).filter((one) => one !== place && one !== other);
  const shown = [other, ...near].slice(0, MOST_RELATED);
  const spots = shown.flatMap((one) => {
    const at = draft.blocks[one.block];
    return at === undefined ? [] : [spotOf(draft, at)];
  });
  return {
    place,
    block,
    spot: spotOf(draft, block),
    other,
    otherBlock,
    otherSpot: spotOf(draft, otherBlock),
    times: repeat.places.length,
    others: spots,
    related: shown.map((one, index) => ({
      start: one.start,
      end: one.end,
      message: `Paragraph ${spots[index]?.paragraph ?? ''}`,
    })),
  };
}
