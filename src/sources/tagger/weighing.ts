import { keyOf } from './keys';
import type { Model } from './model';
import { ROLES } from './states';

/** Every other byte of a number. */
const BYTES = 0x00ff00ff;
/** Two bytes' sums in a number, so eight for the roles of a unit: the first holds roles 0 and 2, the second 1 and 3, … */
export const LANES = ROLES / 2;
/** Numbers of a row: the weights of its roles, four in a number, each with `BIAS` added. */
const WIDTH = ROLES / 4;
/** Makes a weight a byte without sign and not 0, so that sums of one byte never borrow from the next. */
const BIAS = 128;
/** Four weights of nothing. */
const NOTHING = 0x80808080 | 0;

/** Looks up what features weigh. */
export class Weighing {
  readonly #model: Model;
  /** A table with open addressing: a key, 0 where the place is free. Apart from the rows, so that it stays in the near cache. */
  readonly #keys: Int32Array;
  /** By place, which of the model's keys is there. */
  readonly #indexes: Int32Array;
  /** By place, rows that were asked for; others are 0. Behind the last place, a row for features that weigh nothing. */
  readonly #rows: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    const size = 1 << Math.ceil(Math.log2(Math.max(2, model.keys.length * 1.4)));
    const keys = new Int32Array(size);
    const indexes = new Int32Array(size);
    let index = 0;
    for (const key of model.keys) {
      let place = (key >>> 1) & (size - 1);
      while (keys[place] !== 0) place = (place + 1) & (size - 1);
      keys[place] = key;
      indexes[place] = index++;
    }
    this.#keys = keys;
    this.#indexes = indexes;
    this.#rows = new Int32Array((size + 1) * WIDTH).fill(NOTHING, size * WIDTH);
  }

  /** Where the row of a feature begins; that of nothing where it weighs nothing. */
  find(template: number, value: number): number {
    const key = keyOf(template, value);
    const keys = this.#keys;
    const mask = keys.length - 1;
    let place = (key >>> 1) & mask;
    for (let found = keys[place]; found !== key; found = keys[place]) {
      if (found === 0) return keys.length * WIDTH;
      place = (place + 1) & mask;
    }
    const start = place * WIDTH;
    if (this.#rows[start] === 0) this.#fill(start, this.#indexes[place] ?? 0);
    return start;
  }

  /** Puts the weights of a key where they are looked for: reading a model should not wait for all that no story asks. */
  #fill(start: number, index: number): void {
    const { keys, weights } = this.#model;
    const rows = this.#rows;
    for (let number = 0, at = index; number < WIDTH; number++) {
      let four = 0;
      for (let shift = 0; shift < 32; shift += 8, at += keys.length)
        four |= ((weights[at] ?? 0) + BIAS) << shift;
      rows[start + number] = four;
    }
  }

  /** Adds the first `count` of some rows to sums. Lane by lane, so that each sum stays in a register. */
  add(found: Int32Array, count: number, sums: Int32Array, at: number): void {
    const rows = this.#rows;
    for (let number = 0; number < WIDTH; number++) {
      let even = 0;
      let odd = 0;
      for (let index = 0; index < count; index++) {
        const four = rows[(found[index] ?? 0) + number] ?? 0;
        even += four & BYTES;
        odd += (four >>> 8) & BYTES;
      }
      const lane = at + 2 * number;
      sums[lane] = (sums[lane] ?? 0) + even;
      sums[lane + 1] = (sums[lane + 1] ?? 0) + odd;
    }
  }
}

/** Writes the scores of roles, given the sums of so many rows. */
export function writeScores(scores: Int32Array, sums: Int32Array, rows: number): void {
  const bias = BIAS * rows;
  for (let number = 0; number < WIDTH; number++) {
    const even = sums[number * 2] ?? 0;
    const odd = sums[number * 2 + 1] ?? 0;
    const first = number * 4;
    scores[first] = (even & 0xffff) - bias;
    scores[first + 1] = (odd & 0xffff) - bias;
    scores[first + 2] = (even >>> 16) - bias;
    scores[first + 3] = (odd >>> 16) - bias;
  }
}
