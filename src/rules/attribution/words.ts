import type { Passage, Token } from '../../draft/draft';
import type { Span } from '../../draft/span';

/** The words of each passage as phrases are compared: see `foldedWords`. */
const folded = new WeakMap<Passage, readonly string[]>();

/**
 * One string a token: lower case with straight apostrophes, `#` for a number, `#,` for one of five digits or with a
 * comma, a mark as it stands.
 */
export function foldedWords(passage: Passage): readonly string[] {
  const known = folded.get(passage);
  if (known !== undefined) return known;
  const words = passage.tokens.map((token) => fold(passage.prose, token));
  folded.set(passage, words);
  return words;
}

function fold(prose: string, token: Token): string {
  const text = prose.slice(token.start, token.end);
  if (token.kind === 'number') return /,|\d{5}/.test(text) ? '#,' : '#';
  return token.kind === 'word' ? text.toLowerCase().replaceAll('’', "'").replaceAll('\u2060', '') : text;
}

/** Whether the token begins with a capital letter, as a name does. */
export function isCapitalized(passage: Passage, index: number): boolean {
  const token = passage.tokens[index];
  if (token?.kind !== 'word') return false;
  const first = passage.prose.charAt(token.start);
  return first !== first.toLowerCase();
}

/** Indexes of the first token of a passage and past the last. */
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
  const first = firstToken(tokens, (token) => token.end > span.start);
  return {
    first,
    end: Math.max(
      first,
      firstToken(tokens, (token) => token.start >= span.end),
    ),
  };
}

/** Index of the first token that answers yes, where all after it do too. */
function firstToken(tokens: readonly Token[], yes: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && yes(token)) high = middle;
    else low = middle + 1;
  }
  return low;
}
