import type { ParagraphRule } from '../../review/rule';
import { dayAt, monthAt, ON_MONTHS, yearAt } from './language/calendar';
import type { Words } from './language/words';
import { ORDINALS } from './language/numbers';
import { across, atWords, instead } from './rule';

/** How a date is written: no ordinal, commas around a year that follows a day, none between month and year. */
export const dates: ParagraphRule = atWords({
  id: 'ap/dates',
  title: 'Dates',
  why: 'A date is a plain figure (Sept. 3); a year after a day stands between commas, a year after a month alone takes none.',
  source: 'The Associated Press Stylebook, “dates”, “months”, “years”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Camp begins June ⟦10th⟧.', fixed: 'Camp begins June 10.' },
      { text: 'It opened in ⟦August, 2008⟧.', fixed: 'It opened in August 2008.' },
      { text: 'It opened in ⟦August of 2008⟧.', fixed: 'It opened in August 2008.' },
      { text: 'The vote on July 10, ⟦2011⟧ was close.', fixed: 'The vote on July 10, 2011, was close.' },
      { text: 'The vote on ⟦the 4th of May⟧ was close.', fixed: 'The vote on May 4 was close.' },
    ],
    passes: ['It opened in August 2008, on Aug. 3, 2008.', 'She spent the Fourth of July at home.'],
  },
  at: ON_MONTHS,
  check(words, index, report) {
    const month = monthAt(words, index);
    if (month === undefined) return;
    const day = dayAt(words, index + 1);
    if (day !== undefined) {
      const weekday = words.text(index - 1);
      if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(weekday)) {
        const gap = across(words, index - 1, index - 1);
        report(instead(gap, 'A comma stands between the day of the week and the date.', `${weekday},`, true));
      }
      if (/[a-z]$/.test(words.lower(index + 1))) {
        report(
          instead(across(words, index + 1, index + 1), 'A date takes no ordinal ending.', String(day), true),
        );
      }
      const comma = words.text(index + 2) === ',';
      const at = comma ? index + 3 : index + 2;
      if (yearAt(words, at) === undefined) return;
      const span = across(words, at, at);
      if (!comma) {
        const both = across(words, index + 1, at);
        const text = `${String(day)}, ${words.text(at)}`;
        report(instead(both, 'A comma stands between day and year.', text, true));
      } else if (words.isLowercase(at + 1) && words.spaced(at + 1) && !words.endsSentence(at)) {
        report(instead(span, 'A comma follows the year, too.', `${words.text(at)},`, true));
      }
      return;
    }
    const ordinalDay = ORDINALS.get(words.lower(index + 1));
    if (
      ordinalDay !== undefined &&
      ordinalDay <= 31 &&
      words.isLowercase(index + 1) &&
      isDate(words, index)
    ) {
      const first = words.lower(index - 1) === 'of' ? undefined : index;
      if (first !== undefined)
        report(
          instead(
            across(words, first, index + 1),
            'A date is a figure.',
            `${month.short} ${String(ordinalDay)}`,
          ),
        );
      return;
    }
    const between = words.lower(index + 1);
    if ((between === ',' || between === 'of') && yearAt(words, index + 2) !== undefined) {
      const span = across(words, index, index + 2);
      const message = 'Nothing stands between a month and its year.';
      report(instead(span, message, `${month.name} ${words.text(index + 2)}`, true));
      return;
    }
    const before = dayAt(words, index - 1);
    const year = yearAt(words, index + 1);
    if (before !== undefined && year !== undefined && !words.lower(index - 2).endsWith('.')) {
      const text = `${month.short} ${before}, ${year}`;
      report(instead(across(words, index - 1, index + 1), 'The month comes first in a date.', text));
    } else if (before !== undefined && year === undefined && isDate(words, index - 1)) {
      const end = words.endsSentence(index) && words.text(index).endsWith('.') ? '.' : '';
      const text = `${month.short} ${before}${end}`;
      report(instead(across(words, index - 1, index), 'The month comes first in a date.', text));
    } else if (
      words.lower(index - 1) === 'of' &&
      words.lower(index - 3) === 'the' &&
      /\d[a-z]{2}$/.test(words.lower(index - 2))
    ) {
      const ordinal = dayAt(words, index - 2);
      if (ordinal === undefined) return;
      report(
        instead(
          across(words, index - 3, index),
          'The month comes first in a date.',
          `${month.short} ${ordinal}`,
        ),
      );
    }
  },
});

/** "on 3 September", "is Sept. third": what stands before a date, and nothing that the figure counts. */
function isDate(words: Words, index: number): boolean {
  const before = words.lower(index - 1);
  return (
    /^(?:on|is|was|by|until|till|before|after|since|from|to|through|of|ending|due|dated|[a-z]+day|,)$/.test(
      before,
    ) &&
    (before !== ',' || words.lower(index - 2).endsWith('day'))
  );
}
