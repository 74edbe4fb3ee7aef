import { isUpperAt } from './characters';
import lists from './abbreviations.json';

/** What a period after a word may mean. */
export type Abbreviation =
  /** "Sen.", "vs.": never ends a sentence before a name. */
  | 'title'
  /** "No.", "p.": only before a number. */
  | 'before-number'
  /** "Jan.": runs on before a number. */
  | 'month'
  /** "Inc.", "Calif.": may end a sentence. */
  | 'may-end';

const kinds = new Map<string, Abbreviation>([
  ...lists.mayEnd.map((word) => [word, 'may-end'] as const),
  ...lists.months.map((word) => [word, 'month'] as const),
  ...lists.beforeNumber.map((word) => [word, 'before-number'] as const),
  ...lists.titles.map((word) => [word, 'title'] as const),
]);

/** What the word before a period abbreviates, written as in a sentence or in capitals. */
export function abbreviationOf(word: string): Abbreviation | undefined {
  const capitals = word.length > 1 && isUpperAt(word, 1);
  return kinds.get(capitals ? word.slice(0, 1) + word.slice(1).toLowerCase() : word);
}

/** Words that often open a sentence and hardly ever follow an abbreviation within one. */
export const STARTERS: ReadonlySet<string> = new Set(lists.starters);
/** What follows "a.m." within a sentence: a day, a month, the name of a time zone. */
export const DAYS: ReadonlySet<string> = new Set(lists.days);
/** Last parts of names on the web, for "Amazon.com". */
export const DOMAINS: ReadonlySet<string> = new Set(lists.domains);
/** Words whose first letters went with an apostrophe: ’tis, ’em, ’til. */
export const ELISIONS: ReadonlySet<string> = new Set(lists.elisions);
/** Verbs that may follow the speaker after a quoted question or cry: “Why?” Hill asked. */
export const SAID: ReadonlySet<string> = new Set(lists.said);
