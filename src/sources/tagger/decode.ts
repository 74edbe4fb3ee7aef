import { MAY_BEGIN, ROLE_OF, STATES, stateOf, TAG_OF, WAYS } from './states';

const FROM = Uint8Array.from(WAYS, ([from]) => from);
/** The ways to a state lie together: past the last of each state's. */
const ENDS = Uint8Array.from({ length: STATES }, (_, state) => WAYS.filter(([, to]) => to <= state).length);
const OUTSIDE = stateOf('O');
const WAYS_OUTSIDE = WAYS.flatMap(([, to], way) => (to === OUTSIDE ? [way] : []));

/**
 * How well a way does and where it comes from share a number: the state it comes from in its lowest bits, the other way
 * round, so that of two that do as well the one from the first state is the larger. The better of two is then told
 * without a branch, which a processor would guess wrong half of the time.
 */
const STATE_BITS = 5;
const STATE_MASK = (1 << STATE_BITS) - 1;
const NEVER = -(2 ** 29);
const LOWEST = -(2 ** 30);

/** Finds the best sequence of states for units that are handed over one after another (Viterbi). */
export class Lattice {
  /** For each class of word, for each way, its weight and where it comes from. */
  readonly #ways: Int32Array;
  #best = new Int32Array(STATES);
  #next = new Int32Array(STATES);
  /** For each unit and state, the state before it. */
  #back = new Uint8Array(128 * STATES);
  #length = 0;

  /** `edges` weigh the ways into a class of word. */
  constructor(edges: Int16Array) {
    this.#ways = new Int32Array(edges.length);
    for (let at = 0, way = 0; at < edges.length; at++, way = way + 1 === WAYS.length ? 0 : way + 1)
      this.#ways[at] = ((edges[at] ?? 0) << STATE_BITS) | (STATE_MASK - (FROM[way] ?? 0));
  }

  /** Begins a passage with a unit that has these scores, one a role. */
  begin(scores: Int32Array): void {
    this.#best.fill(NEVER);
    for (const state of MAY_BEGIN) this.#best[state] = (scores[ROLE_OF[state] ?? 0] ?? 0) << STATE_BITS;
    this.#length = 1;
  }

  /** Begins behind a unit that is outside. */
  beginOutside(): void {
    this.#best.fill(NEVER);
    this.#best[OUTSIDE] = 0;
    this.#length = 0;
  }

  /** Goes on with a unit of a class of word that has these scores. */
  add(wordClass: number, scores: Int32Array): void {
    const best = this.#best;
    const next = this.#next;
    const ways = this.#ways;
    const first = wordClass * WAYS.length;
    // Only how states compare counts; so the numbers stay small however long a passage is.
    const base = best[OUTSIDE] ?? 0;
    const place = this.#length++ * STATES;
    if (place >= this.#back.length) this.#grow();
    const back = this.#back;
    let way = 0;
    for (let to = 0; to < STATES; to++) {
      const end = ENDS[to] ?? 0;
      let most = LOWEST;
      for (; way < end; way++) {
        const score = ((best[FROM[way] ?? 0] ?? 0) + (ways[first + way] ?? 0)) | 0;
        const lead = (most - score) | 0;
        most = (most - (lead & (lead >> 31))) | 0;
      }
      back[place + to] = STATE_MASK - (most & STATE_MASK);
      next[to] = ((most & ~STATE_MASK) - base + ((scores[ROLE_OF[to] ?? 0] ?? 0) << STATE_BITS)) | 0;
    }
    this.#best = next;
    this.#next = best;
  }

  /** Writes the tags of the best sequence, the first at `first`. */
  end(tags: Uint8Array, first: number): void {
    this.#trace(tags, first, this.#best.indexOf(Math.max(...this.#best)));
  }

  /** The same where a unit follows that is outside and of a class of word. */
  endOutside(tags: Uint8Array, first: number, wordClass: number): void {
    let most = LOWEST;
    for (const way of WAYS_OUTSIDE) {
      most = Math.max(
        most,
        (this.#best[FROM[way] ?? 0] ?? 0) + (this.#ways[wordClass * WAYS.length + way] ?? 0),
      );
    }
    this.#trace(tags, first, STATE_MASK - (most & STATE_MASK));
  }

  #trace(tags: Uint8Array, first: number, last: number): void {
    let state = last;
    for (let at = this.#length - 1; at >= 0; at--) {
      tags[first + at] = TAG_OF[state] ?? 0;
      state = this.#back[at * STATES + state] ?? 0;
    }
  }

  #grow(): void {
    const longer = new Uint8Array(2 * this.#back.length);
    longer.set(this.#back);
    this.#back = longer;
  }
}
