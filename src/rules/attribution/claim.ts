import { shift, textAt } from '../../draft/span';
import type { DraftRule } from '../../review/rule';
import { candidates } from './claims/candidates';
import { shownOf } from './claims/shown';
import learned from './claims/weights.json';
import { isShown, isTold, scoreOf } from './claims/weights';
import { nameSource } from './fixes';

/** How far below the threshold a claim is still worth a hint, in log odds. */
const HINT_MARGIN = 0.7;

export const claim: DraftRule = {
  id: 'attribution/claim',
  title: 'A statement that needs a source',
  why: 'Readers have a right to know who says so; what you saw yourself needs no source, so ignore the finding and give that as the reason.',
  source: 'https://www.ap.org/about/news-values-and-principles/',
  severity: 'information',
  looksAt: 'draft',
  blocks: ['body'],
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The plant has cost ⟦some 4,000 jobs⟧ in the valley.',
        fixed: 'The plant has cost some 4,000 jobs in the valley [TK: source].',
      },
      {
        text: 'Ortiz toured the plant in May. She ⟦would not pay⟧ for repairs because the state caused the leak.',
      },
    ],
    passes: [
      'The plant has cost some 4,000 jobs in the valley, the union said.',
      'According to the census, some 4,000 people live there.',
      'The council met on Monday.',
      '“The plant has cost some 4,000 jobs,” Mayor Lena Ortiz said.',
    ],
  },
  check(story, report) {
    const ranked = candidates(story)
      .filter(isShown)
      .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
      .filter(({ candidate, score }) => score > learned.threshold - (isTold(candidate) ? HINT_MARGIN : 0))
      .sort((a, b) => b.score - a.score);
    const budget = budgetFor(story.words, story.stylebook.limits.claimsPerThousand);
    ranked.forEach(({ candidate, score }, rank) => {
      const { block, sentence } = candidate;
      const { span, says, ask } = shownOf(candidate);
      report({
        ...shift(span, block.span.start),
        message: `“${textAt(block.passage.prose, span)}” ${says}: ${ask}.`,
        fixes: nameSource(story, block, sentence),
        ...(!(rank < budget && score > learned.threshold) && { severity: 'hint' }),
      });
    });
  },
};

/** Findings that a draft of so many words may show. */
export function budgetFor(words: number, perThousand: number): number {
  return Math.ceil((words * perThousand) / 1000);
}
