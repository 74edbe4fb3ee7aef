import type { Block, Draft } from './draft';

/** The last block that begins at or before an offset, whether or not it reaches so far; undefined before the first. */
export function blockAt(draft: Draft, offset: number): Block | undefined {
  let low = 0;
  let high = draft.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((draft.blocks[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return draft.blocks[low - 1];
}
