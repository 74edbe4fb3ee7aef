import { blockAt } from '../draft/blockAt';
import type { Draft } from '../draft/draft';
import { shift, type Span } from '../draft/span';

/** A sentence that has come to its end: a full stop or the like, closing marks, white space. */
const ENDED = /[.!?…。]["'”’»“)\]*_]*\s*$/;

/**
 * The sentence around the caret while it is being written, absolute; undefined where the caret stands behind a
 * sentence that has ended or outside of any. Findings in it can wait: half a sentence has no attribution yet.
 */
export function sentenceBeingTyped(draft: Draft, caret: number): Span | undefined {
  const block = blockAt(draft, caret);
  if (block === undefined || caret > block.span.end) return undefined;
  const at = caret - block.span.start;
  const sentence = block.passage.sentences.findLast((one) => one.start < at);
  if (sentence === undefined) return undefined;
  const { text } = block.passage;
  if (ENDED.test(text.slice(Math.max(sentence.start, at - 20), at))) return undefined;
  return shift(sentence, block.span.start);
}
