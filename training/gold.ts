import fs from 'node:fs';
import { parseDraft } from '../src/draft/parse';
import { readPassage, type Reading } from '../src/sources/reading';
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
    return { article, reading, at: span.start, end: span.end, tags: new Uint8Array(reading.length) };
  });
  for (const one of gold.attributions) {
    const speech = one.cueClass === 'speech';
    const parts: [Pairs, number][] = [
      [one.source, TAG.sourceBegin],
      [one.cue, speech ? TAG.speechCueBegin : TAG.otherCueBegin],
      [one.content, speech ? TAG.speechContentBegin : TAG.otherContentBegin],
    ];
    for (const passage of passages) {
      let low = Infinity;
      let high = -1;
      for (const [spans, begin] of parts) {
        for (const [start, end] of spans) {
          if (end <= passage.at || start >= passage.end) continue;
          const [first, last] = unitsAt(passage.reading, start - passage.at, end - passage.at);
          if (last <= first) continue;
          passage.tags.fill(begin + 1, first, last);
          passage.tags[first] = begin;
          low = Math.min(low, first);
          high = Math.max(high, last);
        }
      }
      for (let at = low; at < high; at++)
        if (passage.tags[at] === TAG.outside) passage.tags[at] = TAG.between;
    }
  }
  return passages.filter((one) => one.reading.length > 0);
}

/** The units that share a character with a span. */
function unitsAt({ starts, ends, length }: Reading, start: number, end: number): [number, number] {
  let first = 0;
  while (first < length && (ends[first] ?? 0) <= start) first++;
  let last = first;
  while (last < length && (starts[last] ?? 0) < end) last++;
  return [first, last];
}
