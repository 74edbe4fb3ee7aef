import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordTable } from '../../src/draft/wordTable';

describe('draft: a table of words', () => {
  it('gives one thing for each word, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 60 }), (words) => {
        const table = new WordTable((text) => ({ text }), 1_000);
        const text = words.join('');
        let start = 0;
        for (const word of words) {
          const found = table.at(text, start, start + word.length);
          assert.equal(found.text, word);
          assert.equal(found, table.of(word));
          start += word.length;
        }
        assert.equal(new Set(words.map((word) => table.of(word))).size, new Set(words).size);
      }),
    );
  });

  it('holds as many words as it may, then makes them anew', () => {
    const made: string[] = [];
    const table = new WordTable((text, number) => {
      made.push(text);
      return { text, number };
    }, 10_000);
    const words = Array.from({ length: 10_000 }, (_, at) => `word${String(at)}`);
    assert.deepEqual(
      words.map((word) => table.of(word).number),
      words.map((_, at) => at),
    );
    for (const word of words) table.of(word);
    assert.equal(made.length, words.length);
    assert.equal(table.of('one more').number, 0);
    assert.deepEqual(table.of('word7'), { text: 'word7', number: 1 });
  });
});
