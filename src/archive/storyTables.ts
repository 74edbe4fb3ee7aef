import type { Block, Passage } from '../draft/draft';
import { compare, type Likeness } from './likeness';
import { Neighbours } from './neighbours';
import { FEWEST_WORDS, printOf, QUOTE_WORDS, type Print } from './print';
import { shinglesOf } from './shingles';

/** A block and what it is told by. */
export interface Printed {
  readonly block: Block;
  readonly print: Print;
  readonly row: Row;
}

/** A passage that was taken in; without a row it says too little, or may stand in every story. */
interface Entry {
  readonly passage: Passage;
  readonly print: Print;
  readonly row: Row | undefined;
}

/** A row of words, once for all paragraphs that are equal after folding. */
export interface Row {
  readonly key: number;
  readonly hashes: Uint32Array;
  /** How many blocks bear it. */
  bearers: number;
}

/** Paragraphs of which half the words were changed still share about one pair of neighbouring words in ten. */
function enoughPairs(pairs: number, others: number): number {
  return Math.max(2, Math.ceil(0.1 * Math.min(pairs, others)));
}

/** What the paragraphs of one story are compared by; follows the story from edit to edit. */
export class StoryTables {
  /** Paragraphs like each other. */
  readonly alike = new Neighbours<Row, Likeness>(enoughPairs, likenessOf);
  /** Paragraphs that share words inside quotation marks. */
  readonly quoted = new Neighbours<Print, true>(
    () => 1,
    () => true,
  );
  /** What the last update took in, in the order of the story. */
  private entries: readonly Entry[] = [];
  /** How many blocks bear each print. */
  private readonly bearers = new Map<Print, number>();
  private readonly rows = new Map<number, Row>();
  private readonly sentences = new Tally();

  /** `boilerplate` are keys of paragraphs and sentences that may stand in every story. */
  constructor(private readonly boilerplate: ReadonlySet<number>) {}

  /**
   * Takes in the story as it is now; answers with the blocks that take part. What stands unchanged before and
   * after the edit is passed over.
   */
  update(blocks: readonly Block[]): readonly Printed[] {
    const before = this.entries;
    const most = Math.min(before.length, blocks.length);
    const isSame = (old: number, now: number) => before[old]?.passage === blocks[now]?.passage;
    let head = 0;
    while (head < most && isSame(head, head)) head++;
    let tail = 0;
    while (tail < most - head && isSame(before.length - 1 - tail, blocks.length - 1 - tail)) tail++;

    const come = blocks.slice(head, blocks.length - tail).map(({ passage }) => this.add(passage));
    for (const entry of before.slice(head, before.length - tail)) this.remove(entry);
    this.entries = [...before.slice(0, head), ...come, ...before.slice(before.length - tail)];

    const printed: Printed[] = [];
    blocks.forEach((block, index) => {
      const { print, row } = this.entries[index] ?? {};
      if (print !== undefined && row !== undefined) printed.push({ block, print, row });
    });
    return printed;
  }

  /** Works out which paragraphs are like each other, a little a step. */
  *settling(): Generator<void, void> {
    yield* this.alike.settling();
    yield* this.quoted.settling();
  }

  /** Whether paragraphs of these words stand in the story more than once, or are like others. */
  isRepeatedRow(row: Row): boolean {
    return row.bearers > 1 || this.alike.of(row).size > 0;
  }

  /** Whether a sentence stands in the story more than once. */
  isRepeated(sentence: number): boolean {
    return this.sentences.repeated.has(sentence) && !this.boilerplate.has(sentence);
  }

  get anySentence(): boolean {
    return this.sentences.repeated.size > 0;
  }

  private add(passage: Passage): Entry {
    const print = printOf(passage);
    if (print.words.hashes.length < FEWEST_WORDS || this.boilerplate.has(print.key)) {
      return { passage, print, row: undefined };
    }
    let row = this.rows.get(print.key);
    if (row === undefined) {
      this.rows.set(print.key, (row = { key: print.key, hashes: print.words.hashes, bearers: 0 }));
    }
    if (row.bearers++ === 0) this.alike.add(row, print.pairs);
    const bearers = (this.bearers.get(print) ?? 0) + 1;
    this.bearers.set(print, bearers);
    if (bearers === 1) this.quoted.add(print, quoteAnchors(print));
    for (const { key } of print.sentences) this.sentences.add(key);
    return { passage, print, row };
  }

  private remove({ print, row }: Entry): void {
    if (row === undefined) return;
    if (--row.bearers === 0) {
      this.alike.remove(row);
      this.rows.delete(row.key);
    }
    const bearers = (this.bearers.get(print) ?? 0) - 1;
    if (bearers > 0) this.bearers.set(print, bearers);
    else {
      this.bearers.delete(print);
      this.quoted.remove(print);
    }
    for (const { key } of print.sentences) this.sentences.remove(key);
  }
}

/** Counts things, and knows at any time which there are more than one of. */
class Tally {
  readonly repeated = new Set<number>();
  private readonly counts = new Map<number, number>();

  add(key: number): void {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count === 2) this.repeated.add(key);
  }

  remove(key: number): void {
    const count = (this.counts.get(key) ?? 0) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
    if (count === 1) this.repeated.delete(key);
  }
}

/** The same whichever comes first. */
function likenessOf(a: Row, b: Row): Likeness | undefined {
  const likeness = a.key < b.key ? compare(a.hashes, b.hashes) : compare(b.hashes, a.hashes);
  return likeness.kind === undefined ? undefined : likeness;
}

function quoteAnchors(print: Print): Uint32Array {
  const anchors = new Set<number>();
  for (const { firstWord, endWord } of print.quotes) {
    for (const anchor of shinglesOf(print.words.hashes, firstWord, endWord, QUOTE_WORDS)) anchors.add(anchor);
  }
  return Uint32Array.from(anchors);
}
