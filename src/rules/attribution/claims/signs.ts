import type { Passage, Sentence } from '../../../draft/draft';
import { foldedWords, quotedTokens } from '../words';
import list from './signs.json';

const person = new Set(list.person);
const things = new Set(list.things);
const connectives = new Set(list.connectives);
const ownVoice = new Set(list.ownVoice);
const days = new Set(list.days);
const definites = new Set(list.definites);
const relatives = new Set(list.relatives);
const events = new Set(list.events);
const dashes = new Set(list.dashes);
const breaks = new Set(list.breaks);

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
  const first = words[0] ?? '';
  const has = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
  const commas = words.filter((word) => word === ',').length;
  const year = /\b(?:19|20)\d\d\b/.test(passage.prose.slice(sentence.start, sentence.end));
  return [
    `length ${LENGTHS.findIndex((length) => words.length < length) + 1}`,
    ...(person.has(first) ? ['starts with a person'] : []),
    ...(things.has(first) ? ['starts with a pronoun'] : []),
    ...(connectives.has(first) ? ['starts with a connective'] : []),
    ...(first === 'there' ? ['starts with there'] : []),
    ...(definites.has(first) ? ['starts with a definite'] : []),
    ...(has(ownVoice) ? ['own voice'] : []),
    ...(has(days) ? ['day'] : []),
    ...(year ? ['year'] : []),
    ...(has(relatives) ? ['relative clause'] : []),
    ...(has(events) ? ['event'] : []),
    ...(has(dashes) ? ['dash'] : []),
    ...(has(breaks) ? ['colon or brackets'] : []),
    ...(quotedTokens(passage).slice(sentence.firstToken, sentence.endToken).includes(true)
      ? ['quoted words']
      : []),
    ...(commas === 0 ? ['no comma'] : commas >= MANY_COMMAS ? ['many commas'] : []),
    ...(words.slice(-2).includes('?') ? ['question'] : []),
  ];
}
