import type { ParagraphRule } from '../../review/rule';
import { CARDINALS } from './language/numbers';
import { onWords, wordsOf } from './language/words';
import { instead } from './rule';

const NUMBER_WORDS = onWords([...CARDINALS].filter(([, value]) => value > 1).map(([word]) => word));

/** Headlines: figures for all numbers, single quotation marks, no period at the end. */
export const headlines: ParagraphRule = {
  id: 'ap/headlines',
  title: 'Headlines',
  why: 'A headline counts in figures, quotes with single marks and ends without a period.',
  source: 'The Associated Press Stylebook, “headlines”',
  severity: 'information',
  insideQuotes: true,
  blocks: ['headline'],
  examples: {
    flags: [
      {
        text: '# 3 found after flood⟦.⟧\n\nCrews found them on Monday.\n',
        language: 'markdown',
        fixed: '# 3 found after flood\n\nCrews found them on Monday.\n',
      },
      {
        text: '# Mayor calls plan ⟦“⟧dead”\n\nShe said so on Monday.\n',
        language: 'markdown',
        fixed: '# Mayor calls plan ‘dead’\n\nShe said so on Monday.\n',
      },
      {
        text: '# Crews find ⟦seven⟧ after flood\n\nThey were well.\n',
        language: 'markdown',
        fixed: '# Crews find 7 after flood\n\nThey were well.\n',
      },
    ],
    passes: [
      '3 found after flood\n\nCrews found three people on Monday. They were well, “all of them,” she said.\n',
    ],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    const words = wordsOf(passage);
    const last = words.tokens.length - 1;
    if (last > 1 && words.text(last) === '.' && !words.spaced(last)) {
      const span = { start: words.start(last), end: words.end(last) };
      report(instead(span, 'A headline ends without a period.', '', true));
    }
    for (const { start, end, inner, closed, depth, mark } of passage.quotations) {
      if (!closed || depth > 0 || !/^["“]$/.test(mark)) continue;
      const [open, close] = mark === '“' ? (['‘', '’'] as const) : (["'", "'"] as const);
      report({
        start,
        end: inner.start,
        message: 'In a headline, quotation marks are single.',
        fixes: [
          {
            title: `${open}…${close}`,
            safe: false,
            edits: [
              { start, end: inner.start, text: open },
              { start: inner.end, end, text: close },
            ],
          },
        ],
      });
    }
    for (const index of words.at(NUMBER_WORDS)) {
      const value = CARDINALS.get(words.lower(index)) ?? 0;
      if (words.isCapital(index + 1) && words.isCapital(index)) continue;
      const span = { start: words.start(index), end: words.end(index) };
      report(instead(span, 'Headlines count in figures.', String(value)));
    }
  },
};
