import type { ParagraphRule, ReportTo } from '../../review/rule';
import { across, atWords, instead } from './rule';
import { CARDINALS, inFigures, SCALES, spelledNumberAt, valueOf, withCommas } from './language/numbers';
import { onShape, onWords, type Words } from './language/words';

/** Sums written in words: "three dollars and 50 cents". */
export const moneyWords: ParagraphRule = atWords({
  id: 'ap/money-words',
  title: 'Money in words',
  why: 'Sums are figures, however small: $3, 25 cents.',
  source: 'The Associated Press Stylebook, “dollars”, “cents”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The pie cost ⟦four dollars⟧.', fixed: 'The pie cost $4.' },
      { text: 'He lent her ⟦three dollars and 50 cents⟧.', fixed: 'He lent her $3.50.' },
      { text: 'A stamp cost ⟦forty-five cents⟧.', fixed: 'A stamp cost 45 cents.' },
    ],
    passes: ['Four dollars was all he had.', 'He put in his two cents.', 'It cost a million dollars.'],
  },
  at: [onWords(['dollars', 'dollar', 'cents', 'cent', 'bucks', '¢']), onShape('hyphenated')],
  check(words, index, report) {
    if (words.text(index).includes('-')) {
      checkJoined(words, index, report);
      return;
    }
    const amount = amountBefore(words, index - 1);
    if (amount === undefined || words.startsSentence(amount.from)) return;
    const unit = words.lower(index);
    if (unit.startsWith('dollar')) {
      checkDollars(words, index, amount, report);
      return;
    }
    if (unit === 'bucks') {
      if (words.text(index) !== 'bucks' || !words.isNumber(index - 1)) return;
      const sum = `$${withCommas(String(amount.value))}`;
      report({
        ...instead(across(words, amount.from, index), `Write this sum as ${sum}.`, sum),
        severity: 'information',
      });
      return;
    }
    if (words.lower(index - 2) === 'and' && words.lower(index - 3).startsWith('dollar')) return;
    if (unit !== '¢' && words.isNumber(index - 1)) return;
    if (/^(?:my|his|her|their|your|our|per)$/.test(words.lower(amount.from - 1))) return;
    const text = `${inFigures(amount.value)} ${amount.value === 1 ? 'cent' : 'cents'}`;
    report(instead(across(words, amount.from, index), `Write this sum as ${text}.`, text));
  },
});

/** "a fifty-dollar fine", "a 10-dollar bill". */
function checkJoined(words: Words, index: number, report: ReportTo): void {
  const [, written = ''] = /^([a-z]+(?:-[a-z]+)?|\d[\d,]*)-dollar$/.exec(words.lower(index)) ?? [];
  const value = CARDINALS.get(written) ?? valueOf(written);
  const large = /^([a-z]+|\d[\d.]*)-(million|billion|trillion)-dollar$/.exec(words.lower(index));
  const amount = large === null ? undefined : (CARDINALS.get(large[1] ?? '') ?? valueOf(large[1] ?? ''));
  if (large !== null && amount !== undefined && !Number.isNaN(amount)) {
    const sum = `$${String(amount)} ${large[2] ?? ''}`;
    report(instead(across(words, index, index), `Write this sum as ${sum}.`, sum));
    return;
  }
  if (written === '' || Number.isNaN(value) || value === 0 || words.startsSentence(index)) return;
  const text = `$${withCommas(String(value))}`;
  report(instead(across(words, index, index), `Write this sum as ${text}.`, text));
}

function checkDollars(words: Words, index: number, amount: Amount, report: ReportTo): void {
  if (words.text(amount.from - 1) === '$') return;
  let last = index;
  let text = `$${amount.value < 1e6 ? withCommas(String(amount.value)) : inFigures(amount.value)}`;
  const cents = /^(?:and|,)$/.test(words.lower(index + 1)) ? numberAt(words, index + 2) : undefined;
  if (cents !== undefined && /^cents?$/.test(words.lower(cents.end)) && cents.value < 100) {
    last = cents.end;
    text += `.${String(cents.value).padStart(2, '0')}`;
  }
  report(instead(across(words, amount.from, last), `Write this sum as ${text}.`, text));
}

interface Amount {
  readonly from: number;
  readonly value: number;
}

function numberAt(words: Words, index: number): { value: number; end: number } | undefined {
  const value = valueOf(words.text(index));
  return Number.isNaN(value) ? spelledNumberAt(words, index) : { value, end: index + 1 };
}

/** The number that ends at a word: "four", "25", "2.5 million". */
function amountBefore(words: Words, last: number): Amount | undefined {
  let from = last;
  while (from > 0 && SCALES.has(words.lower(from))) from--;
  const figures = valueOf(words.text(from));
  if (!Number.isNaN(figures)) {
    const scale = from === last ? 1 : (SCALES.get(words.lower(last)) ?? 1);
    return from >= last - 1 ? { from, value: figures * scale } : undefined;
  }
  while (from > 0 && (CARDINALS.has(words.lower(from - 1)) || SCALES.has(words.lower(from - 1)))) from--;
  const spelled = spelledNumberAt(words, from);
  return spelled?.end === last + 1 ? { from, value: spelled.value } : undefined;
}
