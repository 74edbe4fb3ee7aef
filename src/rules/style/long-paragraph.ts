import type { ParagraphRule } from '../../review/rule';

/** A paragraph of more words than the stylebook allows. */
export const longParagraph: ParagraphRule = {
  id: 'style/long-paragraph',
  title: 'Long paragraph',
  why: 'On a phone a long paragraph is a gray wall; news copy breaks after a thought.',
  severity: 'hint',
  insideQuotes: false,
  blocks: ['body'],
  examples: {
    flags: [
      {
        text: `⟦${'Crews closed the old bridge again on Monday, and drivers went around by the mill. '.repeat(12).trim()}⟧`,
      },
    ],
    passes: ['Crews closed the old bridge again on Monday, and drivers went around by the mill.'],
  },
  looksAt: 'paragraph',
  check(passage, stylebook, report) {
    const limit = stylebook.limits.paragraphWords;
    if (passage.tokens.length <= limit || passage.sentences.length < 2) return;
    const count = passage.tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
    if (count <= limit) return;
    const message = `This paragraph has ${count} words; the house limit is ${limit}. Break it after a thought.`;
    report({ start: 0, end: passage.text.length, message });
  },
};
