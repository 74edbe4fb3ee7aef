import type { DraftRule } from '../../review/rule';

/** Lines of a web page that came along when a story was pasted. */
export const webResidue: DraftRule = {
  id: 'style/web-residue',
  title: 'Web residue',
  why: 'Buttons and notices of a web page are no part of the story that was copied from it.',
  severity: 'warning',
  insideQuotes: true,
  anyLanguage: true,
  blocks: ['residue'],
  examples: {
    flags: [
      {
        text: 'The bridge will close on Monday.\n\n⟦Leave a Reply⟧\n\nIt will reopen in May.',
        fixed: 'The bridge will close on Monday.\n\nIt will reopen in May.',
      },
    ],
    passes: ['The mayor left a reply on the site.\n\nShe declined to share it.'],
  },
  looksAt: 'draft',
  check({ draft }, report) {
    draft.blocks.forEach(({ passage, span }, index) => {
      if (passage.kind !== 'residue') return;
      const next = draft.blocks[index + 1];
      const before = draft.blocks[index - 1];
      const gone = next
        ? { start: span.start, end: next.span.start }
        : { start: before?.span.end ?? 0, end: span.end };
      report({
        ...span,
        message: 'This line came from a web page, not from the story.',
        unnecessary: true,
        fixes: [{ title: 'Delete this line', safe: false, edits: [{ ...gone, text: '' }] }],
      });
    });
  },
};
