import type { Sentence, Token } from './draft';
import { isSpaceAt } from './characters';
import { abbreviationOf, DAYS, SAID, STARTERS } from './abbreviations';

/**
 * The sentences of a passage, in order, without the white space between them. A dateline belongs to none;
 * `from` is where the passage's own words begin.
 */
export function sentencesOf(prose: string, tokens: readonly Token[], from: number): Sentence[] {
  const first = tokens.findIndex((token) => token.start >= from);
  return first < 0 ? [] : new SentenceReader(prose, tokens).read(first);
}

class SentenceReader {
  readonly #prose: string;
  readonly #tokens: readonly Token[];
  /** Where nothing has a capital, a capital cannot show where a sentence begins. */
  readonly #lowerCase: boolean;

  constructor(prose: string, tokens: readonly Token[]) {
    this.#prose = prose;
    this.#tokens = tokens;
    this.#lowerCase = !/\p{Lu}/u.test(prose);
  }

  read(first: number): Sentence[] {
    const sentences: Sentence[] = [];
    let begun = first;
    let hasWord = false;
    for (let index = first; index < this.#tokens.length;) {
      const terminal = this.#terminal(index);
      const end = terminal === '' ? index + 1 : this.#pastClosers(index);
      hasWord ||= this.#tokens[index]?.kind !== 'punctuation';
      if (terminal !== '' && hasWord && this.#isBoundary(index, end, terminal)) {
        sentences.push(this.#sentence(begun, end));
        begun = end;
        hasWord = false;
      }
      index = end;
    }
    if (begun < this.#tokens.length) sentences.push(this.#sentence(begun, this.#tokens.length));
    return sentences;
  }

  #sentence(firstToken: number, endToken: number): Sentence {
    const start = this.#tokens[firstToken]?.start ?? 0;
    return { start, end: this.#tokens[endToken - 1]?.end ?? start, firstToken, endToken };
  }

  #word(index: number): string {
    const token = this.#tokens[index];
    return token === undefined ? '' : this.#prose.slice(token.start, token.end);
  }

  /** The mark with which a sentence may end here, an abbreviation with its period, or ''. */
  #terminal(index: number): string {
    const token = this.#tokens[index];
    if (token === undefined) return '';
    const last = this.#prose.charCodeAt(token.end - 1);
    if (token.kind !== 'punctuation') return last === PERIOD ? this.#word(index) : '';
    return last === PERIOD || '!?…‽'.includes(this.#prose.charAt(token.end - 1)) ? this.#word(index) : '';
  }

  /** Past the token and the closing marks and brackets that stand right behind it. */
  #pastClosers(index: number): number {
    let end = index + 1;
    for (; end < this.#tokens.length; end++) {
      const token = this.#tokens[end];
      if (token?.kind !== 'punctuation') break;
      const mark = this.#prose.charAt(token.start);
      const glued = token.start === this.#tokens[end - 1]?.end;
      // An ellipsis after a full stop belongs to what was left out, not to what follows.
      const ellipsis = mark === '…' || (mark === '.' && token.end - token.start > 1);
      if (!ellipsis && !(glued && '.!?…‽"\'”’»›)]'.includes(mark))) break;
    }
    return end;
  }

  /** Whether a sentence ends before the token at `end`. */
  #isBoundary(index: number, end: number, terminal: string): boolean {
    if (end === this.#tokens.length) return true;
    if (!isSpaceAt(this.#prose, this.#tokens[end - 1]?.end ?? 0)) return false;
    const next = this.#firstWord(end);
    const word = this.#word(next);
    const isNumber = this.#tokens[next]?.kind === 'number';
    if (!isNumber && !this.#lowerCase && word === word.toLowerCase()) return false;
    if (this.#tokens[index]?.kind !== 'punctuation' && !this.#isStopped(index, end)) {
      return mayEnd(terminal.slice(0, -1), word, isNumber);
    }
    if (terminal === '…' || (terminal.length > 1 && terminal.startsWith('.')))
      return STARTERS.has(word) && word !== 'I';
    if (terminal === '.') return true;
    return !this.#namesSpeaker(index, end, next) && !this.#isCompany(word);
  }

  /** Whether an abbreviation's brackets are followed by a mark of the sentence's own: (D-Calif.). */
  #isStopped(index: number, end: number): boolean {
    for (let at = index + 1; at < end; at++) if (/^[.!?]$/.test(this.#word(at))) return true;
    return false;
  }

  /** The next word or number, over opening marks. */
  #firstWord(from: number): number {
    let index = from;
    while (index < from + 4 && this.#tokens[index]?.kind === 'punctuation') index++;
    return index;
  }

  /** “Why?” Dana Hill asked; “Why?” Dana Hill, a farmer, asked: a name, an aside, a verb of saying. */
  #namesSpeaker(index: number, end: number, from: number): boolean {
    if (end === index + 1 || from !== end || STARTERS.has(this.#word(from))) return false;
    let aside = false;
    for (let at = from; at < from + 12; at++) {
      const word = this.#word(at);
      if (SAID.has(word)) return true;
      aside ||= word === ',';
      if ('.!?“”"'.includes(word) || (!aside && word === word.toLowerCase())) return false;
    }
    return false;
  }

  /** “Yahoo! Inc.”: the mark belongs to a name. */
  #isCompany(word: string): boolean {
    return word.endsWith('.') && abbreviationOf(word.slice(0, -1)) === 'may-end';
  }
}

const PERIOD = 46;

/** Whether a sentence may end at an abbreviation, given the word that follows. */
function mayEnd(abbreviation: string, word: string, isNumber: boolean): boolean {
  const kind = abbreviationOf(abbreviation.slice(abbreviation.lastIndexOf('-') + 1));
  if (kind === 'title' || kind === 'before-number' || isNumber) return false;
  if (!/^[ap]\.m$/i.test(abbreviation)) return STARTERS.has(word);
  return !DAYS.has(word.replace(/\.$/, '')) && word !== word.toUpperCase();
}
