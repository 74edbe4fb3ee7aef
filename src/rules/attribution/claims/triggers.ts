import type { Passage, Sentence } from '../../../draft/draft';
import { phraseBook, PhraseBook } from '../phrases';
import { foldedWords, isCapitalized, quotedTokens, type TokenRange } from '../words';
import list from './triggers.json';

/** Words that make a statement one that needs a source. */
export interface Trigger extends TokenRange {
  /** The group in triggers.json that holds the words. */
  readonly group: string;
  /** Adds to what other words tell, and tells nothing by itself. */
  readonly quiet: boolean;
}

const elsewise = phraseBook(list.elsewise);
const quietGroups = new Set(list.groups.flatMap((one) => ('quiet' in one ? [one.group] : [])));
const asides = new Set(list.asides);
/** What is there whoever speaks of it: "whether the plant has cost 4,000 jobs". */
const STANDING = ['figure', 'superlative', 'cause', 'allegation'];
const standingGroups = new Set(
  list.groups.flatMap(({ group, kind }) => (STANDING.includes(kind) ? [group] : [])),
);

const books = list.groups.map(
  ({ group, phrases }) => new PhraseBook(phrases.map((phrase) => [phrase, group])),
);

/** All triggers of a sentence that stand outside quotation marks; "May" and "Will" within it are names. */
export function triggersIn(passage: Passage, sentence: Sentence): readonly Trigger[] {
  const words = foldedWords(passage);
  const quoted = quotedTokens(passage);
  const elsewhere = new Set<number>();
  for (const { first, end } of elsewise.find(words, sentence.firstToken, sentence.endToken)) {
    for (let index = first; index < end; index++) elsewhere.add(index);
  }
  let aside = sentence.firstToken;
  while (aside < sentence.endToken && !asides.has(words[aside] ?? '')) aside++;
  const isAside = (first: number, group: string) => aside < first && !standingGroups.has(group);
  return books
    .flatMap((book) => book.find(words, sentence.firstToken, sentence.endToken))
    .filter(
      ({ first }) =>
        quoted[first] === false &&
        (first === sentence.firstToken || !isCapitalized(passage, first)) &&
        !elsewhere.has(first),
    )
    .map(({ first, end, value }) => ({
      first,
      end,
      group: value,
      quiet: quietGroups.has(value) || isAside(first, value),
    }));
}
