import type { ParagraphRule } from '../../review/rule';
import data from './language/data/streets.json';
import { onWords } from './language/words';
import { across, atWords, instead } from './rule';

/** The word that several names share: Dakota and Lincoln avenues. */
export const sharedPlurals: ParagraphRule = atWords({
  id: 'ap/shared-plurals',
  title: 'A plural shared by names',
  why: 'A generic word is part of one name and takes its capital; shared by two, it is a plain plural.',
  source: 'The Associated Press Stylebook, “capitalization”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'They meet on Dakota and Lincoln ⟦Avenues⟧.',
        fixed: 'They meet on Dakota and Lincoln avenues.',
      },
    ],
    passes: ['They meet on Dakota and Lincoln avenues near Twin Lakes.', 'He sang with the United Churches.'],
  },
  at: onWords(data.plurals.map((word) => word.toLowerCase())),
  check(words, index, report) {
    if (!words.isCapital(index) || !words.isCapital(index - 1)) return;
    const and = [index - 2, index - 3].find((at) => /^(?:and|or)$/.test(words.lower(at)));
    if (and === undefined || !words.isCapital(and - 1) || words.isCapital(index + 1)) return;
    const word = words.text(index).toLowerCase();
    report(
      instead(
        across(words, index, index),
        'Shared by two names, this word takes a small letter.',
        word,
        true,
      ),
    );
  },
});
