import type { DraftRule } from '../../review/rule';
import { deleteParagraph } from './deleting';
import { nameOf, namesOf } from './naming';
import { repeatedIn, type Repeated } from './repeated';

/** Of equal paragraphs none is the original: each is flagged and linked to the others. */
export const paragraph: DraftRule = {
  id: 'duplicates/paragraph',
  title: 'A paragraph that stands twice',
  why: 'A paragraph pasted twice, or left behind when takes were merged, makes readers doubt that anyone read the story.',
  severity: 'warning',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: 'The ferry will not sail before noon, the harbor office said.\n\nThe storm is expected to pass on Friday night.\n\n⟦The ferry will not sail before noon, the harbor office said.⟧\n',
        fixed:
          'The ferry will not sail before noon, the harbor office said.\n\nThe storm is expected to pass on Friday night.\n',
      },
      {
        text: 'The storm is expected to pass on Friday night.\n\n⟦The storm is  expected to pass, on FRIDAY night.⟧\n\nSchools stay shut.\n',
        fixed: 'The storm is expected to pass on Friday night.\n\nSchools stay shut.\n',
      },
    ],
    passes: [
      'The ferry will not sail before noon, the harbor office said.\n\nThe storm is expected to pass on Friday night.\n',
      'Q. Did you know?\n\nNo comment.\n\nQ. Did anyone?\n\nNo comment.\n',
    ],
  },
  check(story, report) {
    for (const repeated of repeatedIn(story, 'paragraph')) {
      const { place, block, otherBlock, otherSpot, related } = repeated;
      const { draft, stylebook } = story;
      report({
        start: place.start,
        end: place.end,
        message: messageOf(repeated),
        unnecessary: place.link.copy,
        related,
        fixes: [
          {
            title: place.link.copy ? 'Delete this copy' : 'Delete this one',
            safe: place.link.copy && stylebook.options.deletingExactCopiesIsSafe,
            preferred: place.link.copy,
            edits: [deleteParagraph(draft, block)],
          },
          {
            title: `Delete the other, ${nameOf(otherSpot)}`,
            safe: false,
            edits: [deleteParagraph(draft, otherBlock)],
          },
        ],
      });
    }
  },
};

function messageOf({ place, times, alike, otherSpot }: Repeated): string {
  if (times > 2) return `This paragraph stands ${times} times: also as ${namesOf(alike)}.`;
  return place.link.copy
    ? `This paragraph already stands as ${nameOf(otherSpot)}.`
    : `This paragraph comes again as ${nameOf(otherSpot)}.`;
}
