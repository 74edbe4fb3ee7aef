import assert from 'node:assert/strict';
import { link } from '../../src/sources/link';
import { runsOf } from '../../src/sources/spans';
import { TAG } from '../../src/sources/tagger/tags';
import { tagged, wordsOf } from './tagged';

/** Who says the last cue of a paragraph whose source, cue and content are given. */
function speakerOf(text: string, parts: { readonly source?: string; cue: string; content: string }) {
  const { reading, tags } = tagged(text, [
    ...(parts.source === undefined ? [] : [[parts.source, TAG.sourceBegin] as const]),
    [parts.cue, TAG.speechCueBegin],
    [parts.content, TAG.speechContentBegin],
  ]);
  const [run] = link(reading, runsOf(tags)).at(-1)?.source ?? [];
  return run && wordsOf(reading, run.first, run.end);
}

describe('sources: subjects', () => {
  it('are the person whom a clause with "who" parts from the verb', () => {
    const text = 'But Ada Park, who runs the port, said the pumps failed.';
    const content = 'the pumps failed';
    assert.equal(speakerOf(text, { source: 'who', cue: 'said', content }), 'Ada Park, who runs the port');
  });

  it('are "who" itself where the clause is what tells', () => {
    const text = 'She met Ada Park, who said the pumps failed.';
    assert.equal(speakerOf(text, { source: 'who', cue: 'said', content: 'the pumps failed' }), 'who');
  });

  it('are whoever did something else before', () => {
    const text = 'Ada Park stood beside the mayor and described the night as long.';
    const content = 'the night as long';
    assert.equal(speakerOf(text, { source: 'the mayor', cue: 'described', content }), 'Ada Park');
    assert.equal(speakerOf(text, { cue: 'described', content }), 'Ada Park');
  });

  it('are those of the joined clause where it has its own', () => {
    const text = 'Ada Park stood still and the mayor described the night as long.';
    const content = 'the night as long';
    assert.equal(speakerOf(text, { source: 'the mayor', cue: 'described', content }), 'the mayor');
  });

  it('are those of the sentence for a verb with -ing that hangs on it', () => {
    const text = 'Ada Park furrowed her brow, saying the pumps failed.';
    assert.equal(speakerOf(text, { cue: 'saying', content: 'the pumps failed' }), 'Ada Park');
    const nobody = 'It was a long night, showing the pumps failed.';
    assert.equal(speakerOf(nobody, { cue: 'showing', content: 'the pumps failed' }), undefined);
  });

  it('leave out what a comma parts from them', () => {
    const text = 'After a week of quiet talks among lawyers, the two said the pumps failed.';
    const content = 'the pumps failed';
    const whole = 'a week of quiet talks among lawyers, the two';
    assert.equal(speakerOf(text, { source: whole, cue: 'said', content }), 'the two');
  });

  it('keep what is added to a name, and lists', () => {
    for (const source of ['Odile Brun, the lawyer', 'the lawyer, the engineer and the mayor']) {
      const text = `On Monday ${source} said the pumps failed.`;
      assert.equal(speakerOf(text, { source, cue: 'said', content: 'the pumps failed' }), source);
    }
  });
});
