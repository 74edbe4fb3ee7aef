import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isContent, isNumber, wordsOf } from '../../src/archive/words';

const hashes = (text: string) => [...wordsOf(text).hashes];
const words = (text: string) => {
  const { starts, ends } = wordsOf(text);
  return [...starts].map((start, index) => text.slice(start, ends[index]));
};

describe('words as duplicates see them', () => {
  it('are told apart by letters and digits alone', () => {
    assert.deepEqual(words('“High-stakes talks,” said the U.S. envoy; 3,000 didn’t.'), [
      'High',
      'stakes',
      'talks',
      'said',
      'the',
      'U.S',
      'envoy',
      '3,000',
      'didn’t',
    ]);
  });

  it('do not mind case, accents, marks and what nobody sees', () => {
    const plain = hashes('Zoe didnt see the US envoy in Malmo');
    assert.deepEqual(hashes('ZOË didn’t see the U.S. envoy in Malmö'), plain);
    assert.deepEqual(hashes('Zoe\u0308 didn\u00adt, see\u00a0the US\u200b  envoy in MALMO.'), plain);
  });

  it('know numbers, and words without content', () => {
    const [the, harbor, count] = hashes('the harbor 1,410');
    assert.deepEqual([isContent(the ?? 0), isContent(harbor ?? 0)], [false, true]);
    assert.deepEqual([isNumber(harbor ?? 0), isNumber(count ?? 0)], [false, true]);
  });

  it('stand where they are said to stand, in any text', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends } = wordsOf(text);
        let last = 0;
        starts.forEach((start, index) => {
          const end = ends[index] ?? 0;
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
        });
      }),
    );
  });
});
