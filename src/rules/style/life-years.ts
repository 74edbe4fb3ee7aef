import type { SentenceRule } from '../../review/rule';

const LIFE =
  /\bborn\b[^.;]{0,60}?\b((?:1[5-9]|20)\d\d)\b[^.;]{0,80}?\bdied\b[^.;]{0,60}?\b((?:1[5-9]|20)\d\d)\b[^.;]{0,30}?\bat (?:the age of |age )?(\d{1,3})\b(?! (?:[ap]\.m|[A-Z]))/;

/** An age at death that does not fit the years of birth and death beside it. */
export const lifeYears: SentenceRule = {
  id: 'style/life-years',
  title: 'Age and years',
  why: 'Readers do the sum: an age must fit the year of birth and the year it was reached.',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [{ text: 'Ruiz was born in 1940 in Dover and died in 2004 at age ⟦74⟧.' }],
    passes: [
      'Ruiz was born in 1940 in Dover and died in 2004 at age 64.',
      'Ruiz was born Dec. 9, 1940, and died May 2, 2004, at 63.',
      'Ruiz was born in 1940 and died in 2004 at 12 Oak St.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const text = passage.prose.slice(sentence.start, sentence.end);
    if (!text.includes('born')) return;
    const match = LIFE.exec(text);
    if (match === null) return;
    const [whole, birth, death, age = ''] = match;
    const years = Number(death) - Number(birth);
    if (years - Number(age) === 0 || years - Number(age) === 1) return;
    const end = sentence.start + match.index + whole.length;
    const message = `From ${String(birth)} to ${String(death)} are ${String(years)} years, or one less before the birthday.`;
    report({ start: end - age.length, end, message });
  },
};
