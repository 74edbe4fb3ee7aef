import { blockAt } from '../../draft/blockAt';
import { LONGEST_READ, type Draft } from '../../draft/draft';
import type { Draftwise } from '../stamp';

/** Of a passage too long to be copy only what it repeats is told; rules about single passages do not see it at all. */
export function leaveDataAlone(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  if (!draft.blocks.some(({ passage }) => passage.text.length > LONGEST_READ)) return spoken;
  return spoken.filter(({ card, report }) => {
    const { length } = blockAt(draft, report.start)?.passage.text ?? '';
    return length <= LONGEST_READ || card.id.startsWith('duplicates/');
  });
}
