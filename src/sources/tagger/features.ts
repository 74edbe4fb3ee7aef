import { BETWEEN } from '../lexicon/between';
import { IS, type Word } from '../lexicon/word';
import type { Reading } from '../reading';
import { near, pair, type FeatureSink } from './keys';

/** What stands before and after a passage's ends. */
const EDGE: Word = { lower: '', is: 0, class: 255, cluster: 255, hash: 1, ending: 1, between: 0 };

const VERB = IS.speechVerb | IS.thoughtVerb;

/** Where a unit stands: in a quotation or at its edges, and near which verbs. */
interface Surroundings {
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
}

/** Writes the features of every unit. What is written, and in which order, the weights depend on. */
export function writeFeatures(reading: Reading, out: FeatureSink): void {
  const around = surroundingsOf(reading);
  for (let at = 0; at < reading.length; at++) {
    out.begin(at);
    writeUnit(out, reading, around, at);
  }
}

function writeUnit(out: FeatureSink, { words }: Reading, around: Surroundings, at: number): void {
  const w0 = words[at] ?? EDGE;
  const l1 = words[at - 1] ?? EDGE;
  const l2 = words[at - 2] ?? EDGE;
  const l3 = words[at - 3] ?? EDGE;
  const r1 = words[at + 1] ?? EDGE;
  const r2 = words[at + 2] ?? EDGE;
  const r3 = words[at + 3] ?? EDGE;
  const quote = around.quote[at] ?? 0;
  const before = around.quote[at - 1] ?? 0;
  const after = around.quote[at + 1] ?? 0;
  const c0 = w0.class;
  const cl = (l1.class << 8) | c0;
  const cr = (c0 << 8) | r1.class;
  // Words.
  out.add(w0.hash);
  out.add(l1.hash);
  out.add(r1.hash);
  out.add(l2.hash);
  out.add(r2.hash);
  out.add(pair(l1.hash, w0.hash));
  out.add(pair(w0.hash, r1.hash));
  out.add(pair(w0.hash, quote));
  out.add(w0.ending);
  // Classes of words.
  out.add(c0);
  out.add(cl);
  out.add(cr);
  out.add((l2.class << 8) | l1.class);
  out.add((r1.class << 8) | r2.class);
  out.add((l2.class << 16) | cl);
  out.add((cr << 8) | r2.class);
  out.add((l1.class << 16) | cr);
  // Groups of words.
  const k0 = w0.cluster;
  const kl = (l1.cluster << 8) | k0;
  const kr = (k0 << 8) | r1.cluster;
  out.add(k0);
  out.add(l1.cluster);
  out.add(r1.cluster);
  out.add(l2.cluster);
  out.add(r2.cluster);
  out.add(l3.cluster);
  out.add(r3.cluster);
  out.add(kl);
  out.add(kr);
  out.add((l2.cluster << 8) | l1.cluster);
  out.add((r1.cluster << 8) | r2.cluster);
  out.add((l2.cluster << 16) | kl);
  out.add((kr << 8) | r2.cluster);
  out.add((l1.cluster << 16) | kr);
  out.add((quote << 8) | k0);
  // Quotations.
  const quotes = (before << 8) | (quote << 4) | after;
  out.add(quotes);
  out.add(pair(quotes, c0));
  out.add(pair(quotes, cl));
  out.add(pair(quotes, cr));
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
  out.add(lv.hash);
  out.add(rv.hash);
  out.add(pair(lv.hash, lb));
  out.add(pair(rv.hash, rb));
  out.add(pair(lv.hash, (ld << 4) | quote));
  out.add(pair(rv.hash, (rd << 4) | quote));
  out.add((lc << 8) | (ld << 4) | quote);
  out.add((rc << 8) | (rd << 4) | quote);
  out.add((lc << 8) | k0);
  out.add((rc << 8) | k0);
  out.add(pair((lv.cluster << 8) | lb, (ld << 4) | quote));
  out.add(pair((rv.cluster << 8) | rb, (rd << 4) | quote));
  out.add(pair(lc, cr));
  out.add(pair(rc, cl));
  out.add(pair((lc << 16) | rc, quote));
  out.add(pair(lv.hash, k0));
  out.add(pair(rv.hash, k0));
  // Clause and sentence.
  const clause = around.clause[at] ?? 0;
  const start = words[clause] ?? EDGE;
  const into = near(at - clause);
  const first = around.sentence[at * 2] ?? 0;
  const end = around.sentence[at * 2 + 1] ?? 0;
  const head = words[first] ?? EDGE;
  out.add((start.class << 16) | (into << 8) | quote);
  out.add(pair((start.class << 8) | c0, lb));
  out.add(pair((start.class << 8) | c0, rb));
  out.add(pair((words[clause - 1] ?? EDGE).class, (start.class << 8) | quote));
  out.add((near(at - first) << 8) | c0);
  out.add((near(end - 1 - at) << 8) | c0);
  out.add((head.class << 8) | quote);
  out.add((lc << 16) | (head.class << 8) | near(at - first));
}

function surroundingsOf(reading: Reading): Surroundings {
  const { length, words, quotation, sentences } = reading;
  const around: Surroundings = {
    quote: quoteStates(reading),
    left: new Int32Array(length).fill(-1),
    right: new Int32Array(length).fill(-1),
    leftBetween: new Uint8Array(length),
    rightBetween: new Uint8Array(length),
    clause: new Int32Array(length),
    sentence: new Int32Array(length * 2),
  };
  const isVerb = (at: number) => quotation[at] === -1 && ((words[at]?.is ?? 0) & VERB) !== 0;
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
