import type { Block } from '../draft/draft';
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

/** A row of words, once for all paragraphs that are equal after folding. */
export interface Row {
  readonly key: number;
  readonly hashes: Uint32Array;
  /** How many distinct prints bear it. */
  prints: number;
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
  private prints: ReadonlySet<Print> = new Set();
  private readonly rows = new Map<number, Row>();
  private readonly sentences = new Map<number, number>();

  /** `boilerplate` are keys of paragraphs and sentences that may stand in every story. */
  constructor(private readonly boilerplate: ReadonlySet<number>) {}

  /** Takes in the story as it is now; answers with the blocks that take part. */
  update(blocks: readonly Block[]): readonly Printed[] {
    const taking = blocks
      .map((block) => ({ block, print: printOf(block.passage) }))
      .filter(({ print }) => print.words.hashes.length >= FEWEST_WORDS && !this.boilerplate.has(print.key));
    const before = this.prints;
    const now = new Set(taking.map(({ print }) => print));
    for (const print of before) if (!now.has(print)) this.remove(print);
    for (const print of now) if (!before.has(print)) this.add(print);
    this.prints = now;
    return taking.map(({ block, print }) => ({ block, print, row: this.rowOf(print) }));
  }

  /** Whether a sentence stands in the story more than once. */
  isRepeated(sentence: number): boolean {
    return (this.sentences.get(sentence) ?? 0) > 1 && !this.boilerplate.has(sentence);
  }

  private rowOf(print: Print): Row {
    let row = this.rows.get(print.key);
    if (row === undefined) {
      this.rows.set(print.key, (row = { key: print.key, hashes: print.words.hashes, prints: 0 }));
    }
    return row;
  }

  private add(print: Print): void {
    const row = this.rowOf(print);
    if (row.prints++ === 0) this.alike.add(row, print.pairs);
    this.quoted.add(print, quoteAnchors(print));
    for (const { key } of print.sentences) this.sentences.set(key, (this.sentences.get(key) ?? 0) + 1);
  }

  private remove(print: Print): void {
    const row = this.rowOf(print);
    if (--row.prints === 0) {
      this.alike.remove(row);
      this.rows.delete(row.key);
    }
    this.quoted.remove(print);
    for (const { key } of print.sentences) {
      const left = (this.sentences.get(key) ?? 0) - 1;
      if (left > 0) this.sentences.set(key, left);
      else this.sentences.delete(key);
    }
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
