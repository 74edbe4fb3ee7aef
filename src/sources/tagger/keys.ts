/** Takes features: values by the number of the template that they fill. */
export interface FeatureSink {
  add(template: number, value: number): void;
}

/** Keys are odd and below 2^27, so that sorted keys lie close together and are small to store. */
const KEY_SHIFT = 5;

/** The key of a template's value; never 0. */
export function keyOf(template: number, value: number): number {
  let key = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return ((key ^ (key >>> 16)) >>> KEY_SHIFT) | 1;
}

/** Two values as one. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ b) | 0;
}

const NEAR = Uint8Array.from([0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6]);

/** Distances as people feel them: 1, 2, 3, a few, many; below 8. */
export function near(distance: number): number {
  return distance < NEAR.length ? (NEAR[distance] ?? 0) : 7;
}
