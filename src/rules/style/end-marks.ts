import type { ParagraphRule } from '../../review/rule';
import { onWords } from './language/words';
import { atWords, instead } from './rule';

const RUN = /[?!]{2,}/y;

/** One mark ends a sentence. */
export const endMarks: ParagraphRule = atWords({
  id: 'ap/end-marks',
  title: 'End marks',
  why: 'A sentence ends once: one question mark or one exclamation point, and no period after an abbreviation’s own.',
  source: 'The Associated Press Stylebook, “exclamation point”, “question mark”, “period”',
  severity: 'warning',
  insideQuotes: true,
  blocks: ['body', 'list-item', 'block-quote', 'caption', 'deck', 'headline', 'subhead'],
  examples: {
    flags: [
      { text: 'What is going on⟦?!⟧', fixed: 'What is going on?' },
      { text: 'It was built in 88 B.C⟦..⟧', fixed: 'It was built in 88 B.C.' },
    ],
    passes: ['What is going on? It ended in 88 B.C. Then …', 'She waited ... and left.'],
  },
  at: onWords(['?', '!', '..']),
  check(words, index, report) {
    const start = words.start(index);
    if (words.text(index) === '..') {
      const span = { start, end: start + 2 };
      if (words.end(index - 1) === start) report(instead(span, 'One period ends a sentence.', '.', true));
      return;
    }
    if (index > 0 && words.end(index - 1) === start && /^[?!]$/.test(words.text(index - 1))) return;
    const run = words.match(index, RUN)?.[0];
    if (run === undefined) return;
    const mark = run.includes('?') ? '?' : '!';
    report(instead({ start, end: start + run.length }, `One “${mark}” is enough.`, mark, true));
  },
});
