import { isWordAt } from '../../../draft/characters';

/** A string to look for, in lower case, and what it stands for. */
export interface Sought<T> {
  readonly text: string;
  /** Whether it begins at the beginning of a word only. */
  readonly atWordStart: boolean;
  readonly value: T;
}

export type Visit<T> = (value: T, start: number, end: number) => void;

/** What shares a string: the values at one node of the tree. */
interface Leaf<T> {
  readonly text: string;
  readonly values: T[];
}

/** Characters of a string that its mark is made from, and how many marks there are: they fit a processor's cache. */
const OPENING = 4;
const OPENINGS = 1 << 15;

const ASCII_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  isWordAt(String.fromCharCode(code), 0) ? 1 : 0,
);

function openingAt(text: string, at: number): number {
  let mark = 0;
  for (let next = at; next < at + OPENING; next++) mark = mark * 37 + text.charCodeAt(next);
  return mark & (OPENINGS - 1); // past the end a character is NaN, and its mark 0
}

/**
 * All strings of all rules in one tree of characters, so that a text is read once, however many are looked for.
 * Most words of a text leave the tree at their second or third letter. Where one string is left, it is compared whole.
 */
export class PhraseFinder<T> {
  /** Column of a character in `#rows`; 0 for a character in no string. */
  readonly #columns = new Uint16Array(0x10000);
  readonly #width: number;
  /** One row a node: a positive number is the next node, a negative one a leaf, 0 nothing. */
  #rows = new Int32Array(0);
  readonly #leaves: Leaf<T>[] = [];
  readonly #ends: (T[] | undefined)[] = [];
  /** Marks the first characters of strings at the start of a word: most words are passed over without a step. */
  readonly #openings = new Uint8Array(OPENINGS);
  readonly #atWordStart: number;
  /** Strings at the start of a word too short to have a mark. */
  readonly #brief: number;
  readonly #startsBrief = new Uint8Array(0x10000);
  readonly #anywhere: number;
  /** By character: whether a string that may begin anywhere begins with it. */
  readonly #startsAnywhere = new Uint8Array(0x10000);

  constructor(sought: readonly Sought<T>[]) {
    let width = 1;
    for (const { text } of sought) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (this.#columns[code] === 0) this.#columns[code] = width++;
      }
    }
    this.#width = width;
    this.#newNode(); // Node 0 means "nothing", so no node may have that number.
    this.#atWordStart = this.#newNode();
    this.#brief = this.#newNode();
    this.#anywhere = this.#newNode();
    for (const one of sought) {
      const { text, atWordStart } = one;
      if (!atWordStart) {
        this.#startsAnywhere[text.charCodeAt(0)] = 1;
        this.#add(this.#anywhere, one);
      } else if (text.length < OPENING) {
        this.#startsBrief[text.charCodeAt(0)] = 1;
        this.#add(this.#brief, one);
      } else {
        this.#openings[openingAt(text, 0)] = 1;
        this.#add(this.#atWordStart, one);
      }
    }
  }

  /** Reports every string that stands in `folded`, a text in lower case, by its start. */
  find(folded: string, visit: Visit<T>): void {
    let wasInWord = false;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const inWord = code < 0x80 ? ASCII_WORD[code] === 1 : isWordAt(folded, at);
      if (inWord && !wasInWord) {
        if (this.#openings[openingAt(folded, at)] === 1) this.#descend(this.#atWordStart, folded, at, visit);
        if (this.#startsBrief[code] === 1) this.#descend(this.#brief, folded, at, visit);
      }
      wasInWord = inWord;
      if (this.#startsAnywhere[code] === 1) this.#descend(this.#anywhere, folded, at, visit);
    }
  }

  #descend(root: number, folded: string, start: number, visit: Visit<T>): void {
    const rows = this.#rows;
    const columns = this.#columns;
    const width = this.#width;
    let node = root;
    for (let at = start; at < folded.length; at++) {
      const next = rows[node * width + (columns[folded.charCodeAt(at)] ?? 0)] ?? 0;
      if (next === 0) return;
      if (next < 0) {
        const leaf = this.#leaves[-next - 1];
        if (leaf !== undefined && folded.startsWith(leaf.text, start)) {
          for (const value of leaf.values) visit(value, start, start + leaf.text.length);
        }
        return;
      }
      node = next;
      const ends = this.#ends[node];
      if (ends !== undefined) for (const value of ends) visit(value, start, at + 1);
    }
  }

  #newNode(): number {
    const node = this.#ends.push(undefined) - 1;
    const size = (node + 1) * this.#width;
    if (size > this.#rows.length) {
      const longer = new Int32Array(2 * size);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    return node;
  }

  #add(root: number, { text, value }: Sought<T>): void {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const cell = this.#cell(node, text, at);
      let next = this.#rows[cell] ?? 0;
      if (next === 0) {
        this.#rows[cell] = -this.#leaves.push({ text, values: [value] });
        return;
      }
      if (next < 0) {
        const leaf = this.#leaves[-next - 1];
        if (leaf?.text === text) {
          leaf.values.push(value);
          return;
        }
        next = this.#newNode();
        if (leaf !== undefined) this.#moveDown(leaf, cell, next, at + 1);
      }
      node = next;
    }
    const ends = this.#ends[node];
    if (ends === undefined) this.#ends[node] = [value];
    else ends.push(value);
  }

  /** A string that is no longer alone at `cell` goes a node further. */
  #moveDown(leaf: Leaf<T>, cell: number, node: number, depth: number): void {
    if (leaf.text.length === depth) this.#ends[node] = leaf.values;
    else this.#rows[this.#cell(node, leaf.text, depth)] = this.#rows[cell] ?? 0;
    this.#rows[cell] = node;
  }

  #cell(node: number, text: string, at: number): number {
    return node * this.#width + (this.#columns[text.charCodeAt(at)] ?? 0);
  }
}
