import { insideQuotation } from '../../draft/words';
import type { DraftRule } from '../../review/rule';
import { onWords, wordsOf } from './language/words';

const TITLES = onWords(['mr', 'mrs', 'ms', 'mr.', 'mrs.', 'ms.']);
const TITLE = /\b(?:Mr|Mrs|Ms)\.? (?=[A-Z][a-z])/g;

/** Mr., Mrs. and Ms. before names, said once: a paper that uses them uses them throughout. */
export const courtesyTitles: DraftRule = {
  id: 'ap/courtesy-titles',
  title: 'Courtesy titles',
  why: 'A last name alone is courteous enough; Mr., Mrs. and Ms. are for quotations and for papers that use them.',
  source: 'The Associated Press Stylebook, “courtesy titles”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The board thanked ⟦Mr. ⟧Ruiz. Mr. Ruiz left.', fixed: 'The board thanked Ruiz. Ruiz left.' },
    ],
    passes: ['The board thanked Ruiz.', '“Thank you, Mr. Ruiz,” she said.'],
  },
  looksAt: 'draft',
  check({ draft }, report) {
    const found = draft.blocks
      .filter(({ passage }) => passage.kind === 'body' && wordsOf(passage).at(TITLES).length > 0)
      .flatMap(({ passage, span }) =>
        [...passage.prose.matchAll(TITLE)]
          .map((match) => ({ start: match.index, end: match.index + match[0].length }))
          .filter((title) => !insideQuotation(passage, title))
          .map((title) => ({ start: span.start + title.start, end: span.start + title.end })),
      );
    const first = found[0];
    if (first === undefined) return;
    const message = `AP uses last names alone; this story has ${String(found.length)} courtesy titles.`;
    const edits = found.map((title) => ({ ...title, text: '' }));
    report({ ...first, message, fixes: [{ title: 'Take all of them out', safe: false, edits }] });
  },
};
