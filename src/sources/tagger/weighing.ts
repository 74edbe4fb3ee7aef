import { keyOf } from './keys';
import { BIAS, WIDTH, type Model } from './model';
import { ROLES } from './states';

/** Every other byte of a number. */
const BYTES = 0x00ff00ff;
/** Two bytes' sums in a number, so eight for the roles of a unit: the first holds roles 0 and 2, the second 1 and 3, … */
export const LANES = ROLES / 2;

/** Looks up what features weigh. */
export class Weighing {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor({ keys, rows }: Model) {
    this.#keys = keys;
    this.#rows = rows;
    this.#mask = keys.length - 1;
  }

  /** Where the row of a feature begins; that of nothing where it weighs nothing. */
  find(template: number, value: number): number {
    const key = keyOf(template, value);
    const keys = this.#keys;
    const mask = this.#mask;
    let place = (key >>> 1) & mask;
    for (let found = keys[place]; found !== key; found = keys[place]) {
      if (found === 0) return keys.length * WIDTH;
      place = (place + 1) & mask;
    }
    return place * WIDTH;
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
