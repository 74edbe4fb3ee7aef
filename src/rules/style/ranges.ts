import type { ParagraphRule } from '../../review/rule';
import { instead } from './rule';
import { atWords } from './rule';
import { onWords } from './language/words';

const RANGE =
  /(from|between) (\$?\d[\d,.]*(?:%| [ap]\.m\.)?) ?[-–—] ?(\$?\d[\d,.]*\d|\$?\d)(?![\d,]*\d|-|%| percent)/iy;
/** "from May 5-May 9". */
const DAY = '(?:Jan\\.|Feb\\.|March|April|May|June|July|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}';
const DATES = new RegExp(`(from|between) (${DAY}) ?[-–—] ?(${DAY}|\\d{1,2})(?!\\d)`, 'iy');

/** "from 2000-2005" has half of a pair: from … to, between … and. */
export const ranges: ParagraphRule = atWords({
  id: 'ap/ranges',
  title: 'Ranges',
  why: 'From wants to and between wants and; a hyphen cannot stand for either once the sentence has begun the pair.',
  source: 'The Associated Press Stylebook, “ranges”, “from”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'She led it from ⟦2000-2005⟧.', fixed: 'She led it from 2000 to 2005.' },
      { text: 'It takes between ⟦10-12⟧ days.', fixed: 'It takes between 10 and 12 days.' },
    ],
    passes: ['She led it from 2000 to 2005.', 'The Jets won 10-12 games.', 'He ran from 42nd Street.'],
  },
  at: onWords(['from', 'between']),
  check(words, index, report) {
    const match = words.match(index, RANGE) ?? words.match(index, DATES);
    if (match === null) return;
    const [whole, opener = '', low = '', written = ''] = match;
    const short = /^(?:1[5-9]|20)\d\d$/.test(low) && /^\d\d$/.test(written) && written > low.slice(2);
    const high = short ? low.slice(0, 2) + written : written;
    const link = opener.toLowerCase() === 'from' ? 'to' : 'and';
    const start = match.index + opener.length + 1;
    const span = { start, end: match.index + whole.length };
    report(instead(span, `“${opener}” wants “${link}”.`, `${low} ${link} ${high}`, true));
  },
});
