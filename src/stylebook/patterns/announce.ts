import { EDGE, START } from './frequency';
import { heldIn, isPlaced, metOf, workOf } from './held';
import { openingsOf, tailsOf } from './openings';
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
  /** How many units before the place that `lead` tells a match may begin too; infinite where that is not known. */
  readonly reach: number;
  /** Strings of which one begins every match, where what announces it is another one. */
  readonly openings: Strings | undefined;
}

/** How much rarer than its beginning other strings must be to announce a pattern better. */
const MUCH_RARER = 4;

/**
 * What announces a pattern: of all sets of strings of which one must stand where it matches, the one that makes the
 * least work in running English. Undefined where no such set is known. White space of any kind is found as a space, a
 * digit of any script as ours.
 */
export function announcementOf(node: Node): Announcement | undefined {
  const opening = openingsOf(node);
  const cost = costOf(opening);
  const held = cost <= RARE ? undefined : heldIn(node, opening === undefined ? workOf : metOf);
  if (opening !== undefined && cost <= MUCH_RARER * costOf(held?.strings)) {
    return { announcers: announcers(opening), reach: 0, openings: undefined };
  }
  if (held === undefined) return undefined;
  const { least, most } = held.behind;
  const openings = opening && withoutMarks(opening);
  return openings === undefined && isPlaced(held)
    ? { announcers: announcers(held.strings, -least), reach: most - least, openings }
    : { announcers: announcers(held.strings), reach: Infinity, openings };
}

function withoutMarks(strings: Strings): Strings {
  return (tailsOf(strings) ?? []).map((one) => one.replaceAll(EDGE, ''));
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
