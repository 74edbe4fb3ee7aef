/** A place as people name it: line and column from 1, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of a text into lines and columns; lines end with LF, CRLF or CR. */
export class Locator {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    const ends = /\r\n?|\n/g;
    while (ends.exec(text) !== null) this.#starts.push(ends.lastIndex);
  }

  locate(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** Where a line begins, 1 the first; the last line's start for lines past the end. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#starts.at(-1) ?? 0;
  }
}
