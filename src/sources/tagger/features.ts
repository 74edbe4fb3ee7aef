import type { Word } from '../lexicon/word';
import type { Reading } from '../reading';
import { near, pair, type FeatureSink } from './keys';
import { EDGE, type Surroundings } from './surroundings';

/** Where a word may stand to a unit: it is the unit's own, one to three before or after it, or the reporting verb nearest to it. */
export const PLACES = 9;

/** The unit that stands at a place to the unit `at`; it may lie past an end of the passage. */
export function unitAt(around: Surroundings, at: number, place: number): number {
  switch (place) {
    case 7:
      return around.left[at] ?? -1;
    case 8:
      return around.right[at] ?? -1;
    default:
      return place & 1 ? at - ((place + 1) >> 1) : at + (place >> 1);
  }
}

/** Templates of a unit's own features come after those of single words. */
const WORD_TEMPLATES = 4;
const UNIT_TEMPLATES = PLACES * WORD_TEMPLATES;

/** Writes what a word at a place says by itself. What is written, and in which order, the weights depend on. */
export function writeWord(out: FeatureSink, word: Word, place: number): void {
  out.begin(place * WORD_TEMPLATES);
  if (place !== 5 && place !== 6) out.add(word.hash);
  if (place < 7) out.add(word.cluster);
  if (place > 0) return;
  out.add(word.ending);
  out.add(word.class);
}

/** Writes what a unit and those around it say together. What is written, and in which order, the weights depend on. */
export function writeUnit(out: FeatureSink, { words }: Reading, around: Surroundings, at: number): void {
  out.begin(UNIT_TEMPLATES);
  const w0 = words[at] ?? EDGE;
  const l1 = words[at - 1] ?? EDGE;
  const l2 = words[at - 2] ?? EDGE;
  const r1 = words[at + 1] ?? EDGE;
  const r2 = words[at + 2] ?? EDGE;
  const quote = around.quote[at] ?? 0;
  const before = around.quote[at - 1] ?? 0;
  const after = around.quote[at + 1] ?? 0;
  const c0 = w0.class;
  const cl = (l1.class << 8) | c0;
  const cr = (c0 << 8) | r1.class;
  // Words.
  out.add(pair(l1.hash, w0.hash));
  out.add(pair(w0.hash, r1.hash));
  out.add(pair(w0.hash, quote));
  // Classes of words.
  out.add(cl);
  out.add(cr);
  // Groups of words.
  const k0 = w0.cluster;
  const kl = (l1.cluster << 8) | k0;
  const kr = (k0 << 8) | r1.cluster;
  out.add(kl);
  out.add(kr);
  out.add((l2.cluster << 8) | l1.cluster);
  out.add((r1.cluster << 8) | r2.cluster);
  out.add((quote << 8) | k0);
  // Quotations.
  const quotes = (before << 8) | (quote << 4) | after;
  out.add(quotes);
  out.add(pair(quotes, c0));
  // Reporting verbs.
  const left = around.left[at] ?? -1;
  const right = around.right[at] ?? -1;
  const lv = words[left] ?? EDGE;
  const rv = words[right] ?? EDGE;
  const lb = around.leftBetween[at] ?? 0;
  const rb = around.rightBetween[at] ?? 0;
  const ld = left < 0 ? 0 : near(at - left);
  const rd = right < 0 ? 0 : near(right - at);
  const lc = (lv.class << 8) | lb;
  const rc = (rv.class << 8) | rb;
  out.add(pair(lv.hash, (ld << 4) | quote));
  out.add(pair(rv.hash, (rd << 4) | quote));
  out.add((lc << 8) | (ld << 4) | quote);
  out.add((rc << 8) | (rd << 4) | quote);
  out.add(pair((lv.cluster << 8) | lb, (ld << 4) | quote));
  out.add(pair((rv.cluster << 8) | rb, (rd << 4) | quote));
  out.add(pair((lc << 16) | rc, quote));
  out.add(pair(lv.hash, k0));
  out.add(pair(rv.hash, k0));
  const ls = left < 0 ? 0 : (around.stance[left] ?? 0);
  const rs = right < 0 ? 0 : (around.stance[right] ?? 0);
  out.add(pair(ls, (lb << 8) | quote));
  out.add(pair(rs, (rb << 8) | quote));
  out.add(pair(pair(ls, lb), (ld << 8) | quote));
  out.add(pair(pair(rs, rb), (rd << 8) | quote));
  out.add(pair(pair(ls, lv.class), k0));
  out.add(pair(pair(rs, rv.class), k0));
  // Clause and sentence.
  const clause = around.clause[at] ?? 0;
  const start = words[clause] ?? EDGE;
  const into = near(at - clause);
  const first = around.sentence[at * 2] ?? 0;
  const end = around.sentence[at * 2 + 1] ?? 0;
  const head = words[first] ?? EDGE;
  out.add((start.class << 16) | (into << 8) | quote);
  out.add(pair((words[clause - 1] ?? EDGE).class, (start.class << 8) | quote));
  out.add((near(at - first) << 8) | c0);
  out.add((near(end - 1 - at) << 8) | c0);
  out.add((head.class << 8) | quote);
  out.add((lc << 16) | (head.class << 8) | near(at - first));
  out.add(pair(pair(rs, rb), (near(at - first) << 8) | head.class));
  out.add(pair(pair(rs, rv.class), (near(at - first) << 8) | (near(end - 1 - at) << 4) | quote));
  out.add(pair(pair(ls, lb), (near(end - 1 - at) << 8) | into));
}
