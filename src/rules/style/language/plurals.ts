import data from './data/plurals.json';
import type { Words } from './words';

const PLURALS = new Set(data.plurals);
const NOT_PLURALS = new Set(data.notPlurals);

/** Whether a word in small letters is a plural noun, as far as its form tells. */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  return (
    /^[a-z][a-z-]*s$/.test(word) &&
    !/(?:ss|us|is|ous)$/.test(word) &&
    word.length > 3 &&
    !NOT_PLURALS.has(word)
  );
}

/** The plural noun that a number at `index` counts: the next word, or the one after an adjective. */
export function countedAt(words: Words, index: number): number | undefined {
  for (let at = index; at < index + 3; at++) {
    if (!words.isLowercase(at) || !words.spaced(at)) return undefined;
    if (isPlural(words.lower(at))) return at;
    if (STOPS.test(words.lower(at))) return undefined;
  }
  return undefined;
}

const STOPS =
  /^(?:and|or|but|to|of|in|on|at|for|from|with|by|as|than|that|which|who|is|are|was|were|the|a|an|has|have|had|will|would|per|percent|million|billion|trillion|thousand|hundred|years?|about|when|while|if|after|before|said|p\.m\.|a\.m\.)$/;
