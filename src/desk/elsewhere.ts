import { byStrength, MOST_MATCHES, type Elsewhere, type Match } from '../archive/archive';

/** Several indexes asked as one; undefined where there is none. */
export function together(indexes: readonly (Elsewhere | undefined)[]): Elsewhere | undefined {
  const there = indexes.filter((one) => one !== undefined);
  if (there.length < 2) return there[0];
  return { lookup: (passage) => merged(there.map((one) => one.lookup(passage))) };
}

/** A file may be in several indexes, as where an archive folder is part of the workspace. */
function merged(lists: readonly (readonly Match[])[]): readonly Match[] {
  const full = lists.filter((list) => list.length > 0);
  if (full.length < 2) return full[0] ?? [];
  const places = new Map<string, Match>();
  for (const match of full.flat()) {
    const place = `${match.path}:${match.line}`;
    if (!places.has(place)) places.set(place, match);
  }
  return [...places.values()].sort(byStrength).slice(0, MOST_MATCHES);
}

/** An index whose files are called otherwise, for messages. */
export function called(elsewhere: Elsewhere, name: (path: string) => string): Elsewhere {
  return {
    lookup: (passage) => elsewhere.lookup(passage).map((match) => ({ ...match, path: name(match.path) })),
  };
}
