import { isAllCaps } from './characters';
import { datelineOf } from './datelines';

/** Units beyond which a first line is a paragraph. */
const LONGEST = 140;
export const LONGEST_SUBHEAD = 80;

/** What a headline leaves out and a lede has: who said it, when, and the past tense of to be. */
const REPORTED =
  /\b(?:said|says that|told|according to|(?:on|last|this|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:morning|night|afternoon|evening)|has been|have been|had been|was|were|I|he|she|they|my|we|our)\b/;
/** Small words that headlines save and sentences need. */
const SAVED =
  /\b(?:the|a|an|is|are|has|have|had|be|been|being|it's|that|who|which|there|this|these|if|when|you|your)\b/gi;

/** Whether words stand as a title: a capital first, no end mark, none of the marks that lead on. */
export function isTitle(words: string): boolean {
  return (
    words.length <= LONGEST &&
    /^[“"'‘«„]?[\p{Lu}\p{N}]/u.test(words) &&
    !/[.!,;:…—–-]["'”’)]*$/.test(words) &&
    !/[.!?]["”’]?\s/.test(words)
  );
}

/**
 * Whether a line within a story parts it: short, in one piece, nobody's question and nobody's words. In
 * capitals it may end with a period, where the story itself is not in capitals.
 */
export function isSubhead(words: string, storyInCapitals: boolean): boolean {
  if (words.length > LONGEST_SUBHEAD) return false;
  const count = words.split(/\s+/).length;
  if (!storyInCapitals && isAllCaps(words) && count <= 6 && !/[,;:]$|: /.test(words)) return true;
  if (!isTitle(words) || /^[“"'‘«„]|: /.test(words)) return false;
  return count <= (/[?”"’]$/.test(words) ? 5 : 10) && !/^[QA]\b|\b(?:said|asked|who|which)\b/.test(words);
}

/**
 * Whether the first words of a story are its headline, given how the blocks of text that follow begin and
 * whether a byline stands below. Many a headline comes with a period, so a sentence may be one, if a story
 * follows and it reads like one.
 */
export function isHeadline(words: string, following: readonly string[], bylined: boolean): boolean {
  const title = words.trim();
  const next = following[0]?.trim() ?? '';
  if (title.length > LONGEST || /[\r\n]/.test(title) || !/^[“"'‘«„[(#]*[\p{Lu}\p{N}]/u.test(title))
    return false;
  if (datelineOf(title) !== undefined || title.endsWith(':')) return false;
  if (bylined || datelineOf(next) !== undefined || isTitleCase(title)) return true;
  if (isTitle(title) && next.length > title.length) return following.length > 1 || !isTitle(next);
  if (isAllCaps(title) && !isAllCaps(next)) return true;
  return following.length >= 3 && readsLikeHeadline(title);
}

/** Whether a sentence is as short of small words as a headline, and tells nothing of who said it or when. */
export function readsLikeHeadline(sentence: string): boolean {
  return !REPORTED.test(sentence) && (sentence.match(SAVED)?.length ?? 0) < 3;
}

/** Whether most longer words, past the first, begin with a capital. */
function isTitleCase(title: string): boolean {
  const longer = title
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\W*\p{L}{4,}/u.test(word));
  return (
    longer.length > 2 && longer.filter((word) => /^\W*\p{Lu}/u.test(word)).length >= 0.75 * longer.length
  );
}
