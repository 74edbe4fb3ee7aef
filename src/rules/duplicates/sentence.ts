import type { DraftRule } from '../../review/rule';
import { deleteSentence } from './deleting';
import { nameOf } from './naming';
import { repeatedIn } from './repeated';

export const sentence: DraftRule = {
  id: 'duplicates/sentence',
  title: 'A sentence that stands twice',
  why: 'A long sentence seldom comes again word for word but by a slip of cut and paste.',
  severity: 'warning',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: 'Islanders met in the parish hall for three hours and left angry, and nobody from the company came to hear them or to read out a letter. Two of the oldest said they would row across by themselves, as their fathers had done. The ferry will cut its winter crossings to the outer islands from nine to four.\n\n⟦The ferry will cut its winter crossings to the outer islands from nine to four.⟧ Ticket prices stay as they are, and commuters who hold a yearly pass keep it until spring. Grocers on the far side must book space a fortnight ahead, and the dairy looks for a barge.\n',
        fixed:
          'Islanders met in the parish hall for three hours and left angry, and nobody from the company came to hear them or to read out a letter. Two of the oldest said they would row across by themselves, as their fathers had done. The ferry will cut its winter crossings to the outer islands from nine to four.\n\nTicket prices stay as they are, and commuters who hold a yearly pass keep it until spring. Grocers on the far side must book space a fortnight ahead, and the dairy looks for a barge.\n',
      },
    ],
    passes: [
      'Islanders met in the parish hall and left angry. That is how it is.\n\nThat is how it is. Ticket prices stay as they are, the company said.\n',
    ],
  },
  check(story, report) {
    for (const { place, block, other, otherBlock, otherSpot, related } of repeatedIn(story, 'sentence')) {
      const { copy } = place.link;
      const where = other.block === place.block ? 'this paragraph' : nameOf(otherSpot);
      report({
        start: place.start,
        end: place.end,
        message: copy
          ? `This sentence already stands in ${where}.`
          : `This sentence comes again in ${where}.`,
        ...(copy ? { unnecessary: true } : { severity: 'hint' }),
        related,
        fixes: [
          { title: 'Delete this sentence', safe: false, edits: [deleteSentence(story.draft, block, place)] },
          {
            title: `Delete the other, in ${where}`,
            safe: false,
            edits: [deleteSentence(story.draft, otherBlock, other)],
          },
        ],
      });
    }
  },
};
