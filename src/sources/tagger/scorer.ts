import { keyOf, type FeatureSink } from './keys';
import { BIAS, WIDTH, type Model } from './model';
import { ROLES } from './states';

/** Every other byte of a number. */
const BYTES = 0x00ff00ff;
/** Two bytes' sums in a number, so eight for the roles of a unit: the first holds roles 0 and 2, the second 1 and 3, … Then how many were added. */
export const LANES = ROLES / 2 + 1;
const COUNT = LANES - 1;
const TEMPLATES = 128;

/** Adds up the weights of features as they come. */
export class Scorer implements FeatureSink {
  readonly #sums = new Int32Array(LANES);
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  #template = 0;
  /** Where the rows of the features found begin. */
  readonly #found = new Int32Array(TEMPLATES);
  #count = 0;
  /** The value that each template had last, and its place: many stay the same from unit to unit. */
  readonly #values = new Int32Array(TEMPLATES);
  readonly #places = new Int32Array(TEMPLATES).fill(UNKNOWN);

  constructor({ keys, rows }: Model) {
    this.#keys = keys;
    this.#rows = rows;
    this.#mask = keys.length - 1;
  }

  begin(template: number): void {
    this.#template = template;
  }

  add(value: number): void {
    const template = this.#template++;
    let place = this.#places[template] ?? UNKNOWN;
    if (place === UNKNOWN || this.#values[template] !== value) {
      place = this.#find(keyOf(template, value));
      this.#values[template] = value;
      this.#places[template] = place;
    }
    if (place !== ABSENT) this.#found[this.#count++] = place * WIDTH;
  }

  /** Adds `LANES` numbers of each of nine lists: the first of the first, the next of the second, and so on. */
  addSums(
    a: Int32Array,
    b: Int32Array,
    c: Int32Array,
    d: Int32Array,
    e: Int32Array,
    f: Int32Array,
    g: Int32Array,
    h: Int32Array,
    i: Int32Array,
  ): void {
    const sums = this.#sums;
    for (let lane = 0; lane < LANES; lane++) {
      sums[lane] =
        (sums[lane] ?? 0) +
        (a[lane] ?? 0) +
        (b[lane + LANES] ?? 0) +
        (c[lane + LANES * 2] ?? 0) +
        (d[lane + LANES * 3] ?? 0) +
        (e[lane + LANES * 4] ?? 0) +
        (f[lane + LANES * 5] ?? 0) +
        (g[lane + LANES * 6] ?? 0) +
        (h[lane + LANES * 7] ?? 0) +
        (i[lane + LANES * 8] ?? 0);
    }
  }

  /** The sums of what was added since the last time; the next feature changes them. */
  take(): Int32Array {
    this.#addFound();
    const taken = this.#sums.slice();
    this.#sums.fill(0);
    return taken;
  }

  /** Adds up what was found. Lane by lane, so that each sum stays in a register. */
  #addFound(): void {
    const sums = this.#sums;
    const rows = this.#rows;
    const found = this.#found;
    const count = this.#count;
    for (let number = 0; number < WIDTH; number++) {
      let even = 0;
      let odd = 0;
      for (let at = 0; at < count; at++) {
        const four = rows[(found[at] ?? 0) + number] ?? 0;
        even += four & BYTES;
        odd += (four >>> 8) & BYTES;
      }
      sums[number * 2] = (sums[number * 2] ?? 0) + even;
      sums[number * 2 + 1] = (sums[number * 2 + 1] ?? 0) + odd;
    }
    sums[COUNT] = (sums[COUNT] ?? 0) + count;
    this.#count = 0;
  }

  /** Writes `ROLES` scores, and begins anew. */
  writeTo(scores: Int32Array, at: number): void {
    this.#addFound();
    const sums = this.#sums;
    const bias = BIAS * (sums[COUNT] ?? 0);
    for (let number = 0; number < WIDTH; number++) {
      const even = sums[number * 2] ?? 0;
      const odd = sums[number * 2 + 1] ?? 0;
      const first = at + number * 4;
      scores[first] = (even & 0xffff) - bias;
      scores[first + 1] = (odd & 0xffff) - bias;
      scores[first + 2] = (even >>> 16) - bias;
      scores[first + 3] = (odd >>> 16) - bias;
    }
    sums.fill(0);
  }

  #find(key: number): number {
    const keys = this.#keys;
    const mask = this.#mask;
    let place = (key >>> 1) & mask;
    for (let found = keys[place]; found !== key; found = keys[place]) {
      if (found === 0) return ABSENT;
      place = (place + 1) & mask;
    }
    return place;
  }
}

const ABSENT = -1;
const UNKNOWN = -2;
