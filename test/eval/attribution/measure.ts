import type { Span } from '../../../src/draft/span';
import type { Attribution } from '../../../src/sources/sources';

type Pairs = readonly (readonly [number, number])[];

/** A published article with its gold, as the data has it. */
export interface GoldArticle {
  readonly text: string;
  readonly attributions: readonly {
    readonly source: Pairs;
    readonly cue: Pairs;
    readonly content: Pairs;
    readonly kind: 'quote' | 'indirect' | 'mixed';
    readonly cueClass: 'speech' | 'other';
  }[];
}

const PARTS = ['source', 'cue', 'content'] as const;
type Part = (typeof PARTS)[number];

interface Count {
  right: number;
  given: number;
  gold: number;
}

/** Counts over articles, by the same rules as the program that measures a build through its command line. */
export class Measure {
  readonly #exact = { source: newCount(), cue: newCount(), content: newCount() };
  readonly #runs = newCount();
  readonly #sentences = { both: 0, given: 0, gold: 0, neither: 0 };
  readonly #quotes = { all: 0, right: 0 };
  readonly #speech = { gold: 0, found: 0, given: 0, right: 0 };

  add({ text, attributions: gold }: GoldArticle, found: readonly Attribution[]): void {
    const given = found.map((one) => ({
      class: one.class,
      source: pairs(one.source),
      cue: pairs(one.cue),
      content: pairs(one.content),
    }));
    for (const part of PARTS) {
      count(this.#exact[part], keysOf(given, part, JSON.stringify), keysOf(gold, part, JSON.stringify));
    }
    count(this.#runs, runsOf(given), runsOf(gold));
    this.#addSentences(text, covered(text, given), covered(text, gold));
    const same = (a: Pick<(typeof given)[number], 'source' | 'content'>, b: typeof a) =>
      touch(a.content, b.content) && touch(a.source, b.source);
    for (const one of gold) {
      if (one.source.length === 0) continue;
      if (one.kind !== 'indirect') {
        const first = given.find((other) => touch(other.content, one.content));
        this.#quotes.all++;
        if (first && touch(first.source, one.source)) this.#quotes.right++;
      }
      if (one.cueClass !== 'speech') continue;
      this.#speech.gold++;
      if (given.some((other) => same(other, one))) this.#speech.found++;
    }
    for (const one of given) {
      if (one.class === 'other' || one.source.length === 0) continue;
      this.#speech.given++;
      if (gold.some((other) => same(one, other))) this.#speech.right++;
    }
  }

  #addSentences(text: string, given: Uint8Array, gold: Uint8Array): void {
    const holds = (mask: Uint8Array, start: number, end: number) =>
      mask.subarray(start, end).reduce((sum, one) => sum + one, 0) > 3;
    for (const paragraph of text.matchAll(/[^\n]+/g)) {
      for (const sentence of paragraph[0].matchAll(/.+?(?:[.!?]["”’')]*(?=\s+["“‘(]?[A-Z0-9])|$)/g)) {
        const start = paragraph.index + sentence.index;
        const end = start + sentence[0].length;
        const [a, b] = [holds(given, start, end), holds(gold, start, end)];
        this.#sentences[a && b ? 'both' : a ? 'given' : b ? 'gold' : 'neither']++;
      }
    }
  }

  /** Per cent, one decimal. */
  get row(): Record<string, string> {
    const { both, given, gold, neither } = this.#sentences;
    const speech = this.#speech;
    return {
      source: f1(this.#exact.source),
      cue: f1(this.#exact.cue),
      content: f1(this.#exact.content),
      'content runs': f1(this.#runs),
      sentences: percent((both / (both + gold) + neither / (neither + given)) / 2),
      'sentence P/R': `${percent(both / (both + given))}/${percent(both / (both + gold))}`,
      'quote speaker': percent(this.#quotes.right / this.#quotes.all),
      'speech P/R': `${percent(speech.right / speech.given)}/${percent(speech.found / speech.gold)}`,
    };
  }
}

function newCount(): Count {
  return { right: 0, given: 0, gold: 0 };
}

function pairs(spans: readonly Span[]): Pairs {
  return spans.map(({ start, end }) => [start, end] as const);
}

function keysOf(
  all: readonly Readonly<Record<Part, Pairs>>[],
  part: Part,
  key: (spans: Pairs) => string,
): Set<string> {
  return new Set(all.filter((one) => one[part].length > 0).map((one) => key(one[part])));
}

function runsOf(all: readonly { readonly content: Pairs }[]): Set<string> {
  return new Set(all.flatMap((one) => one.content.map((run) => JSON.stringify(run))));
}

function count(into: Count, given: ReadonlySet<string>, gold: ReadonlySet<string>): void {
  into.given += given.size;
  into.gold += gold.size;
  for (const key of given) if (gold.has(key)) into.right++;
}

function covered(text: string, all: readonly { readonly content: Pairs }[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const { content } of all) for (const [start, end] of content) mask.fill(1, start, end);
  return mask;
}

function touch(a: Pairs, b: Pairs): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
}

function f1({ right, given, gold }: Count): string {
  return percent((2 * right) / (given + gold));
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
