import type { Passage, Sentence } from '../../../draft/draft';
import { PhraseBook } from '../phrases';
import { foldedWords, isCapitalized, quotedTokens, type TokenRange } from '../words';
import list from './triggers.json';

/** Words that make a statement one that needs a source. */
export interface Trigger extends TokenRange {
  /** The group in triggers.json that holds the words. */
  readonly group: string;
}

const books = list.groups.map(
  ({ group, phrases }) => new PhraseBook(phrases.map((phrase) => [phrase, group])),
);

/** All triggers of a sentence that stand outside quotation marks; "May" and "Will" within it are names. */
export function triggersIn(passage: Passage, sentence: Sentence): readonly Trigger[] {
  const words = foldedWords(passage);
  const quoted = quotedTokens(passage);
  return books
    .flatMap((book) => book.find(words, sentence.firstToken, sentence.endToken))
    .filter(
      ({ first }) =>
        quoted[first] === false && (first === sentence.firstToken || !isCapitalized(passage, first)),
    )
    .map(({ first, end, value }) => ({ first, end, group: value }));
}
