import type { DraftRule } from '../../review/rule';
import { editedFixes } from './editedFixes';
import { nameOf } from './naming';
import { repeatedIn } from './repeated';
import { wordDiff } from './wordDiff';

/** The shorter paragraph is the one that says nothing new; the longer one gets a hint that leads to it. */
export const contained: DraftRule = {
  id: 'duplicates/contained',
  title: 'A paragraph that stands inside a longer one',
  why: 'What a longer paragraph says too, readers get twice: a take was taken in and its first form left standing.',
  severity: 'warning',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: '⟦The ferry company will cut its winter crossings to the islands from nine to four a week.⟧\n\nFishermen tied up their boats before noon.\n\nThe ferry company will cut its winter crossings to the islands from nine to four a week. Freight goes first, the harbor board said, and commuters who hold a yearly pass may ask for some of their money back until the end of May.\n',
        fixed:
          'Fishermen tied up their boats before noon.\n\nThe ferry company will cut its winter crossings to the islands from nine to four a week. Freight goes first, the harbor board said, and commuters who hold a yearly pass may ask for some of their money back until the end of May.\n',
      },
    ],
    passes: [
      'Freight goes first.\n\nThe ferry company will cut its winter crossings. Freight goes first, the harbor board said, and commuters may ask for their money back.\n',
      '“We will row across, as our fathers did when the mail came on sledges.”\n\n“We will row across, as our fathers did when the mail came on sledges,” said Marit Aune, who has lived on the island all her life and kept its only shop for thirty years.\n',
    ],
  },
  check(story, report) {
    for (const { place, block, otherBlock, otherSpot, related } of repeatedIn(story, 'contained')) {
      const { copy } = place.link;
      const { markdown } = copy
        ? wordDiff(otherBlock.passage, block.passage)
        : wordDiff(block.passage, otherBlock.passage);
      const other = nameOf(otherSpot);
      report({
        start: place.start,
        end: place.end,
        message: copy ? `All of this stands inside ${other}.` : `All of ${other} stands inside this.`,
        ...(copy ? { unnecessary: true } : { severity: 'hint' }),
        ...(markdown !== undefined && { detail: markdown }),
        related,
        fixes: editedFixes(story.draft, block, otherBlock, otherSpot),
      });
    }
  },
};
