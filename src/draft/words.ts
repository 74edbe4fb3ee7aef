import type { Passage, Token } from './draft';
import { contains, overlaps, textAt, type Span } from './span';

/** Whether a token counts as a word: addresses and marks do not, numbers do. */
export function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

/** A token as a reader sees it, without the unseen characters that markup leaves in a word. */
export function tokenText(passage: Passage, token: Span): string {
  return textAt(passage.prose, token).replaceAll('\u2060', '');
}

/** Words and numbers of a passage, or of the part of it that `within` covers. */
export function wordCount(passage: Passage, within?: Span): number {
  let count = 0;
  for (const token of passage.tokens) {
    if (isWord(token) && (within === undefined || overlaps(token, within))) count++;
  }
  return count;
}

/** Whether a stretch of a passage lies within quoted words. */
export function insideQuotation(passage: Passage, span: Span): boolean {
  return passage.quotations.some((quotation) => contains(quotation.inner, span));
}
