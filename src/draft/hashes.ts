/** Where the hash of a word begins. */
export const NO_HASH = 0x811c9dc5 | 0;

/** The hash of a word with one more UTF-16 unit (Fowler, Noll and Vo's, 32 bits). */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Places of hashes, for look-ups that nearly always find nothing: two bytes a place, so that a table of ten thousand
 * words fits a processor's near cache. Two words may share a place, so who looks one up compares it.
 */
export class HashPlaces {
  /** By place: 16 bits of its hash, never 0; 0 where nothing is. */
  readonly #marks: Uint16Array;
  readonly #shift: number;

  /** @param most how many hashes there will be at most */
  constructor(most: number) {
    const bits = Math.max(4, 33 - Math.clz32(most));
    this.#marks = new Uint16Array(1 << bits);
    this.#shift = 32 - bits;
  }

  /** How many places there are. */
  get size(): number {
    return this.#marks.length;
  }

  /** The place of a hash, or -1. */
  find(hash: number): number {
    const mark = markOf(hash);
    for (let place = this.#first(hash); ; place = (place + 1) & (this.#marks.length - 1)) {
      const found = this.#marks[place];
      if (found === mark) return place;
      if (found === 0) return -1;
    }
  }

  /** The place of a hash, made where it has none. */
  add(hash: number): number {
    const mark = markOf(hash);
    let place = this.#first(hash);
    while (this.#marks[place] !== 0 && this.#marks[place] !== mark)
      place = (place + 1) & (this.#marks.length - 1);
    this.#marks[place] = mark;
    return place;
  }

  #first(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift;
  }
}

function markOf(hash: number): number {
  const mark = (hash ^ (hash >>> 15)) & 0xffff;
  return mark === 0 ? 1 : mark;
}
