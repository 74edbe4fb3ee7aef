import { occupations } from './phrases.json';
import { IS, wordOf } from './word';

const OCCUPATIONS = new Set(occupations.split(' '));
/** Endings of nouns for people: "arborist", "driver", "librarian"; verbs and adverbs that end so are no nouns here. */
const ENDING = /\p{Ll}{3}(?:er|or|ist|ian|eer|man|woman|person|ess|ant)$/u;
const OTHER =
  IS.preposition |
  IS.conjunction |
  IS.adverb |
  IS.determiner |
  IS.speechVerb |
  IS.thoughtVerb |
  IS.attitudeVerb;

/** Whether a word says what somebody is: an occupation, an office, a relative. Singular, lower case. */
export function isOccupation(lower: string | undefined): boolean {
  if (lower === undefined) return false;
  const { is } = wordOf(lower);
  return (is & IS.role) !== 0 || OCCUPATIONS.has(lower) || (ENDING.test(lower) && !(is & OTHER));
}
