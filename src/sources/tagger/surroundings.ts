import { BETWEEN } from '../lexicon/between';
import { IS, type Word } from '../lexicon/word';
import type { Reading } from '../reading';

/** What stands before and after a passage's ends. */
export const EDGE: Word = { lower: '', is: 0, class: 255, cluster: 255, hash: 1, ending: 1, between: 0 };

const VERB = IS.speechVerb | IS.thoughtVerb;

type Units = Reading['sentences'][number];

/** Where a unit stands: in a quotation or at its edges, and near which verbs. */
export interface Surroundings {
  /** 0 outside, 1 opening mark, 2 inside, 3 closing mark; 4 more for a quotation of three words or fewer. */
  readonly quote: Uint8Array;
  /** Nearest reporting verb of the sentence to the left and right, outside quotations; -1 where there is none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftBetween: Uint8Array;
  readonly rightBetween: Uint8Array;
  /** First unit of the stretch between commas, marks and sentence ends that a unit stands in. */
  readonly clause: Int32Array;
  readonly sentence: Int32Array;
  /** Of a verb: how it stands in its clause and sentence. */
  readonly stance: Int32Array;
}

export function surroundingsOf(reading: Reading): Surroundings {
  const { length, words, quotation, sentences } = reading;
  const around: Surroundings = {
    quote: quoteStates(reading),
    left: new Int32Array(length).fill(-1),
    right: new Int32Array(length).fill(-1),
    leftBetween: new Uint8Array(length),
    rightBetween: new Uint8Array(length),
    clause: new Int32Array(length),
    sentence: new Int32Array(length * 2),
    stance: new Int32Array(length),
  };
  const isVerb = (at: number) =>
    quotation[at] === -1 && (((words[at]?.is ?? 0) & VERB) !== 0 || words[at]?.lower === 'according');
  for (const { first, end } of sentences) {
    let verb = -1;
    let between = 0;
    let clause = first;
    for (let at = first; at < end; at++) {
      around.sentence[at * 2] = first;
      around.sentence[at * 2 + 1] = end;
      around.left[at] = verb;
      around.leftBetween[at] = between;
      around.clause[at] = clause;
      const mark = words[at]?.between ?? 0;
      if (isVerb(at)) {
        verb = at;
        between = 0;
        around.stance[at] = stanceOf(reading, clause, at, { first, end });
      } else between |= mark;
      if (mark & BETWEEN.clauseEnd) clause = at + 1;
    }
    verb = -1;
    between = 0;
    for (let at = end - 1; at >= first; at--) {
      around.right[at] = verb;
      around.rightBetween[at] = between;
      if (isVerb(at)) {
        verb = at;
        between = 0;
      } else between |= words[at]?.between ?? 0;
    }
  }
  return around;
}

/** How a reporting verb stands: what parts its clause from the rest, its subject, what follows it and how far. */
function stanceOf(
  { words, quotation }: Reading,
  clause: number,
  verb: number,
  { first, end }: Units,
): number {
  const markAt = (at: number) => (quotation[at] !== -1 ? 1 : words[at]?.lower === ',' ? 2 : 3);
  const before = clause === first ? 0 : markAt(clause - 1);
  let to = verb + 1;
  while (to < end && !((words[to]?.between ?? 0) & BETWEEN.clauseEnd)) to++;
  const tail = to >= end ? 0 : markAt(to);
  const subject = clause === verb ? EDGE : (words[verb - 1] ?? EDGE);
  const size = to - verb > 8 ? 3 : to - verb > 3 ? 2 : 1;
  return (
    (((((before << 2) | tail) << 2) | sortOf(subject)) << 9) | (nextOf(words[verb + 1] ?? EDGE) << 2) | size
  );
}

/** A subject's last word: none, a name, a pronoun, another. */
function sortOf(word: Word): number {
  if (word === EDGE) return 0;
  return word.is & IS.capitalized ? 1 : word.is & IS.pronoun ? 2 : 3;
}

/** What follows a verb, below 128: a mark or word of `BETWEEN`, the start of a name or phrase, a preposition, another. */
function nextOf({ between, is }: Word): number {
  if (between !== 0) return between;
  if (is & (IS.pronoun | IS.determiner | IS.capitalized)) return 1;
  return is & IS.preposition ? 2 : is & IS.letters ? 3 : 4;
}

function quoteStates({ length, quotation }: Reading): Uint8Array {
  const states = new Uint8Array(length);
  for (let first = 0; first < length;) {
    if (quotation[first] === -1) {
      first++;
      continue;
    }
    let end = first + 1;
    while (end < length && quotation[end] === quotation[first]) end++;
    const short = end - first <= 5 ? 4 : 0;
    states.fill(2 + short, first, end);
    states[first] = 1 + short;
    states[end - 1] = 3 + short;
    first = end;
  }
  return states;
}
