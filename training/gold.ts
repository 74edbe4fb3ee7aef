import fs from 'node:fs';
import { parseDraft } from '../src/draft/parse';
import { readPassage, type Reading } from '../src/sources/reading';
import { stateOf, TAG_OF } from '../src/sources/tagger/states';
import { TAG } from '../src/sources/tagger/tags';

type Pairs = readonly (readonly [number, number])[];

export interface GoldAttribution {
  readonly source: Pairs;
  readonly cue: Pairs;
  readonly content: Pairs;
  readonly kind: 'quote' | 'indirect' | 'mixed';
  readonly cueClass: 'speech' | 'other';
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** A passage with the tags that the gold gives its units. */
export interface TaggedPassage {
  /** Index of the article. */
  readonly article: number;
  readonly reading: Reading;
  readonly tags: Uint8Array;
  readonly states: Uint8Array;
}

export function readGold(path: string): GoldArticle[] {
  return fs
    .readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldArticle);
}

export function tagArticle(gold: GoldArticle, article: number): TaggedPassage[] {
  const draft = parseDraft(gold.text, 'plaintext');
  const passages = draft.blocks.map(({ passage, span }) => {
    const reading = readPassage(passage);
    return { article, reading, at: span.start, end: span.end, states: new Uint8Array(reading.length) };
  });
  for (const one of gold.attributions) {
    for (const passage of passages) {
      const runs = (spans: Pairs) =>
        spans.flatMap(([start, end]) => {
          if (end <= passage.at || start >= passage.end) return [];
          const [first, last] = unitsAt(passage.reading, start - passage.at, end - passage.at);
          return last > first ? [[first, last] as const] : [];
        });
      const content = joined(runs(one.content));
      mark(passage.states, one.cueClass === 'speech', runs(one.source), runs(one.cue), content);
    }
  }
  return passages
    .filter((one) => one.reading.length > 0)
    .map((one) => ({ ...one, tags: Uint8Array.from(one.states, (state) => TAG_OF[state] ?? 0) }));
}

/** Runs with nothing between them as one: some annotators cut a quotation at its sentences, most do not. */
function joined(runs: Pairs): Pairs {
  const whole: [number, number][] = [];
  for (const [first, end] of runs) {
    const last = whole.at(-1);
    if (last?.[1] === first) last[1] = end;
    else whole.push([first, end]);
  }
  return whole;
}

/** Writes an attribution's states into a passage's. */
function mark(states: Uint8Array, speech: boolean, source: Pairs, cue: Pairs, content: Pairs): void {
  const parts = [...source, ...cue, ...content];
  if (parts.length === 0) return;
  const cueAt = Math.min(...cue.map(([first]) => first));
  const contentAt = Math.min(...content.map(([first]) => first));
  const after = (first: number) => (first > contentAt ? '1' : '0');
  const fill = (runs: Pairs, nameOf: (first: number) => string) => {
    for (const [first, end] of runs) {
      states.fill(stateOf(`${nameOf(first)}i`), first, end);
      states[first] = stateOf(nameOf(first));
    }
  };
  fill(source, (first) => `S${after(first)}`);
  fill(cue, (first) => `${speech ? 'C' : 'X'}${after(first)}`);
  fill(content, (first) => `${speech ? '' : 'o'}${first < cueAt ? 'P' : 'Q'}`);
  const end = Math.max(...parts.map(([, last]) => last));
  for (let at = Math.min(...parts.map(([first]) => first)); at < end; at++)
    if ((TAG_OF[states[at] ?? 0] ?? 0) === TAG.outside) states[at] = stateOf(`B${after(at)}`);
}

/** The units that share a character with a span. */
function unitsAt({ starts, ends, length }: Reading, start: number, end: number): [number, number] {
  let first = 0;
  while (first < length && (ends[first] ?? 0) <= start) first++;
  let last = first;
  while (last < length && (starts[last] ?? 0) < end) last++;
  return [first, last];
}
