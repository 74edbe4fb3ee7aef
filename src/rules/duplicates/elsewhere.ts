import type { Match } from '../../archive/archive';
import { boilerplateKeys } from '../../archive/boilerplate';
import { comparedBlocks } from '../../archive/compared';
import { printOf } from '../../archive/print';
import { shift } from '../../draft/span';
import type { DraftRule } from '../../review/rule';
import { deleteParagraph } from './deleting';

/** An update repeats its earlier version and quotes the same words; so a quotation or sentence is a hint. */
export const elsewhere: DraftRule = {
  id: 'duplicates/elsewhere',
  title: 'A paragraph that stands in another story',
  why: 'What another story of the desk says already may be last week’s copy, or a colleague’s, pasted in and forgotten.',
  severity: 'information',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        elsewhere:
          'Fishermen tied up their boats before noon.\n\nThe ferry company will cut its winter crossings to the islands from nine to four a week.\n',
        text: 'Islanders met in the parish hall and left angry.\n\n⟦The ferry company will cut its winter crossings to the islands from nine to three a week⟧.\n',
        fixed: 'Islanders met in the parish hall and left angry.\n',
      },
    ],
    passes: ['The ferry company will cut its winter crossings to the islands from nine to four a week.\n'],
  },
  check({ draft, stylebook, elsewhere }, report) {
    if (elsewhere === undefined) return;
    const boilerplate = boilerplateKeys(stylebook.boilerplate);
    for (const block of comparedBlocks(draft, stylebook.options.blockQuotesMayRepeat)) {
      const { passage } = block;
      const print = printOf(passage);
      if (boilerplate.has(print.key)) continue;
      const mayStand = print.sentences.filter(({ key }) => boilerplate.has(key));
      const matches = elsewhere
        .lookup(passage)
        .filter(
          ({ kind, here }) => kind !== 'sentence' || mayStand.every(({ start }) => start !== here.start),
        );
      const [first] = matches;
      if (first === undefined) continue;
      const inPart = first.kind === 'quote' || first.kind === 'sentence';
      report({
        ...shift(first.here, block.span.start),
        message: messageOf(first, print.words.hashes.length, matches.length),
        ...(inPart && { severity: 'hint' }),
        related: matches.map(({ path, line, start, end }) => ({
          path,
          line,
          start,
          end,
          message: `Line ${line}`,
        })),
        fixes: inPart
          ? []
          : [{ title: 'Delete this copy', safe: false, edits: [deleteParagraph(draft, block)] }],
      });
    }
  },
};

/** `words` are those of the paragraph at hand. */
function messageOf(match: Match, words: number, matches: number): string {
  const where = `${match.path.slice(match.path.lastIndexOf('/') + 1)}, line ${match.line}`;
  const more = matches > 1 ? ` (and ${matches - 1} more)` : '';
  switch (match.kind) {
    case 'paragraph':
      return `This paragraph already stands in ${where}${more}.`;
    case 'near-paragraph':
      return `Edited copy of ${where}${more}: ${Math.round(100 * match.similarity)}% of the words are the same.`;
    case 'contained':
      return match.words > words
        ? `All of this stands inside ${where}${more}.`
        : `All of ${where}${more}, stands inside this.`;
    case 'quote':
      return `This quotation already stands in ${where}${more}.`;
    case 'sentence':
      return `This sentence already stands in ${where}${more}.`;
  }
}
