import assert from 'node:assert/strict';
import { repairInversions, repairQuotations, repairToldOn } from '../../src/sources/repair';
import { TAG } from '../../src/sources/tagger/tags';
import { runs, tagged } from './tagged';

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

  it('find who goes on with a quotation by no verb of speech', () => {
    for (const [text, source, cue] of [
      ['“It is safe, and it will stay safe,” she went on.', 'she', 'went on'],
      ['“It is safe, and it will stay safe,” Ada Park shot back.', 'Ada Park', 'shot back'],
    ] as const) {
      const { reading, tags } = tagged(text, []);
      repairToldOn(reading, tags);
      assert.deepEqual(runs(reading, tags), [`source: ${source}`, `cue: ${cue}`]);
    }
  });

  it('leave a sentence that only goes on behind a quotation', () => {
    for (const text of [
      'The sign “Safe,” she thought as she went down to the bridge, was new.',
      '“It is safe,” the sign on the bridge says.',
    ]) {
      const { reading, tags } = tagged(text, []);
      repairToldOn(reading, tags);
      assert.deepEqual(runs(reading, tags), [], text);
    }
  });
});
