import type { ParagraphRule } from '../../review/rule';
import { dayAt, monthAt, WEEKDAY_NAMES, WEEKDAYS, yearAt } from './language/calendar';
import { onWords } from './language/words';
import { across, atWords, instead } from './rule';

/** A day of the week that does not fall on the date beside it. */
export const weekdayDate: ParagraphRule = atWords({
  id: 'style/weekday-date',
  title: 'Weekday and date',
  why: 'A reader with a calendar finds out: the day of the week and the date must agree.',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'They met ⟦Tuesday⟧, Oct. 14, 2024, in Dover.',
        fixed: 'They met Monday, Oct. 14, 2024, in Dover.',
      },
    ],
    passes: ['They met Monday, Oct. 14, 2024, in Dover, and again on Friday, Oct. 18.'],
  },
  at: onWords(WEEKDAY_NAMES.map((name) => name.toLowerCase())),
  check(words, index, report) {
    const month = words.text(index + 1) === ',' ? monthAt(words, index + 2) : undefined;
    const day = dayAt(words, index + 3);
    const year = yearAt(words, words.text(index + 4) === ',' ? index + 5 : index + 4);
    if (month === undefined || day === undefined || year === undefined) return;
    const date = new Date(Date.UTC(year, month.number, day));
    const right = WEEKDAY_NAMES[date.getUTCDay()] ?? '';
    if (date.getUTCMonth() !== month.number || date.getUTCDay() === WEEKDAYS.get(words.lower(index))) return;
    const message = `${month.short} ${day}, ${year}, was a ${right}: check which of the two is wrong.`;
    report(instead(across(words, index, index), message, right));
  },
});
