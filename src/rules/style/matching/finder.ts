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
  readonly #atWordStart: number;
  readonly #anywhere: number;

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
    this.#atWordStart = this.#build(sought.filter((one) => one.atWordStart));
    this.#anywhere = this.#build(sought.filter((one) => !one.atWordStart));
    this.#rows = Int32Array.from(this.#growing);
    this.#growing = [];
  }

  /** Reports every string that stands in `folded`, a text in lower case, by its start. */
  find(folded: string, visit: Visit<T>): void {
    const columns = this.#columns;
    const rows = this.#rows;
    const atWordStart = this.#atWordStart * this.#width;
    const anywhere = this.#anywhere * this.#width;
    for (let at = 0; at < folded.length; at++) {
      const column = columns[folded.charCodeAt(at)] ?? 0;
      if (column === 0) continue;
      if (rows[atWordStart + column] !== 0 && !isWordAt(folded, at - 1)) {
        this.#descend(this.#atWordStart, folded, at, visit);
      }
      if (rows[anywhere + column] !== 0) this.#descend(this.#anywhere, folded, at, visit);
    }
  }

  #descend(root: number, folded: string, start: number, visit: Visit<T>): void {
    let node = root;
    for (let at = start; at < folded.length; at++) {
      const next = this.#rows[node * this.#width + (this.#columns[folded.charCodeAt(at)] ?? 0)] ?? 0;
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
