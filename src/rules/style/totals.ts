import type { ParagraphRule } from '../../review/rule';
import { inWords, valueOf } from './language/numbers';
import { onWords } from './language/words';
import { across, atWords, capitalized, instead } from './rule';

/** "A total of 12 people". */
export const totals: ParagraphRule = atWords({
  id: 'ap/totals',
  title: 'A total of',
  why: 'The number says how many; “a total of” only delays it.',
  source: 'The Associated Press Stylebook, “total, totaled, totaling”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: '⟦A total of 12⟧ people were hurt.', fixed: 'Twelve people were hurt.' },
      { text: 'They sold ⟦a total of 40⟧ tickets.', fixed: 'They sold 40 tickets.' },
    ],
    passes: ['They sold 40 tickets, for a total of $80.', 'A total of ticket sales was kept.'],
  },
  at: onWords(['total']),
  check(words, index, report) {
    if (words.lower(index - 1) !== 'a' || words.lower(index + 1) !== 'of' || !words.isNumber(index + 2))
      return;
    if (/^(?:for|to|and|,)$/.test(words.lower(index - 2)) || /^[%]$/.test(words.text(index + 3))) return;
    if (!words.startsSentence(index - 1)) {
      const span = across(words, index - 1, index + 2);
      report(instead(span, 'The number alone says it.', words.text(index + 2)));
      return;
    }
    const spelled = inWords(valueOf(words.text(index + 2)));
    if (spelled === undefined) return;
    report(instead(across(words, index - 1, index + 2), 'The number alone says it.', capitalized(spelled)));
  },
});
