import type { Word } from '../lexicon/word';
import { near, pair, type FeatureSink } from './keys';
import { NOWHERE, type Surroundings } from './surroundings';

/*
 * What is written here, and under which number, the weights depend on.
 */

/** Where a word may stand to a unit: it is the unit's own, one to three before or after it, or the reporting verb nearest to it. */
export const PLACES = 9;

/** The place of the unit that stands so to the unit at `at`. */
export function unitAt(around: Surroundings, at: number, place: number): number {
  switch (place) {
    case 7:
      return around.left[at] ?? NOWHERE;
    case 8:
      return around.right[at] ?? NOWHERE;
    default:
      return place & 1 ? at - ((place + 1) >> 1) : at + (place >> 1);
  }
}

/** Templates that a word has at one place. */
const OF_WORD = 6;

/** Writes what a word at a place says by itself. */
export function writeWord(out: FeatureSink, word: Word, place: number): void {
  let template = place * OF_WORD;
  if (place !== 5 && place !== 6) out.add(template++, word.hash);
  if (place < 7) out.add(template++, word.cluster);
  out.add(template++, word.leading);
  if (place < 7) out.add(template++, word.sense);
  if (place > 0) return;
  out.add(template++, word.ending);
  out.add(template, word.class);
}

/** Templates of words come first, then those of `writeUnit`. */
export const WORD_TEMPLATES = OF_WORD * PLACES;
export const TEMPLATES = 95;

/** Writes what a unit and those around it say together. */
export function writeUnit(out: FeatureSink, around: Surroundings, at: number): void {
  const quotes = quotesAt(around, at);
  writeQuoted(out, around.hash[at] ?? 0, around.class[at] ?? 0, around.cluster[at] ?? 0, quotes);
  writeWords(out, around, at);
  writeLeft(out, around, at);
  writeRight(out, around, at);
  writeVerbs(out, around, at);
  writeJoints(out, around, at);
  writePlace(out, around, at);
}

/** How most units stand to quotations: outside of any, in the middle of one. */
export const OUTSIDE = 0;
export const INSIDE = 0x222;

/** How a unit and its neighbours stand to quotations, as one number. */
export function quotesAt({ quote }: Surroundings, at: number): number {
  return ((quote[at - 1] ?? 0) << 8) | ((quote[at] ?? 0) << 4) | (quote[at + 1] ?? 0);
}

/** Writes what a word says that stands so to quotations. */
export function writeQuoted(
  out: FeatureSink,
  hash: number,
  wordClass: number,
  cluster: number,
  quotes: number,
): void {
  const quote = (quotes >> 4) & 15;
  out.add(56, pair(hash, quote));
  out.add(63, (quote << 8) | cluster);
  out.add(64, quotes);
  out.add(65, pair(quotes, wordClass));
}

/** Writes what words side by side say. */
export function writeWords(out: FeatureSink, around: Surroundings, at: number): void {
  const { hash, cluster } = around;
  const h0 = hash[at] ?? 0;
  out.add(54, pair(hash[at - 1] ?? 0, h0));
  out.add(55, pair(h0, hash[at + 1] ?? 0));
  const c0 = around.class[at] ?? 0;
  out.add(57, ((around.class[at - 1] ?? 0) << 8) | c0);
  out.add(58, (c0 << 8) | (around.class[at + 1] ?? 0));
  const k0 = cluster[at] ?? 0;
  const l1 = cluster[at - 1] ?? 0;
  const r1 = cluster[at + 1] ?? 0;
  out.add(59, (l1 << 8) | k0);
  out.add(60, (k0 << 8) | r1);
  out.add(61, ((cluster[at - 2] ?? 0) << 8) | l1);
  out.add(62, (r1 << 8) | (cluster[at + 2] ?? 0));
}

/** What `writeLeft` hangs on, as one number: where it is the same in a passage, so is what is written. */
export function groundOfLeft(around: Surroundings, at: number): number {
  const verb = around.left[at] ?? NOWHERE;
  const distance = verb === NOWHERE ? 0 : near(at - verb);
  return (verb << 13) | ((around.leftBetween[at] ?? 0) << 6) | (distance << 3) | (around.quote[at] ?? 0);
}

export function groundOfRight(around: Surroundings, at: number): number {
  const verb = around.right[at] ?? NOWHERE;
  const distance = verb === NOWHERE ? 0 : near(verb - at);
  return (verb << 13) | ((around.rightBetween[at] ?? 0) << 6) | (distance << 3) | (around.quote[at] ?? 0);
}

