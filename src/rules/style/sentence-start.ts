import type { SentenceRule } from '../../review/rule';
import { inWords, valueOf } from './language/numbers';
import { capitalized, instead } from './rule';
import { isModified } from './language/units';
import { wordsOf } from './language/words';

/** A sentence that begins with figures. */
export const sentenceStart: SentenceRule = {
  id: 'ap/sentence-start',
  title: 'Figures at the start of a sentence',
  why: 'A number that begins a sentence is spelled out, unless it is a year; otherwise the sentence wants another beginning.',
  source: 'The Associated Press Stylebook, “numerals”',
  severity: 'warning',
  insideQuotes: false,
  blocks: ['body', 'block-quote', 'deck'],
  examples: {
    flags: [
      { text: '⟦85⟧ people came to dinner.', fixed: 'Eighty-five people came to dinner.' },
      { text: '⟦10,000⟧ fans waited outside.', fixed: 'Ten thousand fans waited outside.' },
    ],
    passes: [
      '2016 was a good year.',
      '3D printers sold well.',
      'Eighty-five people came.',
      '4-H clubs met on Monday.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const first = passage.tokens[sentence.firstToken];
    if (first?.kind !== 'number') return;
    const words = wordsOf(passage);
    const index = sentence.firstToken;
    const value = valueOf(words.text(index));
    if (Number.isNaN(value) || (value >= 1000 && value < 2100 && !words.text(index).includes(','))) return;
    const signed = words.text(index + 1) === '%' ? inWords(value) : undefined;
    if (signed !== undefined && words.isLowercase(index + 2)) {
      const span = { start: first.start, end: words.end(index + 1) };
      report(
        instead(
          span,
          'A number at the start of a sentence is spelled out.',
          `${capitalized(signed)} percent`,
        ),
      );
      return;
    }
    if (
      !words.spaced(index + 1) ||
      (!isModified(words, index + 1) &&
        !/^(?:of|to|percent|million|billion|more|in)$/.test(words.lower(index + 1)))
    )
      return;
    if (/^(?:[ap]\.?m\.?|st|nd|rd|th)$/.test(words.lower(index + 1)) || /^[.)]$/.test(words.text(index + 1)))
      return;
    const spelled = inWords(value);
    const short =
      spelled !== undefined &&
      (value < 100 || !spelled.includes(' ') || value % 1000 === 0 || value % 100 === 0);
    const message = 'A number at the start of a sentence is spelled out.';
    const span = { start: first.start, end: first.end };
    report(short ? instead(span, message, capitalized(spelled), true) : { ...span, message });
  },
};
