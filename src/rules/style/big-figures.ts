import type { ParagraphRule } from '../../review/rule';
import { isPlural } from './language/plurals';
import { inFigures, valueOf, withCommas } from './language/numbers';
import { across, atWords, instead } from './rule';
import { MEASURES } from './language/units';
import { onShape, type Words } from './language/words';

/** Long rows of figures: 7,000, 1.2 million. */
export const bigFigures: ParagraphRule = atWords({
  id: 'ap/big-figures',
  title: 'Big figures',
  why: 'Thousands take a comma, and from a million on the word saves the reader from counting zeros.',
  source: 'The Associated Press Stylebook, “millions, billions, trillions”, “numerals”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The forest holds ⟦250,000,000⟧ trees.', fixed: 'The forest holds 250 million trees.' },
      { text: 'The hall has ⟦7000⟧ seats.', fixed: 'The hall has 7,000 seats.' },
    ],
    passes: [
      'In 2016 voters chose Flight 7000 and paid 1,234,567 visits to 5000 Main St.',
      'The 2016 Games drew 7,000.',
    ],
  },
  at: onShape('number'),
  check(words, index, report) {
    const text = words.text(index);
    if (text.length < 4 || !words.spaced(index)) return;
    const value = valueOf(text);
    if (Number.isNaN(value)) return;
    const right = value >= 1e6 ? inFigures(value) : counted(words, index, value) ? withCommas(text) : text;
    if (right === text || (value >= 1e6 && !right.includes(' '))) return;
    report(instead(across(words, index, index), `Write this number as ${right}.`, right, true));
  },
});

/** Words after which figures count. */
const COUNTS =
  /^(?:numbered|numbering|seats|seat|holds|held|drew|totaled|totaling|exceeded|topped|reached|approached|nearly|almost|over|than|least|some|averaged|surpassed|roughly|approximately)$/;

/** Whether a row of four or five figures counts things and is no year, address, code or model. */
function counted(words: Words, index: number, value: number): boolean {
  if (!/^\d{4,6}$/.test(words.text(index))) return false;
  if (COUNTS.test(words.lower(index - 1)) && (value >= 2100 || value < 1500))
    return /^(?:[.,;]|)$/.test(words.text(index + 1)) || words.isLowercase(index + 1);
  if (!words.isLowercase(index + 1)) return false;
  const next = words.lower(index + 1);
  const noun = next === 'square' || next === 'cubic' || MEASURES.has(next) || isPlural(next);
  if (!noun || (words.isCapital(index - 1) && !words.startsSentence(index - 1))) return false;
  if (value < 1000 || (value >= 1500 && value < 2100))
    return (
      next === 'square' ||
      MEASURES.has(next) ||
      /^(?:people|residents|employees|students|workers|jobs|homes|votes|customers|troops)$/.test(next)
    );
  return (
    !/^(?:no\.?|number|room|code|zip|model|pin|channel|#|in|since|of|by)$/.test(words.lower(index - 1)) ||
    value >= 2100
  );
}
