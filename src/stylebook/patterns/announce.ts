import { EDGE, START } from './frequency';
import { heldIn, isPlaced } from './held';
import { openingsOf } from './openings';
import { costOf, RARE } from './rarity';
import type { Node } from './syntax';
import type { Strings } from './writtenOut';

/** A string, in lower case, that stands where a pattern matches. */
export interface Announcer {
  readonly text: string;
  /** Units from its beginning to the beginning of the match, where that is known. */
  readonly lead: number;
  /** Whether an edge of a word is before it, and after it. */
  readonly opensAtEdge: boolean;
  readonly closesAtEdge: boolean;
}

/** Strings of which one must stand in a text for a pattern to match there. */
export interface Announcement {
  readonly announcers: readonly Announcer[];
  /**
   * How many units before the place that `lead` tells a match may begin too: it need be tried there alone. Infinite
   * where it may begin anywhere.
   */
  readonly reach: number;
  /** Strings of which one must stand in the text besides, where announcers are met often. */
  readonly besides: readonly Announcer[] | undefined;
}

/** How much rarer other strings must be to be worth looking for besides. */
const MUCH_RARER = 4;

/**
 * What announces a pattern: of all sets of strings of which one must stand where it matches, the one that makes the
 * least work in running English. Undefined where no such set is known. White space of any kind is found as a space, a
 * digit of any script as ours.
 */
export function announcementOf(node: Node): Announcement | undefined {
  const opening = openingsOf(node);
  const cost = costOf(opening);
  const held = cost <= RARE ? undefined : heldIn(node);
  if (opening !== undefined) {
    const besides = MUCH_RARER * costOf(held?.strings) < cost ? held?.strings : undefined;
    return { announcers: announcers(opening), reach: 0, besides: besides && announcers(besides) };
  }
  if (held === undefined) return undefined;
  const { least, most } = held.behind;
  return isPlaced(held)
    ? { announcers: announcers(held.strings, -least), reach: most - least, besides: undefined }
    : { announcers: announcers(held.strings), reach: Infinity, besides: undefined };
}

function announcers(strings: Strings, lead = 0): readonly Announcer[] {
  return [...new Set(strings)].map((marked) => {
    const unmarked = marked.replaceAll(EDGE, '');
    return {
      text: unmarked.replace(START, ''),
      lead: lead + Math.max(0, unmarked.indexOf(START)),
      opensAtEdge: marked.startsWith(EDGE),
      closesAtEdge: marked.endsWith(EDGE),
    };
  });
}
