/** A phrase with a gap in it. */
interface OpenPhrase<K> {
  readonly kind: K;
  readonly pattern: RegExp;
  /** Its longest words, looked for first. */
  readonly core: string;
}

/** What lines say, by lists of phrases in which * stands for any words and {n} for a number. */
export class PhraseTable<K extends string> {
  readonly #exact = new Map<string, K>();
  readonly #byFirstWord = new Map<string, OpenPhrase<K>[]>();
  /** Finds a line that may hold a phrase beginning with any words. */
  readonly #open: RegExp;
  /** Units of the longest phrase without a gap. */
  #longest = 0;

  /** Where two lists hold the same phrase the first counts. */
  constructor(lists: Readonly<Record<K, readonly string[]>>) {
    for (const kind in lists) for (const phrase of lists[kind]) this.#add(phrase, kind);
    const cores = this.#byFirstWord.get('*')?.map((one) => escaped(one.core)) ?? [];
    this.#open = new RegExp(cores.length === 0 ? '$^' : cores.join('|'));
  }

  #add(phrase: string, kind: K): void {
    if (!/\*|\{n\}/.test(phrase)) {
      if (!this.#exact.has(phrase)) this.#exact.set(phrase, kind);
      this.#longest = Math.max(this.#longest, phrase.length);
      return;
    }
    const parts = phrase.split(/(\*|\{n\})/);
    const source = parts.map((part) =>
      part === '*' ? '.*' : part === '{n}' ? '\\d[\\d,.]*' : escaped(part),
    );
    const words = parts.filter((part) => part !== '*' && part !== '{n}');
    const core = words.sort((a, b) => b.length - a.length)[0] ?? '';
    const key = keyOf(phrase);
    const same = this.#byFirstWord.get(key) ?? [];
    this.#byFirstWord.set(key, [...same, { kind, core, pattern: new RegExp(`^${source.join('')}$`, 's') }]);
  }

  /** The list that holds a line, its opening and closing marks, spacing and case apart. */
  find(line: string): K | undefined {
    const words = folded(line);
    const found = words.length > this.#longest ? undefined : this.#exact.get(words);
    return (
      found ??
      this.#held(words, keyOf(words)) ??
      (this.#open.test(words) ? this.#held(words, '*') : undefined)
    );
  }

  #held(line: string, key: string): K | undefined {
    return this.#byFirstWord.get(key)?.find((one) => line.includes(one.core) && one.pattern.test(line))?.kind;
  }
}

/** The first word of a line or phrase; numbers share one key, and so do phrases that begin with any words. */
function keyOf(line: string): string {
  const end = line.search(/[ *]/);
  const word = end < 0 ? line : line.slice(0, end);
  if (word === '' && line.startsWith('*')) return '*';
  return /^(?:\d|\{n\})/.test(word) ? '{n}' : word;
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A line as the phrase lists write it: lower case, straight apostrophes, single spaces, no end mark. */
export function folded(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && ' \t\u00a0»›>→▼▶•'.includes(line.charAt(start))) start++;
  while (end > start && ' \t\u00a0.:!…'.includes(line.charAt(end - 1))) end--;
  const words = line.slice(start, end).toLowerCase();
  return /[‘’\t\u00a0\u200b\u2060]| {2}/.test(words)
    ? words.replace(/[‘’]/g, "'").replace(/[\s\u200b\u2060]+/g, ' ')
    : words;
}
