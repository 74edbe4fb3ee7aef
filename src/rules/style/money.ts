import type { ParagraphRule } from '../../review/rule';
import { across, atWords, instead } from './rule';
import { inFigures, valueOf, withCommas } from './language/numbers';
import { onWords, type Words } from './language/words';

const AMOUNT =
  /([$£€])\s?(\d[\d,]*)?(\.\d+)?(?:([ -]?)(thousand|million|billion|trillion|(?:mil|[mb]n|[kmb])(?![\w-])))?( dollars?\b| cents?\b)?/iy;
const SCALE: Readonly<Record<string, string>> = {
  m: 'million',
  mil: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
};
const MESSAGE = 'Money reads like $5, $1,200, $2.5 million or 5 cents.';

/** Sums written with a sign. */
export const money: ParagraphRule = atWords({
  id: 'ap/money',
  title: 'Money',
  why: 'Dollars are the sign and figures, with a comma from 1,000 and no .00; millions are spelled, and less than a dollar is cents.',
  source: 'The Associated Press Stylebook, “dollars”, “cents”, “millions, billions, trillions”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'A pass costs ⟦$7.00⟧.', fixed: 'A pass costs $7.' },
      { text: 'The repair cost ⟦$2000⟧.', fixed: 'The repair cost $2,000.' },
      { text: 'The yacht is worth ⟦$4,450,000⟧.', fixed: 'The yacht is worth $4.45 million.' },
      { text: 'He found ⟦$.05⟧ there.', fixed: 'He found 5 cents there.' },
      { text: 'It cost ⟦$10 dollars⟧.', fixed: 'It cost $10.' },
      { text: 'It was worth ⟦4$⟧ then.', fixed: 'It was worth $4 then.' },
    ],
    passes: ['The repair cost $2,000, or $3.50 a day for $1.2 million and 5 cents.', 'It made $1,234,567.'],
  },
  at: onWords(['$', '£', '€']),
  check(words, index, report) {
    const before = words.text(index - 1);
    const joinsNumber = words.isNumber(index - 1) && words.end(index - 1) === words.start(index);
    if (joinsNumber && !(words.isNumber(index + 1) && !words.spaced(index + 1))) {
      report(
        instead(
          across(words, index - 1, index),
          'The sign stands before the figure.',
          words.text(index) + before,
          true,
        ),
      );
      return;
    }
    const match = words.match(index, AMOUNT);
    if (match === null || (match[2] === undefined && match[3] === undefined)) return;
    if (words.prose.charAt(match.index + match[0].length) === '-' && match[4] === '-') return;
    const text = rightSum(match, words, index);
    const span = { start: match.index, end: match.index + match[0].length };
    if (text !== match[0]) report(instead(span, MESSAGE, text, true));
  },
});

function rightSum(match: RegExpExecArray, words: Words, index: number): string {
  const [whole, sign = '', figures = '', decimals = '', , scale] = match;
  const value = valueOf(figures + decimals);
  if (Number.isNaN(value)) return whole;
  if (scale?.toLowerCase() === 'thousand') return `${sign}${withCommas(String(value * 1000))}`;
  if (scale !== undefined) {
    const name = SCALE[scale.toLowerCase()] ?? scale.toLowerCase();
    if (name === 'k') return `${sign}${withCommas(String(value * 1000))}`;
    return `${sign}${figures === '' ? '0' : figures}${decimals} ${name}`;
  }
  if (value < 1 && sign === '$' && decimals.length <= 3)
    return inCents(Math.round(value * 100), words, index, whole);
  if (value >= 1e6 && decimals === '') {
    const short = inFigures(value);
    return sign + (short.includes(' ') ? short : withCommas(String(value)));
  }
  return (
    sign +
    withCommas(figures.replace(/,/g, '')) +
    (decimals === '.00' ? '' : /^\.\d$/.test(decimals) ? `${decimals}0` : decimals)
  );
}

/** "5 cents", but "a 5-cent tax". */
function inCents(cents: number, words: Words, index: number, whole: string): string {
  if (cents === 0) return whole;
  const modifies = /^(?:a|an|the|each)$/.test(words.lower(index - 1));
  return modifies ? `${String(cents)}-cent` : `${String(cents)} ${cents === 1 ? 'cent' : 'cents'}`;
}
