import type { Passage, Token } from '../../draft/draft';
import { factOf } from '../../draft/facts';
import { firstFrom, type Span } from '../../draft/span';
import { tokenText } from '../../draft/words';

/**
 * One string a token: lower case with straight apostrophes, `#` for a number, `#,` for one of five digits or with a
 * comma, a mark as it stands.
 */
export function foldedWords(passage: Passage): readonly string[] {
  return factOf(fold, passage);
}

function fold(passage: Passage): readonly string[] {
  return passage.tokens.map((token) => foldedToken(passage, token));
}

function foldedToken(passage: Passage, token: Token): string {
  const text = tokenText(passage, token);
  if (token.kind === 'number') return /,|\d{5}/.test(text) ? '#,' : '#';
  return token.kind === 'word' ? text.toLowerCase().replaceAll('’', "'") : text;
}

/** For each token of a passage whether it stands in quotation marks; the marks themselves do. */
export function quotedTokens(passage: Passage): readonly boolean[] {
  return factOf(markQuoted, passage);
}

function markQuoted(passage: Passage): readonly boolean[] {
  const quoted = passage.tokens.map(() => false);
  for (const quotation of passage.quotations) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensIn(passage, quotation);
    quoted.fill(true, first, end);
  }
  return quoted;
}

/** Whether the token begins with a capital letter, as a name does. */
export function isCapitalized(passage: Passage, index: number): boolean {
  const token = passage.tokens[index];
  if (token?.kind !== 'word') return false;
  const first = passage.prose.charAt(token.start);
  return first !== first.toLowerCase();
}

/** Indexes of the first token of a passage, or the first of another list, and past the last. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Where tokens stand in their passage. */
export function spanOf(passage: Passage, range: TokenRange): Span {
  const first = passage.tokens[range.first];
  const last = passage.tokens[range.end - 1];
  if (first === undefined || last === undefined)
    throw new RangeError('a range of tokens outside its passage');
  return { start: first.start, end: last.end };
}

/** The tokens that share a character with a span of their passage. */
export function tokensIn({ tokens }: Passage, span: Span): TokenRange {
  return overlapping(tokens, span);
}

/** Which of some spans, in order and apart, share a character with another: the first index, and past the last. */
export function overlapping(spans: readonly Span[], span: Span): TokenRange {
  const first = firstFrom(spans.length, (index) => spans[index]?.end ?? 0, span.start + 1);
  const end = firstFrom(spans.length, (index) => spans[index]?.start ?? 0, span.end);
  return { first, end: Math.max(first, end) };
}