/** Writes what the reporting verb to the left says, whatever the unit's word. */
export function writeLeft(out: FeatureSink, around: Surroundings, at: number): void {
  writeVerb(out, around, around.left[at] ?? NOWHERE, groundOfLeft(around, at), 0);
}

/** The same of the reporting verb to the right. */
export function writeRight(out: FeatureSink, around: Surroundings, at: number): void {
  writeVerb(out, around, around.right[at] ?? NOWHERE, groundOfRight(around, at), 1);
}

function writeVerb(out: FeatureSink, around: Surroundings, verb: number, ground: number, side: number): void {
  const between = (ground >> 6) & 127;
  const distance = (ground >> 3) & 7;
  const quote = ground & 7;
  const stance = around.stance[verb] ?? 0;
  const far = (distance << 4) | quote;
  out.add(66 + side, pair(around.hash[verb] ?? 0, far));
  out.add(68 + side, ((around.class[verb] ?? 0) << 16) | (between << 8) | far);
  out.add(70 + side, pair(((around.cluster[verb] ?? 0) << 8) | between, far));
  out.add(75 + side, pair(stance, (between << 8) | quote));
  out.add(77 + side, pair(pair(stance, between), (distance << 8) | quote));
}

/** Writes what both reporting verbs say, and what each says to the unit's word. */
export function writeVerbs(out: FeatureSink, around: Surroundings, at: number): void {
  const left = around.left[at] ?? NOWHERE;
  const right = around.right[at] ?? NOWHERE;
  const k0 = around.cluster[at] ?? 0;
  const lc = around.class[left] ?? 0;
  const rc = around.class[right] ?? 0;
  const lb = (lc << 8) | (around.leftBetween[at] ?? 0);
  const rb = (rc << 8) | (around.rightBetween[at] ?? 0);
  out.add(72, pair((lb << 16) | rb, around.quote[at] ?? 0));
  out.add(73, pair(around.hash[left] ?? 0, k0));
  out.add(74, pair(around.hash[right] ?? 0, k0));
  out.add(79, pair(pair(around.stance[left] ?? 0, lc), k0));
  out.add(80, pair(pair(around.stance[right] ?? 0, rc), k0));
}

/** Writes what is joined on right here. */
export function writeJoints(out: FeatureSink, around: Surroundings, at: number): void {
  const quote = around.quote[at] ?? 0;
  const here = ((around.joint[at] ?? 0) << 6) | (around.joint[at + 1] ?? 0);
  const before = around.joint[at - 1] ?? 0;
  const lc = ((around.class[around.left[at] ?? NOWHERE] ?? 0) << 8) | (around.leftBetween[at] ?? 0);
  const rb = around.rightBetween[at] ?? 0;
  const rc = ((around.class[around.right[at] ?? NOWHERE] ?? 0) << 8) | rb;
  out.add(90, (here << 4) | quote);
  out.add(91, (before << 12) | ((around.class[at] ?? 0) << 4) | quote);
  out.add(92, pair(here, (lc << 4) | quote));
  out.add(93, pair(here, (rc << 4) | quote));
  out.add(94, pair(pair(before, lc), (rb << 4) | quote));
}

/** Writes where the unit stands in its clause and sentence. */
export function writePlace(out: FeatureSink, around: Surroundings, at: number): void {
  const quote = around.quote[at] ?? 0;
  const clause = around.clause[at] ?? 0;
  const start = around.class[clause] ?? 0;
  const into = near(at - clause);
  out.add(81, (start << 16) | (into << 8) | quote);
  out.add(82, pair(around.class[clause - 1] ?? 0, (start << 8) | quote));
  const c0 = around.class[at] ?? 0;
  const first = around.first[at] ?? 0;
  const head = around.class[first] ?? 0;
  const from = near(at - first);
  const to = near((around.end[at] ?? 0) - 1 - at);
  out.add(83, (from << 8) | c0);
  out.add(84, (to << 8) | c0);
  out.add(85, (head << 8) | quote);
  const left = around.left[at] ?? NOWHERE;
  const right = around.right[at] ?? NOWHERE;
  const lb = around.leftBetween[at] ?? 0;
  const rb = around.rightBetween[at] ?? 0;
  const ls = around.stance[left] ?? 0;
  const rs = around.stance[right] ?? 0;
  out.add(86, ((around.class[left] ?? 0) << 24) | (lb << 16) | (head << 8) | from);
  out.add(87, pair(pair(rs, rb), (from << 8) | head));
  out.add(88, pair(pair(rs, around.class[right] ?? 0), (from << 8) | (to << 4) | quote));
  out.add(89, pair(pair(ls, lb), (to << 8) | into));
}
