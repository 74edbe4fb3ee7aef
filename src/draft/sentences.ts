import type { Sentence, Token } from './draft';
import { isSpaceAt } from './characters';
import { abbreviationOf, DAYS, STARTERS } from './abbreviations';

/**
 * The sentences of a passage, in order, without the white space between them. A dateline belongs to none;
 * `from` is where the passage's own words begin.
 */
export function sentencesOf(prose: string, tokens: readonly Token[], from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = tokens.findIndex((token) => token.start >= from);
  if (first < 0) return sentences;
  const lowerCase = prose === prose.toLowerCase();
  let index = first;
  while (index < tokens.length) {
    const terminal = isTerminal(prose, tokens[index]);
    const end = terminal ? pastClosers(prose, tokens, index) : index + 1;
    if (terminal && isBoundary(prose, tokens, index, end, lowerCase)) {
      sentences.push(sentence(tokens, first, end));
      first = end;
    }
    index = end;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

function sentence(tokens: readonly Token[], firstToken: number, endToken: number): Sentence {
  const start = tokens[firstToken]?.start ?? 0;
  return { start, end: tokens[endToken - 1]?.end ?? start, firstToken, endToken };
}

/** Whether a sentence may end with this token: . ! ? … or an abbreviation's period. */
function isTerminal(prose: string, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const last = prose.charAt(token.end - 1);
  if (token.kind === 'punctuation') return '.!?…‽'.includes(last);
  return last === '.';
}

/** Past the token and the closing marks and brackets that stand right behind it. */
function pastClosers(prose: string, tokens: readonly Token[], index: number): number {
  let end = index + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    const before = tokens[end - 1];
    if (token === undefined || before === undefined || token.kind !== 'punctuation') break;
    const mark = prose.charAt(token.start);
    const glued = token.start === before.end;
    if (glued && '.!?…‽"\'”’»›)]'.includes(mark)) continue;
    // An ellipsis after a full stop belongs to what was left out, not to what follows.
    if (mark === '…' || (mark === '.' && token.end - token.start > 1)) continue;
    break;
  }
  return end;
}

function isBoundary(
  prose: string,
  tokens: readonly Token[],
  index: number,
  end: number,
  lowerCase: boolean,
): boolean {
  const terminal = tokens[index];
  const last = tokens[end - 1];
  const next = firstWord(tokens, end);
  if (terminal === undefined || last === undefined) return false;
  if (next === undefined) return end >= tokens.length;
  if (!isSpaceAt(prose, last.end)) return false;
  const word = prose.slice(next.start, next.end);
  const starts = next.kind === 'number' || lowerCase || word !== word.toLowerCase();
  if (!starts) return false;
  if (terminal.kind === 'punctuation') return true;
  return mayFollow(prose.slice(terminal.start, terminal.end - 1), word, next);
}

/** The next word or number, over opening marks. */
function firstWord(tokens: readonly Token[], from: number): Token | undefined {
  for (let index = from; index < tokens.length && index < from + 4; index++) {
    const token = tokens[index];
    if (token !== undefined && (token.kind === 'word' || token.kind === 'number')) return token;
  }
  return tokens[from];
}

/** Whether a sentence may end at an abbreviation, given the word that follows. */
function mayFollow(abbreviation: string, word: string, next: Token): boolean {
  const kind = abbreviationOf(abbreviation.slice(abbreviation.lastIndexOf('-') + 1));
  if (kind === 'title' || kind === 'before-number') return false;
  if (next.kind === 'number') return false;
  if (/^[ap]\.m$/i.test(abbreviation))
    return !DAYS.has(word.replace(/\.$/, '')) && word !== word.toUpperCase();
  return STARTERS.has(word);
}
