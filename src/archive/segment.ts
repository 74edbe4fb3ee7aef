import { GrowingUint32 } from './growing';
import { eachAnchor } from './shingles';

/** A file in a segment. */
export interface FileEntry {
  path: string;
  /** What the content was known by when it was read, such as its hash. */
  readonly key: string;
  /** Its paragraphs: index of the first and past the last. */
  readonly first: number;
  readonly end: number;
  /** Deleted or replaced since; its paragraphs are passed over until the segment is merged. */
  gone: boolean;
}

/** Where paragraphs stand and what words they have. A word is the lower half of its hash. */
export interface Paragraphs {
  readonly words: Uint16Array;
  /** Index of each paragraph's first word; one more at the end. */
  readonly firstWord: Uint32Array;
  /** UTF-16 offsets in the file. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Lines in the file, from 1. */
  readonly lines: Uint32Array;
}

/** Where paragraphs are found by their shingles. */
export interface Anchors {
  /** By the upper bits of a shingle: where its anchors begin. One more at the end. */
  readonly buckets: Uint32Array;
  /** Lower halves of the shingles, ascending within a bucket, and the paragraph of each. */
  readonly rests: Uint16Array;
  readonly owners: Uint32Array;
}

/** Paragraphs that hold a shingle are walked no further than this, so that boilerplate costs no more than the rest. */
const MOST_HOLDERS = 128;

/**
 * An unchanging index over many files. Memory is typed arrays alone: two bytes a word, six an anchor
 * (about one in three words is one), sixteen for where the paragraph stands.
 */
export class Segment {
  /** How far a shingle is shifted to give its bucket. */
  private readonly shift: number;

  constructor(
    readonly files: readonly FileEntry[],
    readonly paragraphs: Paragraphs,
    readonly anchors: Anchors = anchorsOf(paragraphs),
  ) {
    this.shift = 32 - Math.log2(anchors.buckets.length - 1);
  }

  /** How many paragraphs there are. */
  get size(): number {
    return this.paragraphs.starts.length;
  }

  /** Whether nothing of it stands any more. */
  get isGone(): boolean {
    return this.files.every((file) => file.gone);
  }

  /** Bytes that the arrays take up. */
  get bytes(): number {
    const { words, firstWord, starts, ends, lines } = this.paragraphs;
    const { buckets, rests, owners } = this.anchors;
    return [words, firstWord, starts, ends, lines, buckets, rests, owners].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  wordsOf(paragraph: number): Uint16Array {
    return wordsAt(this.paragraphs, paragraph);
  }

  /** The file that holds a paragraph. */
  fileOf(paragraph: number): FileEntry | undefined {
    let low = 0;
    let high = this.files.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.files[middle]?.end ?? 0) <= paragraph) low = middle + 1;
      else high = middle;
    }
    return this.files[low];
  }

  /** Calls back with each paragraph that is kept under a shingle; of very many, with some. */
  eachHolder(shingle: number, found: (paragraph: number) => void): void {
    const { buckets, rests, owners } = this.anchors;
    const bucket = shingle >>> this.shift;
    const end = buckets[bucket + 1] ?? 0;
    const rest = shingle & 0xffff;
    let low = buckets[bucket] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rests[middle] ?? 0) < rest) low = middle + 1;
      else high = middle;
    }
    const last = Math.min(end, low + MOST_HOLDERS);
    for (let index = low; index < last && rests[index] === rest; index++) found(owners[index] ?? 0);
  }
}

/** The words of one paragraph. */
function wordsAt({ words, firstWord }: Paragraphs, paragraph: number): Uint16Array {
  return words.subarray(firstWord[paragraph], firstWord[paragraph + 1]);
}

function anchorsOf(paragraphs: Paragraphs): Anchors {
  const shingles = new GrowingUint32();
  const owners = new GrowingUint32();
  for (let paragraph = 0; paragraph < paragraphs.starts.length; paragraph++) {
    eachAnchor(wordsAt(paragraphs, paragraph), (shingle) => {
      shingles.push(shingle);
      owners.push(paragraph);
    });
  }
  const bits = Math.min(20, Math.max(1, Math.ceil(Math.log2(shingles.length / 8 + 1))));
  return sorted(shingles.view(), owners.view(), bits);
}

/** Sorts anchors by shingle in linear time: by the lower half, then by the bucket, keeping the order within. */
function sorted(shingles: Uint32Array, owners: Uint32Array, bits: number): Anchors {
  const byRest = permutationBy(0x10000, shingles, (shingle) => shingle & 0xffff);
  const byBucket = permutationBy(1 << bits, shingles, (shingle) => shingle >>> (32 - bits), byRest.order);
  const rests = new Uint16Array(shingles.length);
  const sortedOwners = new Uint32Array(shingles.length);
  for (let place = 0; place < rests.length; place++) {
    const index = byBucket.order[place] ?? 0;
    rests[place] = (shingles[index] ?? 0) & 0xffff;
    sortedOwners[place] = owners[index] ?? 0;
  }
  return { buckets: byBucket.starts, rests, owners: sortedOwners };
}

/** One pass of a counting sort: indices in the order of their keys, and where each key begins. */
function permutationBy(
  keys: number,
  values: Uint32Array,
  keyOf: (value: number) => number,
  before?: Uint32Array,
): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(keys + 1);
  for (const value of values) {
    const after = keyOf(value) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(values.length);
  for (let position = 0; position < values.length; position++) {
    const index = before === undefined ? position : (before[position] ?? 0);
    const key = keyOf(values[index] ?? 0);
    const place = next[key] ?? 0;
    next[key] = place + 1;
    order[place] = index;
  }
  return { order, starts };
}
