import type { Reading } from '../reading';
import { runsOf } from '../spans';
import { EDGE } from './features';
import { KeyWriter, near, pair, type Features } from './keys';

const MOST_FEATURES = 40;
/** Templates of the first pass are numbered below this. */
const FIRST_TEMPLATE = 100;

/** What the first pass made of a unit's surroundings: nearest runs of each part to both sides. */
interface Guess {
  /** Index of the run that a unit stands in, or -1. */
  readonly own: Int32Array;
  /** The nearest run of another place to the left and right, for source, cue and content; -1 where there is none. */
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
}

const PARTS = ['source', 'cue', 'content'] as const;

/** Features that a second pass takes from the tags of the first. */
export function secondFeaturesOf(reading: Reading, tags: Uint8Array): Features {
  const { length, words, sentences } = reading;
  const runs = runsOf(tags);
  const { own, left, right } = guess(reading, runs);
  const ends = new Int32Array(length);
  const out = new KeyWriter(length * MOST_FEATURES);
  const tag = (at: number) => (at < 0 || at >= length ? 15 : (tags[at] ?? 0));
  for (const { first, end } of sentences) {
    let parts = 0;
    for (let at = first; at < end; at++) parts |= 1 << ((tags[at] ?? 0) >> 1);
    for (let at = first; at < end; at++) {
      const t0 = tag(at);
      const tl = (tag(at - 1) << 4) | t0;
      const tr = (t0 << 4) | tag(at + 1);
      const w0 = words[at] ?? EDGE;
      const l1 = words[at - 1] ?? EDGE;
      const r1 = words[at + 1] ?? EDGE;
      out.begin(FIRST_TEMPLATE);
      out.add(t0);
      out.add(tl);
      out.add(tr);
      out.add((tag(at - 1) << 8) | tr);
      out.add((tag(at - 2) << 8) | tl);
      out.add((tr << 4) | tag(at + 2));
      out.add((w0.cluster << 8) | t0);
      out.add(pair(w0.hash, t0));
      out.add((w0.cluster << 8) | tl);
      out.add((w0.cluster << 8) | tr);
      out.add((l1.cluster << 16) | (w0.cluster << 8) | t0);
      out.add((w0.cluster << 16) | (r1.cluster << 8) | t0);
      out.add((parts << 4) | t0);
      for (let part = 0; part < PARTS.length; part++) {
        const before = left[part]?.[at] ?? -1;
        const after = right[part]?.[at] ?? -1;
        const b = runs[before];
        const a = runs[after];
        const bw = b ? (words[b.end - 1] ?? EDGE) : EDGE;
        const aw = a ? (words[a.first] ?? EDGE) : EDGE;
        const bd = b ? near(at - b.end + 1) : 0;
        const ad = a ? near(a.first - at) : 0;
        const bc = (b ? (b.class === 'speech' ? 8 : 16) : 0) | bd;
        const ac = (a ? (a.class === 'speech' ? 8 : 16) : 0) | ad;
        out.add((bc << 4) | t0);
        out.add((ac << 4) | t0);
        out.add((bc << 16) | (ac << 8) | t0);
        out.add(pair(bw.hash, t0));
        out.add(pair(aw.hash, t0));
        out.add(pair((bw.cluster << 8) | w0.cluster, bc));
        out.add(pair((aw.cluster << 8) | w0.cluster, ac));
      }
      const run = runs[own[at] ?? -1];
      if (run) {
        const shape =
          (near(run.end - run.first) << 4) |
          (run.first === first ? 8 : 0) |
          (run.end === end ? 4 : 0) |
          (run.end === end - 1 ? 2 : 0);
        out.add((shape << 4) | t0);
        out.add(((words[run.first] ?? EDGE).cluster << 16) | (near(at - run.first) << 8) | t0);
        out.add(((words[run.end] ?? EDGE).cluster << 16) | (near(run.end - at) << 8) | t0);
        out.add((tag(run.first - 1) << 16) | (tag(run.end) << 8) | t0);
      }
      ends[at] = out.length;
    }
  }
  // Units outside every sentence, a dateline's, have no features here.
  for (let at = 1; at < length; at++) ends[at] = Math.max(ends[at] ?? 0, ends[at - 1] ?? 0);
  return { keys: out.keys, ends };
}

function guess({ length, sentences }: Reading, runs: ReturnType<typeof runsOf>): Guess {
  const lists = () => PARTS.map(() => new Int32Array(length).fill(-1));
  const own = new Int32Array(length).fill(-1);
  const [left, right] = [lists(), lists()];
  runs.forEach((run, index) => own.fill(index, run.first, run.end));
  for (const { first, end } of sentences) {
    const last = [-1, -1, -1];
    for (let at = first; at < end; at++) {
      const before = own[at - 1] ?? -1;
      if (at > first && before >= 0 && before !== own[at])
        last[PARTS.indexOf(runs[before]?.part ?? 'source')] = before;
      last.forEach((run, part) => left[part]?.fill(run, at, at + 1));
    }
    last.fill(-1);
    for (let at = end - 1; at >= first; at--) {
      const after = own[at + 1] ?? -1;
      if (at < end - 1 && after >= 0 && after !== own[at])
        last[PARTS.indexOf(runs[after]?.part ?? 'source')] = after;
      last.forEach((run, part) => right[part]?.fill(run, at, at + 1));
    }
  }
  return { own, left, right };
}
