import type { ParagraphRule } from '../../review/rule';
import data from './language/data/shortUnits.json';
import { isModified } from './language/units';
import { onWords, type Words } from './language/words';
import { atWords, instead } from './rule';

const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(data.units));
/** Signs behind a figure: 12' deep, 95°. */
const DEPTH = /['’′](?= (?:deep|tall|long|wide|high|by|x|from|of|above|below)\b)/y;
const DEGREES = /[°º] ?([FC])?(?![\w])/y;

/** Units behind a figure are spelled out: feet, miles, degrees. */
export const shortUnits: ParagraphRule = atWords({
  id: 'ap/short-units',
  title: 'Units',
  why: 'In running text feet, inches, miles, pounds and degrees are spelled out; signs and short forms are for tables.',
  source: 'The Associated Press Stylebook, “dimensions”, “distances”, “temperatures”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The tower is 300⟦ ft.⟧ tall.', fixed: 'The tower is 300 feet tall.' },
      { text: 'The high was 95⟦°F⟧ in May.', fixed: 'The high was 95 degrees Fahrenheit in May.' },
      { text: 'The pool is 12⟦’⟧ deep.', fixed: 'The pool is 12 feet deep.' },
    ],
    passes: ['The tower is 300 feet tall, and the high was 95 degrees.', 'Ft. Worth is 9 in the poll.'],
  },
  at: [onWords(UNITS.keys()), onWords(["'", '’', '′', '°', 'º'])],
  check(words, index, report) {
    const unit = UNITS.get(words.lower(index));
    if (!words.isNumber(index - 1) || /^(?:19|20)\d\d$/.test(words.text(index - 1))) return;
    const beside = words.start(index) === words.end(index - 1);
    if (unit !== undefined) {
      checkShort(words, index, unit, report);
      return;
    }
    if (!beside) return;
    const start = words.start(index);
    const degrees = words.match(index, DEGREES);
    if (degrees !== null) {
      const scale = degrees[1] === undefined ? '' : degrees[1] === 'F' ? ' Fahrenheit' : ' Celsius';
      const one = words.text(index - 1) === '1' ? ' degree' : ' degrees';
      report(instead({ start, end: start + degrees[0].length }, 'Degrees are spelled out.', one + scale));
    } else if (words.match(index, DEPTH) !== null)
      report(instead({ start, end: start + 1 }, 'Feet are spelled out.', ' feet'));
  },
});

function checkShort(
  words: Words,
  index: number,
  unit: string,
  report: Parameters<typeof shortUnits.check>[2],
): void {
  const text = words.text(index);
  const stop = words.text(index + 1) === '.' && !words.spaced(index + 1);
  const dotted = text.endsWith('.') || stop;
  const last = stop ? index + 1 : index;
  if (text !== text.toLowerCase()) return;
  // "9 in" could be the word; only its period shows an inch.
  if (
    /^(?:in|oz|gal)$/.test(text.replace('.', '')) &&
    text.startsWith('in') &&
    !(dotted && words.isLowercase(last + 1))
  )
    return;
  const ends = dotted && words.endsSentence(last) ? '.' : '';
  const one =
    words.text(index - 1) === '1' ||
    (isModified(words, last + 1) && /^(?:an?|the)$/.test(words.lower(index - 2)));
  const name = one
    ? unit
        .replace('feet', 'foot')
        .replace(/inches$/, 'inch')
        .replace(/s$/, '')
    : unit;
  const joined = one && words.text(index - 1) !== '1' ? '-' : ' ';
  const span = { start: words.end(index - 1), end: words.end(last) };
  report(instead(span, `Spell out “${name}”.`, `${joined}${name}${ends}`));
}
