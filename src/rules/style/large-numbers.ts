import type { ParagraphRule } from '../../review/rule';
import { CARDINALS, inFigures, SCALES, spelledNumberAt } from './language/numbers';
import { across, atWords, instead } from './rule';
import { onWords, type Words } from './language/words';

const STARTERS = [...CARDINALS].filter(([, value]) => value > 0).map(([word]) => word);

/** "two-thousand", as one token. */
const JOINED: ReadonlyMap<string, number> = new Map(
  [...CARDINALS].flatMap(([word, value]) =>
    [...SCALES].map(([scale, times]): [string, number] => [`${word}-${scale}`, value * times]),
  ),
);

/** Ten and above in words. */
export const largeNumbers: ParagraphRule = atWords({
  id: 'ap/large-numbers',
  title: '10 and above',
  why: 'From 10 on, numbers are figures, except where a sentence begins; millions and billions keep the word.',
  source: 'The Associated Press Stylebook, “numerals”, “millions, billions, trillions”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The school bought ⟦twelve⟧ violins.', fixed: 'The school bought 12 violins.' },
      { text: 'Some ⟦two hundred⟧ people came.', fixed: 'Some 200 people came.' },
      { text: 'It has ⟦five million⟧ users.', fixed: 'It has 5 million users.' },
    ],
    passes: [
      'Twelve violins arrived; nine are new, and a hundred more would help.',
      'Nine in ten saw “Ocean’s Eleven,” the Big Ten and the Ten Commandments.',
    ],
  },
  at: onWords([...STARTERS, ...JOINED.keys()]),
  check(words, index, report) {
    if (
      JOINED.has(words.lower(index)) &&
      words.startsSentence(index) &&
      words.lower(index + 1).endsWith('s')
    ) {
      const text = words.text(index).replace('-', ' ');
      report(instead(across(words, index, index), 'No hyphen joins a number to its hundred.', text));
      return;
    }
    if (words.isCapital(index) || words.startsSentence(index)) return;
    const joined = JOINED.get(words.lower(index));
    if (joined !== undefined) {
      const more =
        words.isNumber(index + 1) ||
        CARDINALS.has(words.lower(index + 1)) ||
        SCALES.has(words.lower(index + 1));
      if (!more && words.lower(index + 1).endsWith('s'))
        report(instead(across(words, index, index), 'From 10 on, use figures.', inFigures(joined)));
      return;
    }
    const before = words.lower(index - 1);
    if (
      CARDINALS.has(before) ||
      SCALES.has(before) ||
      (before === 'and' && SCALES.has(words.lower(index - 2)))
    )
      return;
    const number = spelledNumberAt(words, index);
    if (number === undefined || number.value < 10 || isIdiom(words, index, number.end, number.value)) return;
    const text = inFigures(number.value);
    report(instead(across(words, index, number.end - 1), 'From 10 on, use figures.', text));
  },
});

/** "nine in ten", "one hundred percent", "the roaring twenties", "o'clock", "a hundred". */
function isIdiom(words: Words, index: number, end: number, value: number): boolean {
  const before = words.lower(index - 1);
  const after = words.lower(end);
  if (/^(?:percent|dollars?|cents?|-|per|o['’]clock|fold|years?-old)$/.test(after) || words.isNumber(end))
    return true;
  if (/^(?:in|of|to|or)$/.test(before) && CARDINALS.has(words.lower(index - 2))) return true;
  if (before === '-' || before === '$' || words.isNumber(index - 1)) return true;
  if (words.isCapital(index - 1) && !words.startsSentence(index - 1) && words.isCapital(end)) return true;
  return value >= 1e6 && /^(?:a|per)$/.test(before);
}
