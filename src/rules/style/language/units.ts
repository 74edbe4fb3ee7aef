import data from './data/units.json';
import type { Words } from './words';

/** Units of measure, which take figures however small. */
export const MEASURES: ReadonlySet<string> = new Set(data.measures);
/** "foot", "pound": what a hyphen joins to its number before a noun. */
export const SINGULAR_MEASURES: ReadonlySet<string> = new Set(data.singularMeasures);
/** "year", "member", "story": joined likewise, but numbers below 10 stay words. */
export const SINGULAR_COUNTS: ReadonlySet<string> = new Set(data.singularCounts);
const AFTER_NOUNS = new Set(data.afterNouns);

/** Whether the word at an index is one that a modifier before it could belong to: small letters, no function word. */
export function isModified(words: Words, index: number): boolean {
  return (
    words.isLowercase(index) &&
    words.spaced(index) &&
    !AFTER_NOUNS.has(words.lower(index)) &&
    /^\p{L}/u.test(words.text(index))
  );
}
