import type { DraftRule } from '../../review/rule';
import type { Passage } from '../../draft/draft';

/** A first paragraph of more words than the stylebook allows, in a story of several. */
export const longLede: DraftRule = {
  id: 'style/long-lede',
  title: 'Long lede',
  why: 'The lede must say the news in one breath; who, when and why can follow.',
  severity: 'hint',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: '⟦The county board voted late on Tuesday to close the bridge for two years while crews replace its deck, its rails and its lights, a job that officials put off three times because no firm would bid on it at all.⟧\n\nWork begins in May.\n\nIt will end in June.',
      },
    ],
    passes: ['The county board voted to close the bridge.\n\nWork begins in May.\n\nIt will end in June.'],
  },
  looksAt: 'draft',
  check({ draft, stylebook }, report) {
    const body = draft.blocks.filter(({ passage }) => passage.kind === 'body');
    const first = body[0];
    if (first === undefined || body.length < 3) return;
    const count = wordCount(first.passage);
    const limit = stylebook.limits.ledeWords;
    if (count <= limit) return;
    report({ ...first.span, message: `The lede has ${count} words; the house limit is ${limit}.` });
  },
};

function wordCount(passage: Passage): number {
  return passage.tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
}
