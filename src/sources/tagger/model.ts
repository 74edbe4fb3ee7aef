import { TAGS } from './tags';

/** Weights of one pass: a row of `TAGS` for each feature, and a matrix from tag to tag for each class of word. */
export interface Weights {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  /** `[class + 1][from][to]`; the first matrix is for every class. */
  readonly edges: Int16Array;
}

export interface Pass extends Pick<Weights, 'rows' | 'edges'> {
  /** The row of a feature's key, or -1 for a feature that was not learned. */
  readonly rowOf: (key: number) => number;
}

/** What training/train.ts wrote: see models/README.md. Scores are whole numbers, so that every machine tags alike. */
export interface Model {
  readonly first: Pass;
  /** Adds to the scores of the first pass what its tags say. */
  readonly second: Pass;
}

export const CLASSES = 256;
const EDGES = (CLASSES + 1) * TAGS * TAGS;

/** Reads a model. Throws a RangeError where the bytes end too soon. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const pass = (): Pass => {
    const count = view.getInt32(at, true);
    at += 4;
    const keys = Int32Array.from({ length: count }, (_, row) => view.getInt32(at + row * 4, true));
    at += count * 4;
    const edges = Int16Array.from({ length: EDGES }, (_, edge) => view.getInt16(at + edge * 2, true));
    at += EDGES * 2;
    const rows = new Int8Array(bytes.slice(at, at + count * TAGS).buffer);
    at += count * TAGS;
    return { rows, edges, rowOf: tableOf(keys) };
  };
  return { first: pass(), second: pass() };
}

export function writeModel(...passes: readonly [Weights, Weights]): Uint8Array {
  const bytes = new Uint8Array(
    passes.reduce((sum, { keys, rows }) => sum + 4 + keys.length * 4 + EDGES * 2 + rows.length, 0),
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { keys, rows, edges } of passes) {
    view.setInt32(at, keys.length, true);
    at += 4;
    for (const key of keys) {
      view.setInt32(at, key, true);
      at += 4;
    }
    for (const edge of edges) {
      view.setInt16(at, edge, true);
      at += 2;
    }
    bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), at);
    at += rows.length;
  }
  return bytes;
}

/** A hash table with open addressing: key 0 is an empty place. */
function tableOf(keys: Int32Array): Pass['rowOf'] {
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 2)));
  const mask = (1 << bits) - 1;
  const places = new Int32Array(1 << bits);
  const rows = new Int32Array(1 << bits);
  keys.forEach((key, row) => {
    let place = key & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = key;
    rows[place] = row;
  });
  return (key) => {
    let place = key & mask;
    for (;;) {
      const found = places[place];
      if (found === key) return rows[place] ?? -1;
      if (found === 0) return -1;
      place = (place + 1) & mask;
    }
  };
}
