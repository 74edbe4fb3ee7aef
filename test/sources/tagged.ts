import assert from 'node:assert/strict';
import { parseDraft } from '../../src/draft/parse';
import { readPassage, type Reading } from '../../src/sources/reading';
import { runsOf } from '../../src/sources/spans';

/** A paragraph and its tags: those of the words given, each word's first place in it; the rest is outside. */
export function tagged(text: string, runs: readonly (readonly [words: string, begin: number])[]) {
  const reading = readPassage(
    parseDraft(`Bridge\n\n${text}`, 'plaintext').blocks[1]?.passage ?? assert.fail(),
  );
  const tags = new Uint8Array(reading.length);
  for (const [words, begin] of runs) {
    const start = reading.passage.prose.indexOf(words);
    const first = reading.starts.indexOf(start);
    const end = reading.ends.indexOf(start + words.length) + 1;
    assert.ok(first >= 0 && end > first, words);
    tags.fill(begin + 1, first, end);
    tags[first] = begin;
  }
  return { reading, tags };
}

/** The runs that tags make, each with its words. */
export function runs(reading: Reading, tags: Uint8Array): string[] {
  return runsOf(tags).map(({ part, first, end }) => `${part}: ${wordsOf(reading, first, end)}`);
}

/** The words of the units `first` to before `end`. */
export function wordsOf({ passage, starts, ends }: Reading, first: number, end: number): string {
  return passage.prose.slice(starts[first], ends[end - 1]);
}
