import type { Passage, Sentence } from '../../../draft/draft';
import { overlaps } from '../../../draft/span';
import { PhraseBook } from '../phrases';
import { foldedWords, type TokenRange } from '../words';
import list from './triggers.json';

/** Words that make a statement one that needs a source. */
export interface Trigger extends TokenRange {
  /** The group in triggers.json that holds the words. */
  readonly group: string;
}

const books = list.groups.map(
  ({ group, phrases }) => new PhraseBook(phrases.map((phrase) => [phrase, group])),
);

/** All triggers of a sentence that stand outside quotation marks. */
export function triggersIn(passage: Passage, sentence: Sentence): readonly Trigger[] {
  const words = foldedWords(passage);
  const quoted = passage.quotations.filter((one) => one.depth === 0 && overlaps(one, sentence));
  const found = books.flatMap((book) => book.find(words, sentence.firstToken, sentence.endToken));
  return found
    .filter(({ first }) => {
      const token = passage.tokens[first];
      return token !== undefined && !quoted.some((one) => overlaps(one, token));
    })
    .map(({ first, end, value }) => ({ first, end, group: value }));
}
