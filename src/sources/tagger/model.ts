import { ROLES, WAYS } from './states';

/** What training leaves, in whole numbers, so that every machine tags alike. */
export interface Weights {
  /** Keys of the features: odd numbers, ascending, each less than 2^17 above the one before. */
  readonly keys: Int32Array;
  /** A weight for each role of each key: `[key][role]`. */
  readonly rows: Int8Array;
  /** For each way from state to state, for each class of the word that it leads to: `[class][way]`. */
  readonly edges: Int16Array;
}

/** Weights made ready to tag with. */
export interface Model {
  /** A table with open addressing: a key, 0 where the place is free. Apart from the weights, so that it stays in the near cache. */
  readonly keys: Int32Array;
  /**
   * `WIDTH` numbers a place: the weights of its roles, four in a number, each with `BIAS` added. Behind the last place stands
   * a row of nothing, for features that weigh nothing.
   */
  readonly rows: Int32Array;
  readonly edges: Int16Array;
}

export const CLASSES = 256;
export const WIDTH = ROLES / 4;
/** Makes a weight a byte without sign, so that sums of one byte never borrow from the next. */
export const BIAS = 128;
const EDGES = CLASSES * WAYS.length;
/** Four weights of nothing. */
const NOTHING = 0x80808080 | 0;

/** Reads a model. Throws a RangeError where the bytes end too soon. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt32(0, true);
  const firstWeight = 4 + 2 * count;
  const size = 1 << Math.ceil(Math.log2(Math.max(2, count * 1.4)));
  const keys = new Int32Array(size);
  const places = new Int32Array(count);
  for (let index = 0, key = 1; index < count; index++) {
    key += view.getUint16(4 + 2 * index, true) * 2;
    let place = (key >>> 1) & (size - 1);
    while (keys[place] !== 0) place = (place + 1) & (size - 1);
    keys[place] = key;
    places[index] = place * WIDTH;
  }
  const rows = new Int32Array((size + 1) * WIDTH).fill(NOTHING, size * WIDTH);
  for (let role = 0; role < ROLES; role++) {
    const weights = bytes.subarray(firstWeight + role * count, firstWeight + (role + 1) * count);
    const shift = 8 * (role & 3);
    for (let index = 0; index < count; index++) {
      const at = (places[index] ?? 0) + (role >> 2);
      // A byte with its highest bit turned is its number without sign.
      rows[at] = (rows[at] ?? 0) | (((weights[index] ?? 0) ^ BIAS) << shift);
    }
  }
  return { keys, rows, edges: readEdges(view, firstWeight + ROLES * count) };
}

/** How many keys, half the distances between them, the weights role by role, the edges; little-endian. Throws a RangeError for keys too far apart. */
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
  for (let role = 0; role < ROLES; role++) {
    for (let key = 0; key < keys.length; key++) view.setInt8(at++, rows[key * ROLES + role] ?? 0);
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
  const rows = new Int8Array(count * ROLES);
  for (let role = 0; role < ROLES; role++) {
    for (let index = 0; index < count; index++) rows[index * ROLES + role] = view.getInt8(at++);
  }
  return { keys, rows, edges: readEdges(view, at) };
}

function readEdges(view: DataView, at: number): Int16Array {
  const edges = new Int16Array(EDGES);
  for (let edge = 0; edge < EDGES; edge++) edges[edge] = view.getInt16(at + 2 * edge, true);
  return edges;
}
