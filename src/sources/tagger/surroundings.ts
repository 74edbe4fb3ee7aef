import { BETWEEN } from '../lexicon/between';
import { IS, type Word } from '../lexicon/word';
import type { Reading } from '../reading';
import { noteJoints } from './joints';

/** What stands before and after a passage's ends. */
export const EDGE: Word = {
  number: 0,
  text: '',
  clitic: 0,
  lower: '',
  is: 0,
  class: 255,
  cluster: 255,
  sense: -1,
  leading: -1,
  hash: 1,
  ending: 1,
  between: 0,
  joint: 0,
};

/** Edges that are held before and behind a passage, so that who looks at a unit's neighbours need not ask whether it has any. */
export const MARGIN = 3;
/** The place of a unit that is not there. */
export const NOWHERE = 0;

/**
 * Where units stand: in a quotation or at its edges, and near which verbs. Lists begin with `MARGIN` edges, and a place
 * is an index in them.
 */
export interface Surroundings {
  readonly class: Uint8Array;
  readonly cluster: Uint8Array;
  readonly hash: Int32Array;
  /** 0 outside, 1 opening mark, 2 inside, 3 closing mark; 4 more for a quotation of three words or fewer. */
  readonly quote: Uint8Array;
  /** Nearest reporting verb of the sentence to the left and right, outside quotations, or `NOWHERE`. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftBetween: Uint8Array;
  readonly rightBetween: Uint8Array;
  /** First unit of the stretch between commas, marks and sentence ends that a unit stands in. */
  readonly clause: Int32Array;
  /** First unit of a unit's sentence, and past the last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Of a verb: how it stands in its clause and sentence; 0 of any other unit. */
  readonly stance: Int32Array;
  /** Of a comma, a conjunction and the like: what it joins on; below 64, and 0 of any other unit. */
  readonly joint: Uint8Array;
}

/** Lists that hold passages of up to so many units. */
function listsFor(units: number): Surroundings {
  const size = units + 2 * MARGIN;
  return {
    class: new Uint8Array(size).fill(EDGE.class, 0, MARGIN),
    cluster: new Uint8Array(size).fill(EDGE.cluster, 0, MARGIN),
    hash: new Int32Array(size).fill(EDGE.hash, 0, MARGIN),
    quote: new Uint8Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
    leftBetween: new Uint8Array(size),
    rightBetween: new Uint8Array(size),
    clause: new Int32Array(size),
    first: new Int32Array(size),
    end: new Int32Array(size),
    stance: new Int32Array(size),
    joint: new Uint8Array(size),
  };
}

/** What surrounds the units of a passage. Writes over lists that an earlier passage no longer needs, where they are long enough. */
export function surroundingsOf(reading: Reading, lists?: Surroundings): Surroundings {
  const { length } = reading;
  const fits = lists !== undefined && lists.class.length >= length + 2 * MARGIN;
  const around = fits ? lists : listsFor(Math.max(length, 2 * (lists?.class.length ?? 0)));
  noteWords(around, reading);
  noteQuotations(around, reading);
  noteSentences(around, reading);
  noteJoints(around.joint.subarray(MARGIN), reading);
  return around;
}

function noteWords(around: Surroundings, { words, length }: Reading): void {
  for (let at = 0; at < length + MARGIN; at++) {
    const word = at < length ? (words[at] ?? EDGE) : EDGE;
    around.class[MARGIN + at] = word.class;
    around.cluster[MARGIN + at] = word.cluster;
    around.hash[MARGIN + at] = word.hash;
  }
}

function noteSentences(around: Surroundings, reading: Reading): void {
  const { words, quotation, length } = reading;
  const past = MARGIN + length;
  around.stance.fill(0, MARGIN, past);
  // Units in front of the first sentence belong to none.
  const sentenceless = MARGIN + (reading.sentences[0]?.first ?? length);
  for (const list of [around.left, around.right]) list.fill(NOWHERE, MARGIN, sentenceless);
  for (const list of [around.leftBetween, around.rightBetween]) list.fill(0, MARGIN, sentenceless);
  for (const list of [around.clause, around.first, around.end]) list.fill(MARGIN, MARGIN, sentenceless);
  for (const { first, end } of reading.sentences) {
    let verb = NOWHERE;
    let between = 0;
    let clause = first;
    for (let unit = first; unit < end; unit++) {
      const at = unit + MARGIN;
      const word = words[unit] ?? EDGE;
      around.first[at] = first + MARGIN;
      around.end[at] = end + MARGIN;
      around.left[at] = verb;
      around.leftBetween[at] = between;
      around.clause[at] = clause + MARGIN;
      if (word.is & IS.reports && quotation[unit] === -1) {
        verb = at;
        between = 0;
        around.stance[at] = stanceOf(reading, clause, unit, first, end);
      } else between |= word.between;
      if (word.between & BETWEEN.clauseEnd) clause = unit + 1;
    }
    verb = NOWHERE;
    between = 0;
    for (let unit = end - 1; unit >= first; unit--) {
      const at = unit + MARGIN;
      const word = words[unit] ?? EDGE;
      around.right[at] = verb;
      around.rightBetween[at] = between;
      if (word.is & IS.reports && quotation[unit] === -1) {
        verb = at;
        between = 0;
      } else between |= word.between;
    }
  }
}

/** How a reporting verb stands: what parts its clause from the rest, its subject, what follows it and how far. */
function stanceOf(
  { words, quotation }: Reading,
  clause: number,
  verb: number,
  first: number,
  end: number,
): number {
  const markAt = (at: number) => (quotation[at] !== -1 ? 1 : words[at]?.between === BETWEEN.comma ? 2 : 3);
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

function noteQuotations({ quote }: Surroundings, { length, quotation }: Reading): void {
  quote.fill(0, MARGIN, MARGIN + length + MARGIN);
  for (let first = 0; first < length;) {
    if (quotation[first] === -1) {
      first++;
      continue;
    }
    let end = first + 1;
    while (end < length && quotation[end] === quotation[first]) end++;
    const short = end - first <= 5 ? 4 : 0;
    quote.fill(2 + short, first + MARGIN, end + MARGIN);
    quote[first + MARGIN] = 1 + short;
    quote[end - 1 + MARGIN] = 3 + short;
    first = end;
  }
}
