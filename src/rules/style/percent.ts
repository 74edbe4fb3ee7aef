import type { ParagraphRule } from '../../review/rule';
import { across, atWords, instead } from './rule';
import { CARDINALS, inFigures, SCALES } from './language/numbers';
import { onWords, type Words } from './language/words';

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/4': '.25',
  '1/2': '.5',
  '3/4': '.75',
  '¼': '.25',
  '½': '.5',
  '¾': '.75',
  '½%': '.5',
};

/** Percentages are a figure and the sign: 15%, 0.6%. */
export const percent: ParagraphRule = atWords({
  id: 'ap/percent',
  title: 'Percent',
  why: 'A percentage is a figure and the sign, with decimals rather than fractions and a zero before the point: 15%, 4.5%, 0.6%.',
  source: 'The Associated Press Stylebook since 2019, “percent, percentage, percentage points”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Sales rose ⟦15 percent⟧.', fixed: 'Sales rose 15%.' },
      { text: 'Rents fell by ⟦.6%⟧.', fixed: 'Rents fell by 0.6%.' },
      { text: 'The tax is ⟦4 1/2%⟧.', fixed: 'The tax is 4.5%.' },
      { text: 'About ⟦fifteen percent⟧ voted.', fixed: 'About 15% voted.' },
    ],
    passes: ['Sales rose 15%.', 'Fifteen percent of voters stayed home.', 'A large percentage of them did.'],
  },
  at: onWords(['%', 'percent', 'pct', 'pct.', 'cent']),
  check(words, index, report) {
    const word = words.lower(index);
    if (word === 'cent' && words.lower(index - 1) !== 'per') return;
    // "1 percent point": two words that are one.
    if (/^points?$/.test(words.lower(index + 1)) && word === 'percent') {
      const from = words.isNumber(index - 1) ? index - 1 : index;
      const text = `${from < index ? `${words.text(from)} ` : ''}percentage ${words.text(index + 1)}`;
      report(instead(across(words, from, index + 1), 'It is a percentage point.', text));
      return;
    }
    if (
      /^(?:large|small|larger|smaller|high|higher|low|lower|certain|good|big)$/.test(
        words.lower(index - 1),
      ) &&
      words.lower(index + 1) === 'of'
    ) {
      report(instead(across(words, index, index), 'Without a figure it is a percentage.', 'percentage'));
      return;
    }
    const last = word === 'cent' ? index - 2 : index - 1;
    const number =
      word === 'cent' || words.isWord(index) || words.spaced(index) ? amountBefore(words, last) : undefined;
    const sign = number ?? (words.isNumber(last) ? amountBefore(words, last) : undefined);
    if (sign === undefined || words.startsSentence(sign.from)) return;
    // "5 and 10 percent": each end of a range has its sign.
    const link = words.text(sign.from - 1);
    const low = words.text(sign.from - 2);
    const ranged =
      /^(?:to|and|or|-|–)$/.test(link) && /^\d[\d.]*$/.test(low) && isRange(words, sign.from - 2, link);
    const start = words.start(ranged ? sign.from - 2 : sign.from);
    const joint = /^[-–]$/.test(link) ? (words.lower(sign.from - 3) === 'between' ? 'and' : 'to') : link;
    const text = ranged ? `${low}% ${joint} ${sign.text}%` : `${sign.text}%`;
    const dotted = word === 'pct' && words.text(index + 1) === '.' && !words.endsSentence(index + 1);
    const span = { start, end: words.end(dotted ? index + 1 : index) };
    if (words.prose.slice(span.start, span.end) === text) return;
    report(instead(span, `Write this percentage as ${text}.`, text, true));
  },
});

/** "from 5-10%", "between 5 and 10%", "5 to 10 percent"; not "grades 5 and 10%". */
function isRange(words: Words, from: number, link: string): boolean {
  const opener = words.lower(from - 1);
  if (!words.spaced(from) || words.startsSentence(from)) return false;
  return link === 'and' || link === 'or'
    ? opener === 'between' || (link === 'or' && opener !== '$')
    : !/^[$(]$/.test(opener);
}

/** The amount that ends at a word, in figures. */
function amountBefore(words: Words, last: number): { from: number; text: string } | undefined {
  if (words.isNumber(last)) return figuresBefore(words, last);
  let from = last;
  while (from > 0 && isNumberWord(words.lower(from - 1)) && isNumberWord(words.lower(from))) from--;
  const value = spelledValue(words, from, last);
  return value === undefined ? undefined : { from, text: inFigures(value) };
}

function figuresBefore(words: Words, last: number): { from: number; text: string } | undefined {
  const fraction = FRACTIONS[words.text(last)];
  if (fraction !== undefined) {
    return /^\d+$/.test(words.text(last - 1))
      ? { from: last - 1, text: words.text(last - 1) + fraction }
      : { from: last, text: `0${fraction}` };
  }
  if (!/^\d[\d,]*(?:\.\d+)?$/.test(words.text(last))) return undefined;
  const joined = words.end(last - 1) === words.start(last);
  if (joined && words.text(last - 1) === '.' && (words.spaced(last - 1) || words.text(last - 2) === '-')) {
    return { from: last - 1, text: `0.${words.text(last)}` };
  }
  return joined && !/^[([—–"“-]$/.test(words.text(last - 1))
    ? undefined
    : { from: last, text: words.text(last) };
}

function isNumberWord(word: string): boolean {
  return CARDINALS.has(word) || word === 'hundred' || word === 'point';
}

function spelledValue(words: Words, from: number, last: number): number | undefined {
  const text: string[] = [];
  for (let index = from; index <= last; index++) text.push(words.lower(index));
  if (text.length > 3) return undefined;
  const [first = '', second, third] = text;
  const head = CARDINALS.get(first);
  if (head === undefined || head === 0) return undefined;
  if (second === undefined) return head;
  const tail = CARDINALS.get(third ?? second);
  if (second === 'point') return tail === undefined ? undefined : Number(`${String(head)}.${String(tail)}`);
  if (second === 'hundred')
    return head * (SCALES.get('hundred') ?? 100) + (third === undefined ? 0 : (tail ?? 0));
  return head >= 20 && head % 10 === 0 && tail !== undefined && tail < 10 ? head + tail : undefined;
}
