import { BETWEEN } from '../lexicon/between';
import { IS, type Word } from '../lexicon/word';
import type { Reading } from '../reading';

/** Units behind a joint in which a verb makes a clause of them. */
const REACH = 10;
/** How a joint goes on. */
const SORTS = 10;
const ON = {
  nothing: 0,
  verb: 1,
  infinitive: 2,
  pronoun: 3,
  joint: 4,
  participle: 5,
  preposition: 6,
  mark: 7,
  clause: 8,
  phrase: 9,
} as const;

/**
 * Writes for each joint of a passage what it joins on: "and said" another verb of the same subject, "and Park left" a clause,
 * "and the port" a phrase. So content can end before what is no longer said, and go on over what is.
 */
export function noteJoints(joint: Uint8Array, { words, length, sentences }: Reading): void {
  joint.fill(0, 0, length + 1);
  for (const { first, end } of sentences) {
    for (let unit = first; unit < end; unit++) {
      const sort = words[unit]?.joint ?? 0;
      if (sort > 0) joint[unit] = sort * SORTS + goesOn(words, unit + 1, end);
    }
  }
}

function goesOn(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (at < end && ((words[at]?.is ?? 0) & (IS.adverb | IS.conjunction)) === IS.adverb) at++;
  const next = words[at];
  if (at >= end || next === undefined) return ON.nothing;
  if (next.is & IS.verb) return ON.verb;
  if (next.lower === 'to') return ON.infinitive;
  if (next.is & IS.pronoun) return ON.pronoun;
  if (next.joint > 0) return ON.joint;
  if (next.lower.endsWith('ing') && !(next.is & IS.capitalized)) return ON.participle;
  if (next.is & IS.preposition) return ON.preposition;
  if (!(next.is & (IS.letters | IS.digit))) return ON.mark;
  for (let later = at + 1; later < end && later - at < REACH; later++) {
    const word = words[later];
    if (word === undefined) break;
    if (word.is & IS.verb) return ON.clause;
    if (word.joint > 0 || word.between & BETWEEN.clauseEnd || !(word.is & (IS.letters | IS.digit))) break;
  }
  return ON.phrase;
}
