import data from './data/numbers.json';
import type { Words } from './words';

const cardinals = new Map<string, number>();
const ordinals = new Map<string, number>();
data.units.forEach((word, value) => cardinals.set(word, value));
data.ordinals.forEach((word, value) => ordinals.set(word, value));
data.tens.forEach((ten, index) => {
  if (ten === '') return;
  cardinals.set(ten, index * 10);
  ordinals.set(data.tensOrdinals[index] ?? '', index * 10);
  for (let unit = 1; unit < 10; unit++) {
    cardinals.set(`${ten}-${data.units[unit] ?? ''}`, index * 10 + unit);
    ordinals.set(`${ten}-${data.ordinals[unit] ?? ''}`, index * 10 + unit);
  }
});
const scales = new Map(Object.entries(data.scales));

/** Number words up to ninety-nine, in lower case. */
export const CARDINALS: ReadonlyMap<string, number> = cardinals;
/** "first" up to "ninety-ninth". */
export const ORDINALS: ReadonlyMap<string, number> = ordinals;
/** "hundred", "thousand", "million" … */
export const SCALES: ReadonlyMap<string, number> = scales;

/** A number written in words. */
export interface SpelledNumber {
  readonly value: number;
  /** Past its last word, an index of words. */
  readonly end: number;
}

/** Reads the number whose first word stands at `index`: "twelve", "two hundred and five", "forty-five thousand". */
export function spelledNumberAt(words: Words, index: number): SpelledNumber | undefined {
  let total = 0;
  let group = CARDINALS.get(words.lower(index));
  if (group === undefined) return undefined;
  let at = index + 1;
  for (; at - index < 12; at++) {
    const word = words.lower(at);
    const scale = SCALES.get(word);
    if (scale === 100) group *= 100;
    else if (scale !== undefined) {
      total += group * scale;
      group = 0;
    } else if (word === 'and' && SCALES.has(words.lower(at - 1)) && CARDINALS.has(words.lower(at + 1)))
      continue;
    else {
      const more = CARDINALS.get(word);
      if (more === undefined || more === 0 || !continues(words.lower(at - 1), group, more)) break;
      group += more;
    }
  }
  return { value: total + group, end: at };
}

/** "two hundred five", "twenty five", "two thousand ten"; not "one two". */
function continues(before: string, group: number, more: number): boolean {
  if (SCALES.has(before) || before === 'and') return more < 100;
  return group >= 20 && group % 10 === 0 && more < 10;
}

/** A whole number in words, as at the head of a sentence; undefined from a million on unless round. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  if (value < 20) return data.units[value];
  if (value < 100) {
    const ten = data.tens[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${data.units[value % 10] ?? ''}`;
  }
  for (const [name, scale] of [...scales].reverse()) {
    if (value < scale) continue;
    const head = inWords(Math.floor(value / scale));
    const rest = value % scale;
    if (head === undefined) return undefined;
    return rest === 0 ? `${head} ${name}` : `${head} ${name} ${inWords(rest) ?? ''}`;
  }
  return undefined;
}

/** Figures as news copy writes them: 7, 1,250, 3.5 million. */
export function inFigures(value: number): string {
  for (const [name, scale] of [...scales].reverse()) {
    if (scale < 1e6 || value < scale) continue;
    const amount = Math.round((value / scale) * 100) / 100;
    if (amount * scale === value) return `${String(amount)} ${name}`;
  }
  return withCommas(String(value));
}

/** "12500" → "12,500"; decimals are left as they stand. */
export function withCommas(figures: string): string {
  const [whole = '', decimals] = figures.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** "1st", "22nd", "13th". */
export function ordinalFigures(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${String(value)}${ending}`;
}

/** "first" for 1 up to "ninth" for 9. */
export function ordinalWord(value: number): string {
  return data.ordinals[value] ?? ordinalFigures(value);
}

/** The value of figures as written: "1,250", "3.5", ".6"; NaN where it is no plain number. */
export function valueOf(figures: string): number {
  return /^(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?$/.test(figures) && figures !== ''
    ? Number(figures.replace(/,/g, ''))
    : Number.NaN;
}
