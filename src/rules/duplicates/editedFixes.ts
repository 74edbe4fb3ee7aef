import type { Block, Draft } from '../../draft/draft';
import type { Fix } from '../../review/rule';
import { deleteParagraph } from './deleting';
import { nameOf, type Spot } from './naming';

/** What one can do about two versions of a paragraph: drop this one, drop the other, keep the longer. None is safe. */
export function editedFixes(draft: Draft, block: Block, otherBlock: Block, otherSpot: Spot): readonly Fix[] {
  const other = nameOf(otherSpot);
  const longerIsThis = block.passage.text.length >= otherBlock.passage.text.length;
  const deleteThis = [deleteParagraph(draft, block)];
  const deleteOther = [deleteParagraph(draft, otherBlock)];
  return [
    { title: 'Delete this copy', safe: false, edits: deleteThis },
    { title: `Delete the other, ${other}`, safe: false, edits: deleteOther },
    {
      title: longerIsThis ? 'Keep the longer, this one' : `Keep the longer, ${other}`,
      safe: false,
      edits: longerIsThis ? deleteOther : deleteThis,
    },
  ];
}
