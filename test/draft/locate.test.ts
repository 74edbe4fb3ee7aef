import assert from 'node:assert/strict';
import { Locator } from '../../src/draft/locate';

describe('places in a text', () => {
  const text = 'one\ntwo\r\nthree\rfour 😀!';
  const locator = new Locator(text);

  const places: readonly (readonly [words: string, line: number, column: number])[] = [
    ['one', 1, 1],
    ['ne', 1, 2],
    ['two', 2, 1],
    ['three', 3, 1],
    ['four', 4, 1],
    ['!', 4, 8],
  ];
  for (const [words, line, column] of places) {
    it(`${words} is at ${line}:${column}`, () =>
      assert.deepEqual(locator.locate(text.indexOf(words)), { line, column }));
  }

  it('the end of the text is a place', () => {
    assert.deepEqual(locator.locate(text.length), { line: 4, column: 9 });
  });
});
