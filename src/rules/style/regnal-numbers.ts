import type { ParagraphRule } from '../../review/rule';
import data from './language/data/regnal.json';
import { ORDINALS } from './language/numbers';
import { onWords } from './language/words';
import { across, atWords, instead } from './rule';

const TITLES = new Set(data.titles);
const NAMES = new Set(data.names);
const ROMAN: Readonly<Record<number, string>> = {
  2: 'II',
  3: 'III',
  4: 'IV',
  5: 'V',
  6: 'VI',
  7: 'VII',
  8: 'VIII',
  9: 'IX',
  10: 'X',
  11: 'XI',
  12: 'XII',
  13: 'XIII',
  14: 'XIV',
  15: 'XV',
  16: 'XVI',
  23: 'XXIII',
};

/** Kings, queens and popes have Roman numerals: Henry VIII. */
export const regnalNumbers: ParagraphRule = atWords({
  id: 'ap/regnal-numbers',
  title: 'Kings and popes',
  why: 'The number of a king, queen or pope is a Roman numeral: Henry VIII.',
  source: 'The Associated Press Stylebook, “Roman numerals”, “royal titles”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [{ text: 'It is about King Henry ⟦the Eighth⟧.', fixed: 'It is about King Henry VIII.' }],
    passes: ['It is about King Henry VIII.', 'Henry the second baseman left.', 'William the Conqueror won.'],
  },
  at: onWords(['the']),
  check(words, index, report) {
    const value = ORDINALS.get(words.lower(index + 1));
    const numeral = value === undefined ? undefined : ROMAN[value];
    if (numeral === undefined || !words.isCapital(index - 1)) return;
    const titled = TITLES.has(words.lower(index - 2)) || TITLES.has(words.lower(index - 3));
    const next = words.lower(index + 2);
    if (
      words.isLowercase(index + 1) &&
      /^[a-z]/.test(next) &&
      !/^(?:was|is|died|and|in|of|who|ruled|reigned|had|visited)$/.test(next)
    )
      return;
    if (!titled && !(NAMES.has(words.text(index - 1)) && words.isCapital(index + 1))) return;
    report(instead(across(words, index, index + 1), `Write ${words.text(index - 1)} ${numeral}.`, numeral));
  },
});
