import assert from 'node:assert/strict';
import ahead from 'stylebook:ap/readings';
import { NO_MODES, parsePattern } from '../../src/stylebook/patterns/parse';
import { readNode, readToken, type Reading } from '../../src/stylebook/patterns/reading';

/** A reading, and its node in the place of who parses it. */
function told({ mindsSpacing, found }: Reading): unknown {
  return { mindsSpacing, found: 'node' in found ? { ...found, node: found.node() } : found };
}

describe('patterns read by the build', () => {
  it('are many', () => {
    assert.ok(Object.keys(ahead).length > 1000);
  });

  it('come to what they would come to now', () => {
    for (const key of Object.keys(ahead)) {
      const colon = key.indexOf(':');
      const token = key.slice(colon + 1);
      const words = key.slice(0, colon).includes('w');
      const fold = key.slice(0, colon).includes('f');
      const now = readNode(parsePattern(token, { ...NO_MODES, fold, multiline: true }), words);
      assert.deepEqual(told(readToken(token, words, fold)), told(now), token);
    }
  });
});
