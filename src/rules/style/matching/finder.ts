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
  readonly values: readonly T[];
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
  readonly #rows: Int32Array;
  #growing: number[] = [];
  readonly #leaves: Leaf<T>[] = [];
  readonly #ends: (readonly T[] | undefined)[] = [];
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
    const long = sought.filter((one) => one.atWordStart && one.text.length >= OPENING);
    for (const { text } of long) this.#openings[openingAt(text, 0)] = 1;
    this.#atWordStart = this.#build(long);
    const brief = sought.filter((one) => one.atWordStart && one.text.length < OPENING);
    for (const { text } of brief) this.#startsBrief[text.charCodeAt(0)] = 1;
    this.#brief = this.#build(brief);
    const elsewhere = sought.filter((one) => !one.atWordStart);
    for (const { text } of elsewhere) this.#startsAnywhere[text.charCodeAt(0)] = 1;
    this.#anywhere = this.#build(elsewhere);
    this.#rows = Int32Array.from(this.#growing);
    this.#growing = [];
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
    const node = this.#ends.length;
    for (let column = 0; column < this.#width; column++) this.#growing.push(0);
    this.#ends.push(undefined);
    return node;
  }

  #build(sought: readonly Sought<T>[]): number {
    const byText = new Map<string, T[]>();
    for (const { text, value } of sought) {
      const same = byText.get(text);
      if (same === undefined) byText.set(text, [value]);
      else same.push(value);
    }
    const leaves = [...byText].map(([text, values]): Leaf<T> => ({ text, values }));
    leaves.sort((a, b) => (a.text < b.text ? -1 : 1));
    return this.#grow(leaves, 0);
  }

  /** A node for sorted strings that agree in their first `depth` characters. */
  #grow(leaves: readonly Leaf<T>[], depth: number): number {
    const node = this.#newNode();
    for (let from = 0; from < leaves.length;) {
      const leaf = leaves[from];
      if (leaf === undefined) break;
      if (leaf.text.length === depth) {
        this.#ends[node] = leaf.values;
        from++;
        continue;
      }
      const code = leaf.text.charCodeAt(depth);
      let to = from + 1;
      while (to < leaves.length && leaves[to]?.text.charCodeAt(depth) === code) to++;
      const child =
        to - from === 1 ? -this.#leaves.push(leaf) : this.#grow(leaves.slice(from, to), depth + 1);
      this.#growing[node * this.#width + (this.#columns[code] ?? 0)] = child;
      from = to;
    }
    return node;
  }
}
