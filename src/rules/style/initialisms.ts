import type { ParagraphRule } from '../../review/rule';
import data from './language/data/initialisms.json';
import { onShape, onWords, type Words } from './language/words';
import { across, atWords, capitalized, instead } from './rule';

const TWO_LETTERS = new Set(data.twoLetters);
const KEEP = new Set(data.keepPeriods);
const FORMS: ReadonlyMap<string, string> = new Map(Object.entries(data.forms));
const COUNTRIES: ReadonlyMap<string, string> = new Map(Object.entries(data.countries));
const DEGREES: ReadonlyMap<string, string> = new Map(Object.entries(data.degrees));
const PLAIN = new Set([...COUNTRIES.keys(), ...DEGREES.keys()].map((text) => text.toLowerCase()));

/** Initials of organizations and things: CNN, EU, ID, but U.S. and Ph.D. */
export const initialisms: ParagraphRule = atWords({
  id: 'ap/initialisms',
  title: 'Initials',
  why: 'Initials are written without periods, except a few of two letters: U.S., U.N., U.K., D.C., Ph.D.',
  source: 'The Associated Press Stylebook, “abbreviations and acronyms”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'It aired on ⟦C.N.N.⟧ last week.', fixed: 'It aired on CNN last week.' },
      { text: 'The ⟦NASDAQ⟧ fell.', fixed: 'The Nasdaq fell.' },
      { text: 'Ana Ruiz, ⟦PhD⟧, leads the lab.', fixed: 'Ana Ruiz, Ph.D., leads the lab.' },
    ],
    passes: ['The U.S. sent W.E.B. Du Bois and J.R.R. Tolkien at 9 a.m.', 'She holds a Ph.D. from NASA.'],
  },
  at: [onShape('dotted'), onWords([...FORMS.keys(), ...PLAIN.keys()])],
  check(words, index, report) {
    const text = words.text(index);
    const span = across(words, index, index);
    const initials = initialsAt(words, index);
    if (initials > index) {
      const closed = words.slice(index, initials).replace(/ /g, '');
      report(instead(across(words, index, initials), 'Initials of a name stand together.', closed, true));
      return;
    }
    const dotted = dottedFor(words, index, text);
    if (dotted !== undefined) {
      const stop = words.text(index + 1) === '.' && !words.spaced(index + 1);
      const whole = stop ? across(words, index, index + 1) : span;
      report(instead(whole, `Write ${dotted}`, dotted));
      return;
    }
    const plain = FORMS.get(text.toLowerCase());
    // "the U.S. Dept. of Agriculture", "the American Medical Assn.": part of a name.
    const form = plain !== undefined && isName(words, index) ? capitalized(plain) : plain;
    // "Apt. 2" belongs to an address.
    if (
      /^apt\.?$/i.test(text) &&
      /^[\d#A-Z]/.test(words.text(words.text(index + 1) === '.' ? index + 2 : index + 1))
    )
      return;
    if (form !== undefined) {
      // "The dept. has": the period belongs to the short form where the sentence goes on.
      const shortened =
        words.text(index + 1) === '.' && !words.spaced(index + 1) && words.isLowercase(index + 2);
      const whole = shortened ? across(words, index, index + 1) : span;
      if (form !== text) report(instead(whole, `Write ${form}.`, withStop(words, index, text, form), true));
      return;
    }
    const match = /^((?:[A-Z]\.){2,6})(?:['’]s)?$/.exec(text);
    if (match === null || KEEP.has(match[1] ?? '') || isPerson(words, index)) return;
    const letters = (match[1] ?? '').replace(/\./g, '');
    if (letters.length < 3 && !TWO_LETTERS.has(letters)) return;
    const right = letters + text.slice(match[1]?.length);
    report(instead(span, 'These initials take no periods.', withStop(words, index, text, right), true));
  },
});

/** "J. K. Rowling": the last of several initials that spaces part, or the index itself. */
function initialsAt(words: Words, index: number): number {
  const isInitial = (at: number) => /^[A-Z]\.$/.test(words.text(at));
  if (!isInitial(index) || isInitial(index - 1)) return index;
  let last = index;
  while (isInitial(last + 1) && words.start(last + 1) - words.end(last) === 1) last++;
  return words.isCapital(last + 1) && words.isWord(last + 1) && /^[A-Z][a-z]/.test(words.text(last + 1))
    ? last
    : index;
}

/** A short form with a capital, between the other words of a name. */
function isName(words: Words, index: number): boolean {
  if (!/^[A-Z][a-z]/.test(words.text(index))) return false;
  const before =
    words.isCapital(index - 1) && (words.isWord(index - 1) || words.text(index - 1).endsWith('.'));
  const of = words.lower(index + 1) === '.' ? index + 2 : index + 1;
  return before || (words.lower(of) === 'of' && words.isCapital(of + 1));
}

/** "J.R.R. Tolkien", "Harry S.": initials beside a name. */
function isPerson(words: Words, index: number): boolean {
  const next = words.text(index + 1);
  const plain = words.text(index).replace(/\./g, '');
  if (data.organizations.includes(plain)) return false;
  return words.isCapital(index + 1) && !words.endsSentence(index) && /^[A-Z][a-z]/.test(next);
}

/** "the US Senate", "her MD": the form with periods of initials that stand without. */
function dottedFor(words: Words, index: number, text: string): string | undefined {
  const country = COUNTRIES.get(text);
  if (country !== undefined) {
    const before = words.text(index - 1);
    const after = words.text(index + 1);
    const named = /^(?:Airways|Weekly|Foods|Bank|Steel|Open|Today|Magazine|News|Cellular|Watch|Women)$/.test(
      after,
    );
    const shouted =
      /^[A-Z]{3,}$/.test(before) || (/^[A-Z]{3,}$/.test(after) && words.endsSentence(index + 1));
    return named || shouted || /^[$&#@(]$/.test(before) ? undefined : country;
  }
  const degree = DEGREES.get(text);
  if (degree === undefined) return undefined;
  const held = /^(?:an?|his|her|my|their|earned|earn|earning|and|with)$/.test(words.lower(index - 1));
  const goesOn = /^(?:in|from|at|and|degree|[.,;]|)$/.test(words.lower(index + 1));
  const named =
    words.text(index - 1) === ',' && isFullName(words, index - 2) && /^[.,;]?$/.test(words.text(index + 1));
  return (held && goesOn && text !== 'MA') || named ? degree : undefined;
}

function isFullName(words: Words, index: number): boolean {
  return words.isCapital(index) && words.isCapital(index - 1) && words.isWord(index - 1);
}

/** A period that ends the sentence, too, stays. */
function withStop(words: Words, index: number, text: string, right: string): string {
  return text.endsWith('.') && !right.endsWith('.') && words.endsSentence(index) ? `${right}.` : right;
}
