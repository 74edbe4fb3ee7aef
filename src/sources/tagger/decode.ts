import { TAGS } from './tags';

/** For each tag those that may stand before it: the inside of a run only follows its own run. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, to) =>
  Array.from({ length: TAGS }, (_, from) => from).filter((from) => mayFollow(from, to)),
);

const NEVER = -1e9;

function isInside(tag: number): boolean {
  return tag >= 3 && tag % 2 === 1;
}

export function mayFollow(from: number, to: number): boolean {
  return !isInside(to) || from === to || from === to - 1;
}

/** The best sequence of tags (Viterbi). `scores` holds `TAGS` a unit; `edges` weigh the way into a class of word. */
export function bestTags(scores: Int32Array, classes: Uint8Array, edges: Int16Array): Uint8Array {
  const length = classes.length;
  const back = new Uint8Array(length * TAGS);
  let best = new Int32Array(TAGS);
  let next = new Int32Array(TAGS);
  for (let tag = 0; tag < TAGS; tag++) best[tag] = isInside(tag) ? NEVER : (scores[tag] ?? 0);
  for (let at = 1; at < length; at++) {
    const matrix = (classes[at] ?? 0) * TAGS * TAGS;
    for (let to = 0; to < TAGS; to++) {
      let most = NEVER * 2;
      let from = 0;
      for (const before of BEFORE[to] ?? []) {
        const score = (best[before] ?? 0) + (edges[matrix + to * TAGS + before] ?? 0);
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
