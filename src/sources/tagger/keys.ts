/** The features of every unit, as 32-bit keys, unit after unit; `ends` says where each unit's keys end. */
export interface Features {
  readonly keys: Int32Array;
  readonly ends: Int32Array;
}

/** Writes keys; each feature gets its template's number, in the order they are written. */
export class KeyWriter {
  length = 0;
  #template = 0;
  readonly keys: Int32Array;

  constructor(most: number) {
    this.keys = new Int32Array(most);
  }

  /** Begins a unit; `template` is the number of the first feature that follows. */
  begin(template: number): void {
    this.#template = Math.imul(template, STEP);
  }

  add(value: number): void {
    this.#template = (this.#template + STEP) | 0;
    let key = Math.imul(value ^ this.#template, 0x85ebca6b);
    key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
    this.keys[this.length++] = key ^ (key >>> 16);
  }
}

const STEP = 0x9e3779b1 | 0;

/** Two values as one. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ b) | 0;
}

/** Distances as people feel them: 1, 2, 3, a few, many; below 8. */
export function near(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 15) return 6;
  return 7;
}

/** The rows of the features that were learned, in place of their keys: the keys' own array, written over. */
export function rowsOf({ keys, ends }: Features, rowOf: (key: number) => number): Features {
  const known = new Int32Array(ends.length);
  let next = 0;
  let kept = 0;
  for (let at = 0; at < ends.length; at++) {
    for (const end = ends[at] ?? 0; next < end; next++) {
      const row = rowOf(keys[next] ?? 0);
      if (row >= 0) keys[kept++] = row;
    }
    known[at] = kept;
  }
  return { keys, ends: known };
}
