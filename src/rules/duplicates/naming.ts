import type { Block, Draft } from '../../draft/draft';
import { PROSE } from '../../draft/draft';
import { Locator } from '../../draft/locate';

/** How an editor finds a paragraph: which one it is, counting running text, and its line. Both from 1. */
export interface Spot {
  readonly paragraph: number;
  readonly line: number;
}

const spotsOf = new WeakMap<Draft, (block: Block) => Spot>();

/** Where a block stands, for the words of a message. */
export function spotOf(draft: Draft, block: Block): Spot {
  let spots = spotsOf.get(draft);
  if (spots === undefined) spotsOf.set(draft, (spots = spotter(draft)));
  return spots(block);
}

function spotter(draft: Draft): (block: Block) => Spot {
  const locator = new Locator(draft.text);
  let count = 0;
  // By index: to hold on to the blocks here would keep the draft alive through every small collection of garbage.
  const numbers = draft.blocks.map(({ passage }) => (PROSE.includes(passage.kind) ? ++count : 0));
  return ({ index, span }) => ({ paragraph: numbers[index] ?? 0, line: locator.locate(span.start).line });
}

/** "paragraph 3 (line 9)". */
export function nameOf(spot: Spot): string {
  return `paragraph ${spot.paragraph} (line ${spot.line})`;
}

/** "paragraphs 2 and 5 (lines 4 and 9)"; of many the first three. */
export function namesOf(spots: readonly Spot[]): string {
  const [only] = spots;
  if (spots.length === 1 && only !== undefined) return nameOf(only);
  const named = spots.slice(0, MOST_NAMED);
  const rest = spots.length - named.length;
  const paragraphs = listed(
    named.map((spot) => String(spot.paragraph)),
    rest,
  );
  const lines = listed(
    named.map((spot) => String(spot.line)),
    0,
  );
  return `paragraphs ${paragraphs} (lines ${lines})`;
}

const MOST_NAMED = 3;

function listed(items: readonly string[], rest: number): string {
  const all = rest > 0 ? [...items, `${rest} more`] : items;
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
