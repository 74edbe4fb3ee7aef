import { firstFrom } from '../draft/span';
import { IS } from './lexicon/word';
import type { Reading } from './reading';
import type { Run } from './spans';

/** Longest noun phrase that is taken for a subject, in units. */
const LONGEST = 12;

/**
 * The source of a cue where the words nearest to it are not its subject, or not all of them: whoever a clause with
 * "who" parts from it ("Park, who runs the port, said"), whoever did something else before ("Park met Cole and said"),
 * the sentence's subject where nobody was found ("Park furrowed her brow, saying"), and what is left of "a week of talks,
 * the two agreed".
 */
export function subjectOf(reading: Reading, cue: Run, nearest: Run | undefined): Run | undefined {
  const { sentences } = reading;
  const next = firstFrom(sentences.length, (at) => sentences[at]?.first ?? 0, cue.first + 1);
  const sentence = sentences[next - 1];
  if (!sentence) return nearest;
  return (
    behindClause(reading, sentence.first, cue, nearest) ??
    ofVerbBefore(reading, sentence.first, cue, nearest) ??
    (nearest ? withoutAdverbial(reading, cue, nearest) : ofParticiple(reading, sentence.first, cue))
  );
}

/** "Park, who runs the port," where the nearest source is "who" or the clause that it begins. */
function behindClause(
  { texts, words, quotation }: Reading,
  start: number,
  cue: Run,
  nearest: Run | undefined,
): Run | undefined {
  if (!nearest || nearest.end > cue.first || words[nearest.first]?.lower !== 'who') return undefined;
  const comma = nearest.first - 1;
  if (texts[comma] !== ',' || texts[cue.first - 1] !== ',' || quotation[comma] !== -1) return undefined;
  let first = comma;
  while (first > start && comma - first < LONGEST && isNominal(first - 1)) first--;
  while (first < comma && (words[first]?.is ?? 0) & (IS.preposition | IS.adverb)) first++;
  const isName = first < comma && (words[first]?.is ?? 0) & IS.letters;
  return isName ? { ...nearest, first, end: cue.first - 1 } : undefined;

  function isNominal(at: number): boolean {
    const is = words[at]?.is ?? 0;
    if (/^[()]$|^['’]s$/.test(texts[at] ?? '')) return true;
    return (is & (IS.letters | IS.digit)) !== 0 && !(is & (IS.verb | IS.conjunction | IS.whWord));
  }
}

/** Who did something before a cue that "and" or "but" joins on; the nearest source may have had it done to them. */
function ofVerbBefore(reading: Reading, start: number, cue: Run, nearest: Run | undefined): Run | undefined {
  const { words, texts } = reading;
  let at = cue.first - 1;
  while (at > start && (words[at]?.is ?? 0) & IS.adverb) at--;
  if (!/^(?:and|but)$/.test(words[at]?.lower ?? '')) return undefined;
  if (texts[at - 1] === ',') at--;
  const isObject = nearest !== undefined && nearest.first < cue.first && nearest.end >= at;
  const isPassive = ((words[cue.first]?.is ?? 0) & IS.auxiliary) !== 0;
  if (!isObject && (nearest || isPassive)) return undefined;
  const subject = subjectBefore(reading, start, cue);
  return subject && subject.end < (nearest?.first ?? at) ? subject : undefined;
}

/** Whose doing a cue with -ing tells behind a comma or a small word: ", saying", "upon learning". */
function ofParticiple(reading: Reading, start: number, cue: Run): Run | undefined {
  const { words, texts } = reading;
  if (cue.first === start || !words[cue.first]?.lower.endsWith('ing')) return undefined;
  const hangsOn =
    texts[cue.first - 1] === ',' || (words[cue.first - 1]?.is ?? 0) & (IS.conjunction | IS.preposition);
  return hangsOn ? subjectBefore(reading, start, cue) : undefined;
}

const NOBODY = /^(?:it|there|this|that|one|yes|no)$/;

/** The first noun phrase of a cue's sentence, behind what leads up to it, with a verb or a comma right behind it. */
export function subjectBefore(
  { words, texts, quotation }: Reading,
  start: number,
  cue: Run,
): Run | undefined {
  const is = (at: number) => words[at]?.is ?? 0;
  let first = start;
  while (first < cue.first && is(first) & (IS.conjunction | IS.adverb)) first++;
  if (texts[first] === ',') first++;
  if (is(first) & IS.preposition || words[first]?.lower.endsWith('ing')) {
    while (first < cue.first && texts[first] !== ',') first++;
    first++;
  }
  if (NOBODY.test(words[first]?.lower ?? '')) return undefined;
  const isVerb = (at: number) =>
    is(at) & IS.verb || (at > first && /^\p{Ll}+ed$/u.test(texts[at] ?? '') && !(is(at - 1) & IS.determiner));
  let end = first;
  while (
    end < cue.first &&
    quotation[end] === -1 &&
    texts[end] !== ',' &&
    !isVerb(end) &&
    !(is(end) & IS.whWord)
  )
    end++;
  const isPhrase = end > first && end - first <= LONGEST && end < cue.first && quotation[end] === -1;
  return isPhrase ? { part: 'source', class: cue.class, first, end } : undefined;
}

/** "the two" of "after a week of talks, the two agreed"; a name and what is added to it stay whole. */
function withoutAdverbial({ words, texts }: Reading, cue: Run, nearest: Run): Run {
  const { first, end } = nearest;
  if (end !== cue.first || (words[first]?.is ?? 0) & IS.capitalized) return nearest;
  const comma = texts.lastIndexOf(',', end - 1);
  const opens = (words[comma + 1]?.is ?? 0) & (IS.determiner | IS.pronoun);
  const isList = texts.slice(comma + 1, end).some((text) => /^(?:and|or)$/.test(text));
  return comma > first && opens && !isList ? { ...nearest, first: comma + 1 } : nearest;
}
