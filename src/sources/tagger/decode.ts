import type { Pass } from './model';
import { TAGS } from './tags';

/** For each tag those that may stand before it: the inside of a run only follows its own run. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, to) =>
  Array.from({ length: TAGS }, (_, from) => from).filter(
    (from) => !isInside(to) || from === to || from === to - 1,
  ),
);

function isInside(tag: number): boolean {
  return tag >= 3 && tag % 2 === 1;
}

const NEVER = -1e9;

/** Adds up the weights of each unit's rows; `out` holds `TAGS` scores a unit. */
export function addRows(rows: Int32Array, ends: Int32Array, weights: Int8Array, out: Int32Array): void {
  let next = 0;
  for (let at = 0; at < ends.length; at++) {
    const end = ends[at] ?? 0;
    const base = at * TAGS;
    for (; next < end; next++) {
      const row = (rows[next] ?? 0) * TAGS;
      for (let tag = 0; tag < TAGS; tag++)
        out[base + tag] = (out[base + tag] ?? 0) + (weights[row + tag] ?? 0);
    }
  }
}

/** The best sequence of tags (Viterbi). `classes` holds each unit's class of word, which weighs the way into it. */
export function bestTags(
  scores: Int32Array,
  classes: Uint8Array,
  { edges }: Pick<Pass, 'edges'>,
): Uint8Array {
  const length = classes.length;
  const back = new Uint8Array(length * TAGS);
  let best = new Int32Array(TAGS);
  let next = new Int32Array(TAGS);
  for (let tag = 0; tag < TAGS; tag++) best[tag] = isInside(tag) ? NEVER : (scores[tag] ?? 0);
  for (let at = 1; at < length; at++) {
    const matrix = ((classes[at] ?? 0) + 1) * TAGS * TAGS;
    for (let to = 0; to < TAGS; to++) {
      let most = NEVER * 2;
      let from = 0;
      for (const before of BEFORE[to] ?? []) {
        const edge = before * TAGS + to;
        const score = (best[before] ?? 0) + (edges[edge] ?? 0) + (edges[matrix + edge] ?? 0);
        if (score > most) {
          most = score;
          from = before;
        }
      }
      next[to] = most + (scores[at * TAGS + to] ?? 0);
      back[at * TAGS + to] = from;
    }
    [best, next] = [next, best];
  }
  const tags = new Uint8Array(length);
  let tag = best.indexOf(Math.max(...best));
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = back[at * TAGS + tag] ?? 0;
  }
  return tags;
}
