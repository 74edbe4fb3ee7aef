import assert from 'node:assert/strict';
import { orList, withoutDoubledQuotes } from '../../../../src/rules/style/matching/message';

describe('messages of rules from data', () => {
  for (const [message, filled] of [
    ["Use '%s' instead of '%s'.", "Use %s instead of '%s'."],
    ['Use "%s" instead of "%s".', 'Use %s instead of "%s".'],
    ['Write “%s”, not “%s”.', 'Write %s, not “%s”.'],
    ['Avoid “%s”.', 'Avoid “%s”.'],
  ] as const) {
    it(`leaves the marks to a list that brings its own: ${message}`, () => {
      assert.equal(withoutDoubledQuotes(message), filled);
    });
  }

  it('lists options in the marks of their message', () => {
    assert.equal(orList(['Kyiv'], 'Write “%s”, not “%s”.'), '“Kyiv”');
    assert.equal(orList(['a', 'b', 'c'], "Use '%s'."), "'a', 'b', or 'c'");
  });
});
