import type { ParagraphRule } from '../../review/rule';
import { MONTHS, WEEKDAY_NAMES } from './language/calendar';
import { onWords } from './language/words';
import { atWords, instead } from './rule';

const CLOCK = '(?:\\d{1,2}(?::\\d\\d)? [ap]\\.m\\.|noon|midnight)';
const MONTH = [...new Set([...MONTHS.values()].flatMap(({ name, short }) => [name, short]))]
  .map((name) => name.replace('.', '\\.'))
  .join('|');
/** "Friday at 7 p.m.", "Friday, May 5, at 7 p.m.", "tonight at 7 p.m." */
const DAY_FIRST = new RegExp(
  `(\\p{L}+)((?:, (?:${MONTH}) \\d{1,2})?),? at (${CLOCK}(?: to ${CLOCK})?)`,
  'uy',
);

/** Time before day: at 7 p.m. Friday. */
export const eventTimes: ParagraphRule = atWords({
  id: 'ap/event-times',
  title: 'Time, day, place',
  why: 'News copy gives the time before the day: at 7 p.m. Friday.',
  source: 'The Associated Press Stylebook, “times”, “time element”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The show starts ⟦Friday at 7 p.m.⟧ in Dover.',
        fixed: 'The show starts at 7 p.m. Friday in Dover.',
      },
      { text: 'It opens ⟦on Friday, May 5, at noon⟧ here.', fixed: 'It opens at noon Friday, May 5, here.' },
    ],
    passes: ['The show starts at 7 p.m. Friday.', 'They met Friday at City Hall.'],
  },
  at: onWords([...WEEKDAY_NAMES.map((name) => name.toLowerCase()), 'tonight', 'tomorrow']),
  check(words, index, report) {
    const found = words.match(index, DAY_FIRST);
    if (found === null || words.startsSentence(index) || words.passage.kind === 'headline') return;
    const [whole, day = '', date = '', time = ''] = found;
    const on = words.lower(index - 1) === 'on';
    const start = on ? words.start(index - 1) : found.index;
    if (on && words.startsSentence(index - 1)) return;
    const end = found.index + whole.length;
    const ends =
      time.endsWith('.') &&
      (end >= words.prose.trimEnd().length || /^["”’)]*\s+["“‘(]?\p{Lu}/u.test(words.prose.slice(end)));
    const stop = ends ? '.' : date !== '' && /^ \p{L}/u.test(words.prose.slice(end)) ? ',' : '';
    const when = /^ton/i.test(day) ? time.replace(/ p\.m\.$/, '') : time;
    report(instead({ start, end }, 'The time comes before the day.', `at ${when} ${day}${date}${stop}`));
  },
});
