import { isNumber } from './words';

/** How two rows of words lie against each other. All counts are words. */
export interface Alignment {
  /** Words to change, add or drop to turn one into the other; one number for another counts less. */
  readonly edits: number;
  /** Score of the stretch that fits best: a word kept counts one, an edit takes away about two thirds. */
  readonly local: number;
  /** Length of the longest stretch of equal words. */
  readonly run: number;
  /** Where that stretch begins in each. */
  readonly runInA: number;
  readonly runInB: number;
  /** Words that stand in a stretch of two or more equal words. */
  readonly coveredA: number;
  readonly coveredB: number;
}

/** Scores in tenths of a word, so that the table holds small integers. */
const WORD = 10;
const NUMBER = 7;
/** What one number for another counts, as a share of a word kept. */
export const NUMBER_SHARE = NUMBER / WORD;
const CHANGED = -7;
const GAP = -5;

/** Above this many cells the table would cost seconds; long paragraphs are compared by their word pairs. */
const MOST_CELLS = 2_000_000;

/** Rows of the tables, kept from one comparison to the next. */
let room = 0;
let edits = new Int32Array(0);
let local = new Int32Array(0);
let runs = new Int32Array(0);

/** Lays two rows of word hashes against each other; time is the product of their lengths, within limits. */
export function align(a: ArrayLike<number>, b: ArrayLike<number>): Alignment {
  return a.length * b.length > MOST_CELLS ? alignByPairs(a, b) : alignByTable(a, b);
}

function alignByTable(a: ArrayLike<number>, b: ArrayLike<number>): Alignment {
  const width = b.length + 1;
  if (room < width) {
    room = width * 2;
    edits = new Int32Array(room);
    local = new Int32Array(room);
    runs = new Int32Array(room);
  }
  for (let j = 0; j < width; j++) {
    edits[j] = j * WORD;
    local[j] = 0;
    runs[j] = 0;
  }
  const inA = new Uint8Array(a.length);
  const inB = new Uint8Array(b.length);
  let bestLocal = 0;
  let run = 0;
  let runInA = 0;
  let runInB = 0;

  for (let i = 0; i < a.length; i++) {
    const word = a[i] ?? 0;
    const numeric = isNumber(word);
    let editsDiagonal = edits[0] ?? 0;
    let localDiagonal = 0;
    let runDiagonal = 0;
    let editsLeft = (edits[0] = (i + 1) * WORD);
    let localLeft = 0;
    for (let j = 1; j < width; j++) {
      const other = b[j - 1] ?? 0;
      const editsAbove = edits[j] ?? 0;
      const localAbove = local[j] ?? 0;
      const runAbove = runs[j] ?? 0;
      const kept = word === other ? WORD : numeric && isNumber(other) ? NUMBER : 0;

      let fewest = editsDiagonal + WORD - kept;
      if (editsAbove + WORD < fewest) fewest = editsAbove + WORD;
      if (editsLeft + WORD < fewest) fewest = editsLeft + WORD;
      edits[j] = editsLeft = fewest;

      let score = localDiagonal + (kept > 0 ? kept : CHANGED);
      if (localAbove + GAP > score) score = localAbove + GAP;
      if (localLeft + GAP > score) score = localLeft + GAP;
      if (score < 0) score = 0;
      local[j] = localLeft = score;
      if (score > bestLocal) bestLocal = score;

      if (kept === WORD) {
        const length = (runs[j] = runDiagonal + 1);
        if (length > 1) inA[i] = inA[i - 1] = inB[j - 1] = inB[j - 2] = 1;
        if (length > run) {
          run = length;
          runInA = i + 1 - length;
          runInB = j - length;
        }
      } else runs[j] = 0;

      editsDiagonal = editsAbove;
      localDiagonal = localAbove;
      runDiagonal = runAbove;
    }
  }
  return {
    edits: (edits[b.length] ?? 0) / WORD,
    local: bestLocal / WORD,
    run,
    runInA,
    runInB,
    coveredA: sum(inA),
    coveredB: sum(inB),
  };
}

/** The same counts in linear time, near enough for paragraphs of thousands of words. */
function alignByPairs(a: ArrayLike<number>, b: ArrayLike<number>): Alignment {
  const pairsOfA = pairsOf(a);
  const pairsOfB = pairsOf(b);
  const coveredA = covered(a, pairsOfB);
  const coveredB = covered(b, pairsOfA);
  const kept = Math.min(coveredA.count, coveredB.count);
  return {
    edits: Math.max(a.length, b.length) - kept,
    local: Math.max(0, kept - (Math.min(a.length, b.length) - kept) / 2),
    run: Math.min(coveredA.run, coveredB.run),
    runInA: coveredA.start,
    runInB: coveredB.start,
    coveredA: coveredA.count,
    coveredB: coveredB.count,
  };
}

/** Two neighbouring words as one number that a double holds exactly. */
function pairAt(row: ArrayLike<number>, index: number): number {
  return ((row[index] ?? 0) & 0x3ffffff) * 0x4000000 + ((row[index + 1] ?? 0) & 0x3ffffff);
}

function pairsOf(row: ArrayLike<number>): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let index = 0; index + 1 < row.length; index++) pairs.add(pairAt(row, index));
  return pairs;
}

/** How many words stand in pairs that the other has too, and the longest stretch of them. */
function covered(
  row: ArrayLike<number>,
  pairs: ReadonlySet<number>,
): { count: number; run: number; start: number } {
  let count = 0;
  let run = 0;
  let start = 0;
  let current = 0;
  let before = false;
  for (let index = 0; index < row.length; index++) {
    const after = index + 1 < row.length && pairs.has(pairAt(row, index));
    if (before || after) count++;
    current = before ? current + 1 : after ? 1 : 0;
    if (current > run) {
      run = current;
      start = index + 1 - current;
    }
    before = after;
  }
  return { count, run, start };
}

function sum(marks: Uint8Array): number {
  let total = 0;
  for (const mark of marks) total += mark;
  return total;
}
