import type { ParagraphRule } from '../../review/rule';
import { ORDINALS, ordinalFigures, ordinalWord } from './language/numbers';
import { across, atWords, capitalized, instead } from './rule';
import { onShape, onWords, type Words } from './language/words';

const NUMBERED =
  /^(?:district|circuit|precinct|ward|fleet|infantry|army|division|regiment|battalion|brigade|cavalry|airborne|armored|u\.s\.|congressional|st\.?|street|ave\.?|avenue|road|lt\.?|sgt\.?|squadron|wing|marine|marines|congress|court|judicial|legislative)$/;
/** What an ordinal numbers in politics and the law. */
const DISTRICT = /^(?:congressional|legislative|judicial|senate|senatorial) district\b/i;
const FIGURES = /^([1-9])(?:st|nd|rd|th)(-[a-z-]+)?$/i;

/** First through ninth in words, 10th on in figures. */
export const ordinals: ParagraphRule = atWords({
  id: 'ap/ordinals',
  title: 'Ordinals',
  why: 'First through ninth are words for order in time or place, 10th and above are figures; districts, courts and military units keep figures.',
  source: 'The Associated Press Stylebook, “numerals”, “first, second”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'She finished ⟦3rd⟧ in the race.', fixed: 'She finished third in the race.' },
      { text: 'The coin is from the ⟦twelfth⟧ century.', fixed: 'The coin is from the 12th century.' },
      { text: 'He teaches ⟦6th-century⟧ art.', fixed: 'He teaches sixth-century art.' },
    ],
    passes: [
      'The 2nd District lies near the 7th Fleet, on 5th Street.',
      'The third mayor lost in the 21st century.',
    ],
  },
  at: [onShape('number'), onShape('hyphenated'), onWords(ORDINALS.keys())],
  check(words, index, report) {
    const text = words.text(index);
    const span = { start: words.start(index), end: words.end(index) };
    const figures = FIGURES.exec(text);
    if (figures !== null) {
      if (words.startsSentence(index) || isNumbered(words, index)) return;
      const plain = ordinalWord(Number(figures[1])) + (figures[2] ?? '').toLowerCase();
      const word = /^amendments?$/i.test(words.text(index + 1)) ? capitalized(plain) : plain;
      report(instead(span, 'First through ninth are spelled out.', word, true));
      return;
    }
    if (isNumberedName(words, index)) {
      const name = ordinalFigures(ORDINALS.get(words.lower(index)) ?? 0);
      report(instead(span, 'Districts, courts and units of the military have figures.', name));
      return;
    }
    const district = DISTRICT.exec(words.slice(index + 1, Math.min(index + 2, words.tokens.length - 1)));
    const small = ORDINALS.get(words.lower(index)) ?? 0;
    if (district !== null && small > 0 && !words.startsSentence(index)) {
      const last = district[0].includes(' ') ? index + 2 : index + 1;
      const name = `${ordinalFigures(small)} ${district[0].replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`;
      report(instead(across(words, index, last), 'A district has a figure and a capital.', name));
      return;
    }
    const century = /^century$/i.test(words.text(index + 1)) && words.lower(index - 1) === 'the';
    const match = /^([a-z]+(?:-(?!century)[a-z]+)?)(-century)?$/.exec(century ? text.toLowerCase() : text);
    const value = ORDINALS.get(match?.[1] ?? '') ?? 0;
    if (
      value < 10 ||
      words.startsSentence(index) ||
      (words.isCapital(index - 1) && !words.startsSentence(index - 1)) ||
      isFraction(words, index)
    )
      return;
    report(instead(span, 'From 10th on, use figures.', ordinalFigures(value) + (match?.[2] ?? '')));
  },
});

/** Part of a name, a date or an address: "the 2nd District", "June 3rd", "5th Ave." */
function isNumbered(words: Words, index: number): boolean {
  if (words.isCapital(index + 1) && words.spaced(index + 1) && !words.endsSentence(index)) return true;
  if (words.isCapital(index - 1) && !words.startsSentence(index - 1)) return true;
  return (
    NUMBERED.test(words.lower(index + 1)) || (words.lower(index + 1) === 'of' && words.isCapital(index + 2))
  );
}

/** "one twentieth", "a tenth of". */
function isFraction(words: Words, index: number): boolean {
  if (
    /^(?:grade|graders?|inning|floor|anniversary|birthday|season|straight|time|person|man|woman|victim)$/.test(
      words.lower(index + 1),
    )
  )
    return false;
  return /^(?:a|one|two|three|four|five|six|seven|eight|nine|per)$/.test(words.lower(index - 1));
}

const UNIT =
  /^(?:Circuit|District|Infantry|Fleet|Congressional|Ward|Precinct|Judicial|Cavalry|Airborne|Armored|Battalion|Regiment|Division|Brigade|Marine|Squadron)$/;

/** "the Fourth U.S. Circuit", "the Seventh Fleet": a name that is numbered. */
function isNumberedName(words: Words, index: number): boolean {
  if (!words.isCapital(index) || !ORDINALS.has(words.lower(index)) || words.startsSentence(index))
    return false;
  const noun = words.text(index + 1) === 'U.S.' ? index + 2 : index + 1;
  return UNIT.test(words.text(noun));
}
