import type { Passage, Sentence, Token } from './draft';
import { contains, textAt, type Span } from './span';

/** Whether a token counts as a word: addresses and marks do not, numbers do. */
export function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

/** A token as a reader sees it, without the unseen characters that markup leaves in a word. */
export function tokenText(passage: Passage, token: Span): string {
  return textAt(passage.prose, token).replaceAll('\u2060', '');
}

/** Words and numbers of a passage, or of one sentence of it. */
export function wordCount({ tokens }: Passage, sentence?: Sentence): number {
  let count = 0;
  for (let index = sentence?.firstToken ?? 0; index < (sentence?.endToken ?? tokens.length); index++) {
    const token = tokens[index];
    if (token !== undefined && isWord(token)) count++;
  }
  return count;
}

/** Whether a stretch of a passage lies within quoted words. */
export function insideQuotation(passage: Passage, span: Span): boolean {
  return passage.quotations.some((quotation) => contains(quotation.inner, span));
}
