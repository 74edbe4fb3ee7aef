import type { ParagraphRule } from '../../review/rule';
import { instead } from './rule';

/** A comma or period after a closing quotation mark. */
export const quotePunctuation: ParagraphRule = {
  id: 'ap/quote-punctuation',
  title: 'Punctuation with quotation marks',
  why: 'A comma or a period always stands inside the closing quotation mark.',
  source: 'The Associated Press Stylebook, punctuation guide, “quotation marks”',
  severity: 'warning',
  insideQuotes: true,
  blocks: ['body', 'list-item', 'block-quote', 'caption', 'deck', 'headline'],
  examples: {
    flags: [{ text: '“The lake is ⟦frozen”,⟧ he said.', fixed: '“The lake is frozen,” he said.' }],
    passes: ['“The lake is frozen,” he said.', 'Is it “frozen”? He said “no”; she did not.'],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    for (const { closed, inner, end } of passage.quotations) {
      const mark = passage.prose.charAt(end);
      if (!closed || (mark !== ',' && mark !== '.') || passage.prose.charAt(end + 1) === mark) continue;
      const closing = passage.prose.slice(inner.end, end);
      const last = passage.prose.charAt(inner.end - 1);
      const from = Math.max(inner.start, passage.prose.lastIndexOf(' ', inner.end - 1) + 1);
      const word = passage.prose.slice(from, inner.end);
      const text = /[,.?!]/.test(last) ? word + closing : word + mark + closing;
      const name = mark === ',' ? 'comma' : 'period';
      report(
        instead({ start: from, end: end + 1 }, `The ${name} goes inside the quotation marks.`, text, false),
      );
    }
  },
};
