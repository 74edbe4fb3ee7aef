import assert from 'node:assert/strict';
import { repairContents } from '../../src/sources/contents';
import { TAG } from '../../src/sources/tagger/tags';
import { runs, tagged } from './tagged';

/** The runs of a paragraph after repair; its tags are given. */
function repaired(...paragraph: Parameters<typeof tagged>): string[] {
  const { reading, tags } = tagged(...paragraph);
  repairContents(reading, tags);
  return runs(reading, tags);
}

describe('sources: how far content reaches', () => {
  it('is to the front of a sentence that ends in its source and cue', () => {
    const found = repaired('Most voters fear the port will close by May, a survey found Monday.', [
      ['Most voters', TAG.sourceBegin],
      ['fear', TAG.otherCueBegin],
      ['the port will close by May', TAG.otherContentBegin],
      ['a survey', TAG.sourceBegin],
      ['found', TAG.speechCueBegin],
    ]);
    assert.deepEqual(found, [
      'content: Most voters fear the port will close by May',
      'source: a survey',
      'cue: found',
    ]);
  });

  it('is around its source and cue where commas part them from it', () => {
    const found = repaired('In the long run, Park said, the port will close.', [
      ['Park', TAG.sourceBegin],
      ['said', TAG.speechCueBegin],
      ['the port', TAG.speechContentBegin],
    ]);
    assert.deepEqual(found, [
      'content: In the long run',
      'source: Park',
      'cue: said',
      'content: the port will close',
    ]);
  });

  it('is over a comma to the end where nothing else is told', () => {
    const found = repaired('Park said the port will close, and with it the yard.', [
      ['Park', TAG.sourceBegin],
      ['said', TAG.speechCueBegin],
      ['the port will close', TAG.speechContentBegin],
    ]);
    assert.deepEqual(found, [
      'source: Park',
      'cue: said',
      'content: the port will close, and with it the yard',
    ]);
  });

  it('stays as it is where a quotation, or what follows the cue, tells otherwise', () => {
    for (const text of [
      '“It will close,” Park said.',
      'The port fears for its yard, Park said in a long talk.',
    ]) {
      const { reading, tags } = tagged(text, [
        ['Park', TAG.sourceBegin],
        ['said', TAG.speechCueBegin],
      ]);
      const before = tags.slice();
      repairContents(reading, tags);
      assert.deepEqual(tags, before, text);
    }
  });
});
