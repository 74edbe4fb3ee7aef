import type { ParagraphRule } from '../../review/rule';
import { dayAt, monthAt, ON_MONTHS, yearAt } from './language/calendar';
import { atWords, instead, across } from './rule';
import type { Words } from './language/words';

/** Months are abbreviated only before a day, and only seven of them. */
export const months: ParagraphRule = atWords({
  id: 'ap/months',
  title: 'Months',
  why: 'With a day, seven months are abbreviated (Jan., Feb., Aug., Sept., Oct., Nov., Dec.); alone or with a year, all are spelled out.',
  source: 'The Associated Press Stylebook, “months”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The bridge opened ⟦September⟧ 3.', fixed: 'The bridge opened Sept. 3.' },
      { text: 'The bridge opened in ⟦Oct.⟧ 2019.', fixed: 'The bridge opened in October 2019.' },
      { text: 'The permit is dated ⟦Apr.⟧ 10, 2015.', fixed: 'The permit is dated April 10, 2015.' },
    ],
    passes: ['Work began in September 2019 and ended Jan. 6.', 'Jan Ruiz may march in May.'],
  },
  at: ON_MONTHS,
  check(words, index, report) {
    const month = monthAt(words, index);
    if (month === undefined) return;
    const text = words.text(index);
    const withDay = dayAt(words, index + 1) !== undefined && !/^['’]/.test(words.text(index + 2));
    const right = withDay ? month.short : month.name;
    if (text === right || (!withDay && !isAbbreviated(words, index))) return;
    if (withDay && text === month.name && isAmount(words, index)) return;
    const why = withDay
      ? right.endsWith('.')
        ? 'With a day, the month is abbreviated.'
        : `${month.name} is never abbreviated.`
      : 'Without a day, the month is spelled out.';
    const stop = text.endsWith('.') && !right.endsWith('.') && words.endsSentence(index) ? '.' : '';
    report(instead(across(words, index, index), why, right + stop, true));
  },
});

/** "Sept." for certain; "Jan" and "Dec" without a period only where a date is meant. */
function isAbbreviated(words: Words, index: number): boolean {
  const text = words.text(index);
  if (text === text.toUpperCase() && text.length > 2) return false;
  if (text.endsWith('.')) return true;
  if (text.length > 4) return false;
  if (text === 'May' || text === 'June' || text === 'July') return false;
  return (
    yearAt(words, index + 1) !== undefined || /^(?:in|since|until|last|next|by)$/.test(words.lower(index - 1))
  );
}

/** "March 3 million" is an amount, not a date. */
function isAmount(words: Words, index: number): boolean {
  return /^(?:million|billion|percent|%)$/.test(words.lower(index + 2));
}
