import assert from 'node:assert/strict';
import { parseDraft } from '../../src/draft/parse';
import { readPassage, type Reading } from '../../src/sources/reading';
import { repairInversions, repairQuotations } from '../../src/sources/repair';
import { runsOf } from '../../src/sources/spans';
import { TAG } from '../../src/sources/tagger/tags';

/** A paragraph and its tags: those of the words given, each word's first place in it; the rest is outside. */
function tagged(text: string, runs: readonly (readonly [words: string, begin: number])[]) {
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

function runs({ passage, starts, ends }: Reading, tags: Uint8Array): string[] {
  return runsOf(tags).map(
    ({ part, first, end }) => `${part}: ${passage.prose.slice(starts[first], ends[end - 1])}`,
  );
}

describe('sources: repairs', () => {
  const LONG =
    '“We were told that the bridge was safe, and the mayor said that it would stay open all summer long,” Lopez said.';

  it('leave a long quotation to its speaker, whoever is cited in it', () => {
    const { reading, tags } = tagged(LONG, [
      ['the mayor', TAG.sourceBegin],
      ['said', TAG.speechCueBegin],
      ['that it would stay open all summer long', TAG.speechContentBegin],
      ['Lopez', TAG.sourceBegin],
    ]);
    repairQuotations(reading, tags);
    assert.deepEqual(runs(reading, tags), [
      'content: “We were told that the bridge was safe, and the mayor said that it would stay open all summer long,”',
      'source: Lopez',
    ]);
  });

  it('leave who is cited in a few quoted words', () => {
    const { reading, tags } = tagged('The “mayor said no” poster hung in the hall.', [
      ['mayor', TAG.sourceBegin],
      ['said', TAG.speechCueBegin],
      ['no', TAG.speechContentBegin],
    ]);
    const before = tags.slice();
    repairQuotations(reading, tags);
    assert.deepEqual(tags, before);
  });

  it('find the speaker behind an inverted verb', () => {
    const { reading, tags } = tagged('“It is safe,” says the city’s engineer, going on to list its bolts.', [
      ['“It is safe,”', TAG.speechContentBegin],
      ['says', TAG.speechCueBegin],
      ['the city’s engineer, going on to list its bolts', TAG.speechContentBegin],
    ]);
    repairInversions(reading, tags);
    assert.deepEqual(runs(reading, tags), [
      'content: “It is safe,”',
      'cue: says',
      'source: the city’s engineer',
    ]);
  });

  it('leave what a speaker between a quotation and its verb goes on to say', () => {
    for (const text of ['“It is safe,” Lopez said the bridge was.', 'The sign “Safe” said that it was.']) {
      const content = /said (.*)\./u.exec(text)?.[1] ?? assert.fail();
      const { reading, tags } = tagged(text, [
        ['said', TAG.speechCueBegin],
        [content, TAG.speechContentBegin],
      ]);
      const before = tags.slice();
      repairInversions(reading, tags);
      assert.deepEqual(tags, before, text);
    }
  });
});
