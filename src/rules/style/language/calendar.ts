import data from './data/calendar.json';
import { onWords, type Words } from './words';

export interface Month {
  /** 0 for January. */
  readonly number: number;
  readonly name: string;
  /** As it stands before a day: "Sept.", but "June". */
  readonly short: string;
}

const months = new Map<string, Month>();
data.months.forEach(({ name, short, typed }, number) => {
  for (const form of [name.toLowerCase(), ...typed]) months.set(form, { number, name, short });
});
const weekdays = new Map<string, number>();
data.days.forEach(({ name, typed }, number) => {
  for (const form of [name.toLowerCase(), ...typed]) weekdays.set(form, number);
});

export const MONTHS: ReadonlyMap<string, Month> = months;
export const ON_MONTHS = onWords(months.keys());
export const WEEKDAY_NAMES: readonly string[] = data.days.map((day) => day.name);
/** Names and abbreviations of the days, in lower case; 0 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = weekdays;

/** The month named at a word that is written as a name; "may" and "march" in small letters are verbs. */
export function monthAt(words: Words, index: number): Month | undefined {
  return words.isCapital(index) ? MONTHS.get(words.lower(index)) : undefined;
}

/** The day of a month at a word: 3 for "3", "3rd" and "3-5"; undefined for anything else. */
export function dayAt(words: Words, index: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th|-\d{1,2})?$/.exec(words.lower(index));
  const day = Number(match?.[1]);
  return words.spaced(index) && day >= 1 && day <= 31 ? day : undefined;
}

/** The year at a word, 1500 to 2099. */
export function yearAt(words: Words, index: number): number | undefined {
  return /^(?:1[5-9]|20)\d\d$/.test(words.text(index)) ? Number(words.text(index)) : undefined;
}
