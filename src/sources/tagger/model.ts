import { TAGS } from './tags';

/** What training leaves, in whole numbers, so that every machine tags alike. */
export interface Weights {
  /** Keys of the features: odd numbers, ascending, each less than 2^17 above the one before. */
  readonly keys: Int32Array;
  /** A weight for each tag of each key: `[key][tag]`. */
  readonly rows: Int8Array;
  /** From tag to tag, for each class of the word that the way leads to: `[class][to][from]`. */
  readonly edges: Int16Array;
}

/** Weights made ready to tag with. */
export interface Model {
  /**
   * A table with open addressing, `PLACE` numbers a place, together because memory is read by the line: a key, 0
   * where the place is free, then the weights of its tags, four in a number, each with `BIAS` added.
   */
  readonly table: Int32Array;
  readonly edges: Int16Array;
}

export const CLASSES = 256;
export const PLACE = 1 + TAGS / 4;
/** Makes a weight a byte without sign, so that sums of one byte never borrow from the next. */
export const BIAS = 128;
const EDGES = CLASSES * TAGS * TAGS;

/** Reads a model. Throws a RangeError where the bytes end too soon. */
export function readModel(bytes: Uint8Array): Model {
  const { keys, rows, edges } = readWeights(bytes);
  const size = 1 << Math.ceil(Math.log2(Math.max(2, keys.length * 1.4)));
  const table = new Int32Array(size * PLACE);
  keys.forEach((key, at) => {
    let place = (key >>> 1) & (size - 1);
    while (table[place * PLACE] !== 0) place = (place + 1) & (size - 1);
    table[place * PLACE] = key;
    for (let tag = 0; tag < TAGS; tag++) {
      const index = place * PLACE + 1 + (tag >> 2);
      table[index] = (table[index] ?? 0) | (((rows[at * TAGS + tag] ?? 0) + BIAS) << (8 * (tag & 3)));
    }
  });
  return { table, edges };
}

/** How many keys, half the distances between them, the weights tag by tag, the edges; little-endian. Throws a RangeError for keys too far apart. */
export function writeModel({ keys, rows, edges }: Weights): Uint8Array {
  const bytes = new Uint8Array(4 + keys.length * 2 + rows.length + EDGES * 2);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, keys.length, true);
  let at = 4;
  keys.forEach((key, index) => {
    const gap = (key - (keys[index - 1] ?? 1)) >> 1;
    if (gap > 0xffff) throw new RangeError('Two keys lie too far apart.');
    view.setUint16(at, gap, true);
    at += 2;
  });
  for (let tag = 0; tag < TAGS; tag++) {
    for (let key = 0; key < keys.length; key++) view.setInt8(at++, rows[key * TAGS + tag] ?? 0);
  }
  for (const edge of edges) {
    view.setInt16(at, edge, true);
    at += 2;
  }
  return bytes;
}

export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt32(0, true);
  const keys = new Int32Array(count);
  let at = 4;
  let key = 1;
  for (let index = 0; index < count; index++, at += 2) keys[index] = key += view.getUint16(at, true) * 2;
  const rows = new Int8Array(count * TAGS);
  for (let tag = 0; tag < TAGS; tag++) {
    for (let index = 0; index < count; index++) rows[index * TAGS + tag] = view.getInt8(at++);
  }
  const edges = new Int16Array(EDGES);
  for (let edge = 0; edge < EDGES; edge++, at += 2) edges[edge] = view.getInt16(at, true);
  return { keys, rows, edges };
}
