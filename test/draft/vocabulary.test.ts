import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../src/draft/parse';
import {
  APOSTROPHE,
  CAPITAL,
  HYPHEN,
  numberIn,
  numberOfWord,
  PERIOD,
  signsOf,
  wordOfNumber,
} from '../../src/draft/vocabulary';

const KNOWN = ['the', 'don’t', "don't", 'well-known', 'u.s.', 'élan', 'a'].map(numberOfWord);

describe('the vocabulary of rules', () => {
  it('tells what is in each word as reading its letters would', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'The',
        'DON’T',
        "don't",
        'Well-Known',
        'U.S.',
        'ÉLAN',
        'a',
        'mayor',
        'O’Neill',
        '3,000',
      ),
      fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'É', '-', '.', '’', "'", '1'), maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (written) => {
        for (const { passage } of parseDraft(written.join(' '), 'plaintext').blocks) {
          passage.tokens.forEach(({ start, end }, index) => {
            const text = passage.prose.slice(start, end);
            const sign = signsOf(passage)[index] ?? 0;
            const number = numberIn(sign);
            assert.equal(
              wordOfNumber(number),
              KNOWN.includes(numberOfKnown(text)) ? text.toLowerCase() : wordOfNumber(number),
            );
            if (number !== 0) assert.equal(wordOfNumber(number), text.toLowerCase());
            assert.equal((sign & CAPITAL) !== 0, text !== text.toLowerCase());
            assert.equal((sign & HYPHEN) !== 0, text.includes('-'));
            assert.equal((sign & PERIOD) !== 0, text.includes('.'));
            assert.equal((sign & APOSTROPHE) !== 0, /['’]/.test(text));
          });
        }
      }),
    );
  });
});

/** The number of a text among the words above, or -1. */
function numberOfKnown(text: string): number {
  return KNOWN.find((number) => wordOfNumber(number) === text.toLowerCase()) ?? -1;
}
