import type { DraftRule } from '../../review/rule';
import { nameOf } from './naming';
import { repeatedIn } from './repeated';
import { counted } from './wordDiff';

/**
 * Copy often quotes a phrase in the lede and the whole sentence further down, and means to. So a whole quotation
 * that comes again is worth a word; a part of one is a hint.
 */
export const quote: DraftRule = {
  id: 'duplicates/quote',
  title: 'The same quotation twice',
  why: 'A quotation has its effect once; the second time it is either a slip or should be told in other words.',
  severity: 'information',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: 'Marit Aune, who keeps the only shop on the island, was not impressed by any of this. “We will row across, as our fathers did when the mail came on sledges,” she told the harbor board on Monday.\n\nThe board promised to look again at the timetable before the first frost. “⟦We will row across, as our fathers did when the mail came on sledges⟧,” Aune said when she was asked about that, and shut the door.\n',
      },
    ],
    passes: [
      '“We will row across,” she said on Monday when the board met.\n\nThe board said it would look again. “We will row across,” said others too.\n',
    ],
  },
  check(story, report) {
    for (const { place, otherSpot, related } of repeatedIn(story, 'quote')) {
      const { copy, words, similarity } = place.link;
      const these = similarity === 1 ? 'This quotation' : `These ${counted(words, 'quoted word')}`;
      report({
        start: place.start,
        end: place.end,
        message: `${these} ${verbs(similarity === 1, copy)} in ${nameOf(otherSpot)}.`,
        ...(!(copy && similarity === 1) && { severity: 'hint' }),
        related,
      });
    }
  },
};

function verbs(one: boolean, copy: boolean): string {
  if (copy) return one ? 'already stands' : 'already stand';
  return one ? 'comes again' : 'come again';
}
