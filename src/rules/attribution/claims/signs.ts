import type { Passage, Sentence } from '../../../draft/draft';
import { IS, wordOf } from '../../../sources/lexicon/word';
import { foldedWords, isCapitalized, quotedTokens } from '../words';
import list from './signs.json';

const person = new Set(list.person);
const things = new Set(list.things);
const connectives = new Set(list.connectives);
const definites = new Set(list.definites);
const within = Object.entries(list.within).map(([sign, words]) => ({ sign, words: new Set(words) }));

/** Commas from which a sentence is a list or a period. */
const MANY_COMMAS = 3;

/** Whether a source is no more than "he", "she" or "they". */
export function isPronoun(source: string): boolean {
  const word = source.toLowerCase();
  return person.has(word) || things.has(word);
}

/** Upper ends of the classes of length, in tokens. */
const LENGTHS = [9, 14, 20, 28, Infinity];

/** Signs in the words of a sentence by themselves; how much each weighs is in weights.json. */
export function ownSigns(passage: Passage, sentence: Sentence): readonly string[] {
  const words = foldedWords(passage).slice(sentence.firstToken, sentence.endToken);
  const quoted = quotedTokens(passage).slice(sentence.firstToken, sentence.endToken);
  const told = words.filter((_, index) => quoted[index] === false);
  const first = words[0] ?? '';
  const commas = words.filter((word) => word === ',').length;
  const year = /\b(?:19|20)\d\d\b/.test(passage.prose.slice(sentence.start, sentence.end));
  return [
    `length ${LENGTHS.findIndex((length) => words.length < length) + 1}`,
    ...(person.has(first) ? ['starts with a person'] : []),
    ...(things.has(first) ? ['starts with a pronoun'] : []),
    ...(connectives.has(first) ? ['starts with a connective'] : []),
    ...(first === 'there' ? ['starts with there'] : []),
    ...(definites.has(first) ? ['starts with a definite'] : []),
    ...within.filter((one) => told.some((word) => one.words.has(word))).map((one) => one.sign),
    ...(year ? ['year'] : []),
    ...(told.slice(1).some((word) => (wordOf(word).is & IS.speechVerb) !== 0) ? ['verb of saying'] : []),
    ...(namesSource(passage, sentence) ? ['names a source'] : []),
    ...(quoted.includes(true) ? ['quoted words'] : []),
    ...(hasNames(passage, sentence) ? [] : ['no name']),
    ...(commas === 0 ? ['no comma'] : commas >= MANY_COMMAS ? ['many commas'] : []),
    ...(words.slice(-2).includes('?') ? ['question'] : []),
  ];
}

function hasNames(passage: Passage, { firstToken, endToken }: Sentence): boolean {
  for (let index = firstToken + 1; index < endToken; index++) if (isCapitalized(passage, index)) return true;
  return false;
}

/** "a former aide said", "Ortiz calculates", "according to": words that give a source where no attribution was found. */
function namesSource(passage: Passage, { firstToken, endToken }: Sentence): boolean {
  const words = foldedWords(passage);
  for (let index = firstToken + 1; index < endToken; index++) {
    const word = words[index] ?? '';
    const before = words[index - 1] ?? '';
    if (word === 'to' && before === 'according') return true;
    const { is } = wordOf(word);
    if ((is & IS.speechVerb) === 0 || (is & IS.finite) === 0) continue;
    const { is: subject } = wordOf(before);
    if (
      isCapitalized(passage, index - 1) ||
      (subject & (IS.role | IS.pronoun | IS.unnamed | IS.document)) !== 0
    )
      return true;
  }
  return false;
}
