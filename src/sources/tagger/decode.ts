import type { Word } from '../lexicon/word';
import { MAY_BEGIN, ROLE_OF, ROLES, STATES, TAG_OF, WAYS } from './states';

const FROM = Uint8Array.from(WAYS, ([from]) => from);
/** The ways to a state lie together: where they begin, and past the last. */
const FIRST = Uint8Array.from(
  { length: STATES + 1 },
  (_, state) => WAYS.filter(([, to]) => to < state).length,
);

const NEVER = -1e9;

/** The tags of the best sequence of states (Viterbi). `scores` holds `ROLES` a unit; `edges` weigh the ways into a class of word. */
export function bestTags(
  scores: Int32Array,
  words: readonly Pick<Word, 'class'>[],
  edges: Int16Array,
): Uint8Array {
  const length = words.length;
  const back = new Uint8Array(length * STATES);
  let best = new Int32Array(STATES).fill(NEVER);
  let next = new Int32Array(STATES);
  for (const state of MAY_BEGIN) best[state] = scores[ROLE_OF[state] ?? 0] ?? 0;
  for (let at = 1; at < length; at++) {
    const first = (words[at]?.class ?? 0) * WAYS.length;
    for (let to = 0; to < STATES; to++) {
      let most = NEVER * 2;
      let from = 0;
      for (let way = FIRST[to] ?? 0; way < (FIRST[to + 1] ?? 0); way++) {
        const before = FROM[way] ?? 0;
        const score = (best[before] ?? 0) + (edges[first + way] ?? 0);
        if (score > most) {
          most = score;
          from = before;
        }
      }
      next[to] = most + (scores[at * ROLES + (ROLE_OF[to] ?? 0)] ?? 0);
      back[at * STATES + to] = from;
    }
    [best, next] = [next, best];
  }
  const tags = new Uint8Array(length);
  let state = best.indexOf(Math.max(...best));
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = TAG_OF[state] ?? 0;
    state = back[at * STATES + state] ?? 0;
  }
  return tags;
}
