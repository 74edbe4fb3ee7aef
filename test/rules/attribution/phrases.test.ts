import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phraseBook, PhraseBook } from '../../../src/rules/attribution/phrases';

describe('a book of phrases', () => {
  const find = (phrases: readonly string[], text: string) => {
    const words = text.split(' ');
    return phraseBook(phrases)
      .find(words, 0, words.length)
      .map(({ first, end }) => words.slice(first, end).join(' '));
  };

  it('finds the longest phrase at each place', () => {
    assert.deepEqual(find(['said', 'said that'], 'she said that he said'), ['said that', 'said']);
  });

  it('reads alternatives and numbers', () => {
    assert.deepEqual(find(['say|says so', '# jobs'], 'he says so of # jobs'), ['says so', '# jobs']);
  });

  it('takes a large number for a number, not the other way round', () => {
    assert.deepEqual(find(['# jobs'], '#, jobs'), ['#, jobs']);
    assert.deepEqual(find(['#, jobs'], '# jobs'), []);
  });

  it('takes any word with an ending for one, and no short word', () => {
    assert.deepEqual(find(['had *ed', '*er than'], 'she had walked and had red cheeks, wider than his'), [
      'had walked',
      'wider than',
    ]);
  });

  it('keeps the first value of a phrase that is given twice', () => {
    const book = new PhraseBook([
      ['so', 1],
      ['so', 2],
    ]);
    assert.equal(book.at(['so'], 0, 1)?.value, 1);
  });

  it('finds what looking at every place by hand finds', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 5 }), fc.array(word, { maxLength: 12 }), (phrases, words) => {
        const byHand: string[] = [];
        for (let index = 0; index < words.length;) {
          const here = words.slice(index).join(' ');
          const fits = phrases
            .filter((one) => `${here} `.startsWith(`${one} `))
            .sort((a, b) => b.length - a.length);
          if (fits[0] !== undefined) byHand.push(fits[0]);
          index += fits[0]?.split(' ').length ?? 1;
        }
        assert.deepEqual(find(phrases, words.join(' ')), words.length === 0 ? [] : byHand);
      }),
    );
  });
});
