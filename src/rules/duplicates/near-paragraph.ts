import type { DraftRule } from '../../review/rule';
import { editedFixes } from './editedFixes';
import { nameOf } from './naming';
import { repeatedIn, type Repeated } from './repeated';
import { counted, wordDiff, type WordDiff } from './wordDiff';

/** The earlier of two versions is taken for the original; it gets a hint only, which leads to the copy. */
export const nearParagraph: DraftRule = {
  id: 'duplicates/near-paragraph',
  title: 'An edited copy of a paragraph',
  why: 'Two versions of one paragraph are what a merge of takes or an update leaves behind, and their figures may disagree.',
  severity: 'warning',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: 'The ferry company will cut its winter crossings to the islands from nine to four a week, the harbor board said on Tuesday.\n\nFishermen tied up their boats before noon.\n\n⟦The ferry company will cut its winter crossings to the islands from nine to three a week, the harbor board said Tuesday.⟧\n',
        fixed:
          'The ferry company will cut its winter crossings to the islands from nine to four a week, the harbor board said on Tuesday.\n\nFishermen tied up their boats before noon.\n',
      },
      {
        text: 'Council members voted to spend 40 million crowns on a school for the northern suburbs. Work begins in May.\n\nThe town has two schools.\n\n⟦Work begins in May. Council members voted to spend 45 million crowns on a school for the northern suburbs.⟧\n',
      },
    ],
    passes: [
      'The ferry company will cut its winter crossings to the islands from nine to four a week.\n\nThe ferry company, founded in 1911, carries some 40,000 islanders and their bicycles each summer.\n',
      'Turnout was 61 percent in the north, where the mayor campaigned for weeks.\n\nTurnout was 48 percent in the south, which he never visited.\n',
    ],
  },
  *ahead(story) {
    for (const repeated of repeatedIn(story, 'near-paragraph')) {
      diffOf(repeated);
      yield;
    }
  },
  check(story, report) {
    for (const repeated of repeatedIn(story, 'near-paragraph')) {
      const { place, block, otherBlock, otherSpot, related } = repeated;
      const { copy } = place.link;
      const diff = diffOf(repeated);
      const differ = `${counted(diff.words, 'word')} ${diff.words === 1 ? 'differs' : 'differ'}`;
      const other = nameOf(otherSpot);
      report({
        start: place.start,
        end: place.end,
        message: copy
          ? `Edited copy of ${other}: ${differ}.`
          : `An edited copy of this stands as ${other}: ${differ}.`,
        ...(!copy && { severity: 'hint' }),
        ...(diff.markdown !== undefined && { detail: diff.markdown }),
        related,
        fixes: editedFixes(story.draft, block, otherBlock, otherSpot),
      });
    }
  },
};

/** From the original to its copy. */
function diffOf({ place, block, otherBlock }: Repeated): WordDiff {
  return place.link.copy
    ? wordDiff(otherBlock.passage, block.passage)
    : wordDiff(block.passage, otherBlock.passage);
}
