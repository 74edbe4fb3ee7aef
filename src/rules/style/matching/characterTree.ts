import { foldUnit, standsAt } from './fold';

/** What shares a string. */
interface Leaf<T> {
  readonly text: string;
  readonly values: T[];
}

/** Strings in a tree of characters, whatever their case. Where one string is left, it is compared whole. */
export class CharacterTree<T> {
  /** Column of a character in `#rows`; 0 for a character in no string. */
  readonly #columns = new Map<number, number>();
  readonly #ascii = new Uint16Array(0x80);
  readonly #width: number;
  /** One row a node: a positive number is the next node, a negative one a leaf, 0 nothing. */
  #rows = new Int32Array(0);
  readonly #leaves: Leaf<T>[] = [];
  readonly #ends: (T[] | undefined)[] = [];

  constructor(strings: readonly { readonly text: string; readonly value: T }[]) {
    for (const { text } of strings) {
      for (let at = 0; at < text.length; at++) this.#newColumn(foldUnit(text.charCodeAt(at)));
    }
    this.#width = this.#columns.size + 1;
    this.#newNode(); // Node 0 means "nothing", so no node may have that number.
    this.#newNode();
    for (const { text, value } of strings) this.#add(text, value);
  }

  /** Reports the strings that begin at `start` of a text. */
  find(text: string, start: number, visit: (value: T, start: number, end: number) => void): void {
    let node = ROOT;
    for (let at = start; at < text.length; at++) {
      const next = this.#rows[this.#cell(node, text, at)] ?? 0;
      if (next === 0) return;
      if (next < 0) {
        const leaf = this.#leaves[-next - 1];
        if (leaf !== undefined && standsAt(text, start, leaf.text)) {
          for (const value of leaf.values) visit(value, start, start + leaf.text.length);
        }
        return;
      }
      node = next;
      const ends = this.#ends[node];
      if (ends !== undefined) for (const value of ends) visit(value, start, at + 1);
    }
  }

  #newColumn(code: number): void {
    if (this.#columns.has(code)) return;
    const column = this.#columns.size + 1;
    this.#columns.set(code, column);
    if (code < 0x80) this.#ascii[code] = column;
  }

  #columnOf(code: number): number {
    return (code < 0x80 ? this.#ascii[code] : this.#columns.get(code)) ?? 0;
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

  #add(text: string, value: T): void {
    let node = ROOT;
    for (let at = 0; at < text.length; at++) {
      const cell = this.#cell(node, text, at);
      let next = this.#rows[cell] ?? 0;
      if (next === 0) {
        this.#rows[cell] = -this.#leaves.push({ text, values: [value] });
        return;
      }
      if (next < 0) {
        const leaf = this.#leaves[-next - 1];
        if (leaf?.text.length === text.length && standsAt(text, 0, leaf.text)) {
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
    return node * this.#width + this.#columnOf(foldUnit(text.charCodeAt(at)));
  }
}

const ROOT = 1;
