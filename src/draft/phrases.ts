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

  /** Where two lists hold the same phrase the first counts. */
  constructor(lists: Readonly<Record<K, readonly string[]>>) {
    for (const kind in lists) for (const phrase of lists[kind]) this.#add(phrase, kind);
  }

  #add(phrase: string, kind: K): void {
    if (!/\*|\{n\}/.test(phrase)) {
      if (!this.#exact.has(phrase)) this.#exact.set(phrase, kind);
      return;
    }
    const parts = phrase.split(/(\*|\{n\})/);
    const source = parts.map((part) =>
      part === '*' ? '.*' : part === '{n}' ? '\\d[\\d,.]*' : escaped(part),
    );
    const core =
      parts.filter((part) => part !== '*' && part !== '{n}').sort((a, b) => b.length - a.length)[0] ?? '';
    const key = keyOf(phrase);
    const same = this.#byFirstWord.get(key) ?? [];
    this.#byFirstWord.set(key, [...same, { kind, core, pattern: new RegExp(`^${source.join('')}$`, 's') }]);
  }

  /** The list that holds a folded line. */
  find(line: string): K | undefined {
    return this.#exact.get(line) ?? this.#open(line, keyOf(line)) ?? this.#open(line, '*');
  }

  #open(line: string, key: string): K | undefined {
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
  const words = line
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s{2,}|[^\S ]|[\u200b\u2060]/g, ' ');
  let start = 0;
  let end = words.length;
  while (start < end && ' »›>→▼▶•'.includes(words.charAt(start))) start++;
  while (end > start && ' .:!…'.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}
