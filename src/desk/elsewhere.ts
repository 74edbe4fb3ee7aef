import type { Elsewhere } from '../archive/archive';

/** Several indexes asked as one; undefined where there is none. */
export function together(indexes: readonly (Elsewhere | undefined)[]): Elsewhere | undefined {
  const there = indexes.filter((one) => one !== undefined);
  if (there.length < 2) return there[0];
  return { lookup: (passage) => there.flatMap((one) => one.lookup(passage)) };
}

/** An index whose files are called otherwise, for messages. */
export function called(elsewhere: Elsewhere, name: (path: string) => string): Elsewhere {
  return {
    lookup: (passage) => elsewhere.lookup(passage).map((match) => ({ ...match, path: name(match.path) })),
  };
}
