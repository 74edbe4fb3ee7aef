import type { ParagraphRule } from '../../review/rule';
import data from './language/data/fractions.json';
import { onShape, onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const FIGURES: ReadonlyMap<string, string> = new Map(Object.entries(data.figures));
const PARTS = new Set(data.parts);
const CALIBER =
  /^-?(?:caliber|gauge|rifle|handgun|pistol|revolver|magnum|winchester|ammunition|rounds?|bullets?|gun|hitter|average)/;

/** Fractions in words, decimals with their zero. */
export const fractions: ParagraphRule = atWords({
  id: 'ap/fractions',
  title: 'Fractions and decimals',
  why: 'An amount below one is spelled with a hyphen (three-quarters), and a decimal begins with a zero (0.6).',
  source: 'The Associated Press Stylebook, “fractions”, “decimal units”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'About ⟦3/4⟧ of the seats were sold.', fixed: 'About three-quarters of the seats were sold.' },
      { text: 'Some ⟦two thirds⟧ agreed.', fixed: 'Some two-thirds agreed.' },
      { text: 'The fence is ⟦.62⟧ meter high.', fixed: 'The fence is 0.62 meter high.' },
    ],
    passes: [
      'Two-thirds agreed on 9/11 about 4 1/2 pies and a .22-caliber rifle.',
      'He hit .300; one third baseman left.',
    ],
  },
  at: [onShape('number'), onWords(data.numerators)],
  check(words, index, report) {
    const text = words.text(index);
    const fraction = FIGURES.get(text);
    if (fraction !== undefined) {
      if (
        !/^\d/.test(words.text(index - 1)) &&
        /^(?:of|the|a|an|mile|cup|inch)$/.test(words.lower(index + 1))
      ) {
        report(instead(across(words, index, index), 'Spell out a fraction below one.', fraction, true));
      }
    } else if (words.isWord(index)) checkSpelled(words, index, report);
    else if (
      words.text(index - 1) === '.' &&
      words.spaced(index - 1) &&
      words.end(index - 1) === words.start(index)
    ) {
      const after = words.prose
        .slice(words.end(index), words.end(index) + 12)
        .trim()
        .toLowerCase();
      if (
        !/^\d{1,2}$/.test(text) ||
        CALIBER.test(after) ||
        words.text(index + 1) === '%' ||
        words.text(index - 2) === '$'
      )
        return;
      if (after.startsWith('percent') || !words.isLowercase(index + 1)) return;
      report(instead(across(words, index - 1, index), 'A decimal begins with a zero.', `0.${text}`, true));
    }
  },
});

/** "two thirds": both words, and nothing that "thirds" could belong to. */
function checkSpelled(words: Words, index: number, report: Parameters<typeof fractions.check>[2]): void {
  const part = words.lower(index + 1);
  const one = words.lower(index) === 'one';
  if (!PARTS.has(part) || one === part.endsWith('s') || words.start(index + 1) - words.end(index) !== 1)
    return;
  if (one && words.lower(index + 2) !== 'of') return;
  report(
    instead(
      across(words, index, index + 1),
      'A fraction takes a hyphen.',
      `${words.text(index)}-${words.text(index + 1)}`,
      true,
    ),
  );
}
