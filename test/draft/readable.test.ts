import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readable } from '../../src/draft/readable';
import { anyText } from './drafts';

describe('readable prose', () => {
  it('is the same string where nothing is to collapse', () => {
    const prose = 'The council met.';
    assert.equal(readable(prose).text, prose);
    assert.equal(readable(prose).original(4), 4);
  });

  it('has single spaces and no unseen characters, and knows the way back', () => {
    const { text, original } = readable('un\u2060\u2060believ\u2060able   news  now');
    assert.equal(text, 'unbelievable news now');
    assert.deepEqual([0, 2, 8, 12, 13, 18].map(original), [0, 4, 11, 15, 18, 24]);
  });

  it('leads each character back to itself', () => {
    fc.assert(
      fc.property(anyText, (prose) => {
        const { text, original } = readable(prose);
        let last = -1;
        for (let index = 0; index < text.length; index++) {
          const from = original(index);
          assert.ok(from > last);
          if (text.charAt(index) !== ' ') assert.equal(prose.charAt(from), text.charAt(index));
          last = from;
        }
        assert.ok(original(text.length) <= prose.length);
      }),
    );
  });
});
