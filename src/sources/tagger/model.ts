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

/** A model as it is read: of most features a story never asks, so their weights stay where they are in the bytes. */
export interface Model {
  /** Ascending. */
  readonly keys: Int32Array;
  /** A weight for each key of each role: `[role][key]`. */
  readonly weights: Int8Array;
  readonly edges: Int16Array;
}

export const CLASSES = 256;
const EDGES = CLASSES * WAYS.length;

/** Reads a model. Throws a RangeError where the bytes end too soon. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const keys = readKeys(view);
  const first = 4 + 2 * keys.length;
  const edges = readEdges(view, first + ROLES * keys.length);
  return { keys, weights: new Int8Array(bytes.buffer, bytes.byteOffset + first, ROLES * keys.length), edges };
}

function readKeys(view: DataView): Int32Array {
  const keys = new Int32Array(view.getInt32(0, true));
  for (let index = 0, key = 1; index < keys.length; index++)
    keys[index] = key += view.getUint16(4 + 2 * index, true) * 2;
  return keys;
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
  const { keys, weights, edges } = readModel(bytes);
  const rows = new Int8Array(keys.length * ROLES);
  for (let role = 0; role < ROLES; role++) {
    for (let index = 0; index < keys.length; index++)
      rows[index * ROLES + role] = weights[role * keys.length + index] ?? 0;
  }
  return { keys, rows, edges };
}

function readEdges(view: DataView, at: number): Int16Array {
  const edges = new Int16Array(EDGES);
  for (let edge = 0; edge < EDGES; edge++) edges[edge] = view.getInt16(at + 2 * edge, true);
  return edges;
}
