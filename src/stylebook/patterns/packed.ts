import type { Announcement, Announcer } from './announce';
import type { Phrases } from './reading';

/** A reading as the build writes it down, with short keys for there are thousands. */
export type PackedReading = {
  /** 1 where it tells one space from two. */
  readonly s?: 1;
} & (PackedPhrases | PackedExpression);

interface PackedPhrases {
  readonly texts: readonly string[];
  /** 1 where they are exact, 2 where they stand between edges of words. */
  readonly is: number;
}

interface PackedExpression {
  /** Undefined where nothing announces it; a text alone has no lead and stands between edges of words. */
  readonly by?: readonly (string | readonly [text: string, lead: number, edges: number])[];
  /** -1 where it is infinite, left out where it is 0. */
  readonly reach?: number;
  readonly openings?: readonly string[];
}

export function packedPhrases({ texts, exact, edged }: Phrases): PackedPhrases {
  return { texts, is: (exact ? 1 : 0) + (edged ? 2 : 0) };
}

export function unpackedPhrases({ texts, is }: PackedPhrases): Phrases {
  return { texts, exact: (is & 1) !== 0, edged: (is & 2) !== 0 };
}

export function packedAnnouncement(announcement: Announcement | undefined): PackedExpression {
  if (announcement === undefined) return {};
  const { announcers, reach, openings } = announcement;
  return {
    by: announcers.map(({ text, lead, opensAtEdge, closesAtEdge }) => {
      const edges = (opensAtEdge ? 1 : 0) + (closesAtEdge ? 2 : 0);
      return lead === 0 && edges === 3 ? text : [text, lead, edges];
    }),
    ...(reach !== 0 && { reach: reach === Infinity ? -1 : reach }),
    ...(openings !== undefined && { openings }),
  };
}

export function unpackedAnnouncement({
  by,
  reach = 0,
  openings,
}: PackedExpression): Announcement | undefined {
  return (
    by && {
      announcers: by.map((one): Announcer => {
        const [text, lead, edges] = typeof one === 'string' ? [one, 0, 3] : one;
        return { text, lead, opensAtEdge: (edges & 1) !== 0, closesAtEdge: (edges & 2) !== 0 };
      }),
      reach: reach < 0 ? Infinity : reach,
      openings,
    }
  );
}
