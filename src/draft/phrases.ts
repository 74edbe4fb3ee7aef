/** A set of phrases in which * stands for any words and # for a number, asked with folded lines. */
export class PhraseSet {
  readonly #exact = new Set<string>();
  readonly #patterns: RegExp;

  constructor(phrases: readonly string[]) {
    const open: string[] = [];
    for (const phrase of phrases) {
      if (/[*#]/.test(phrase))
        open.push(escaped(phrase).replaceAll('\\*', '.*').replaceAll('#', '\\d[\\d,.]*'));
      else this.#exact.add(phrase);
    }
    this.#patterns = open.length === 0 ? /^\b$/ : new RegExp(`^(?:${open.join('|')})$`, 's');
  }

  has(line: string): boolean {
    return this.#exact.has(line) || this.#patterns.test(line);
  }
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A line as the phrase lists write it: lower case, straight apostrophes, single spaces, no end mark. */
export function folded(line: string): string {
  return line
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u200b\u2060]+/g, ' ')
    .replace(/[\s.:!…]+$/, '')
    .replace(/^[\s»›>→▼▶•]+/, '');
}
