import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composed, replaced, type Replacement } from '../../src/review/patch';

/** Replacements in order and without overlaps, for a text of `length` units. */
function replacementsFor(length: number): fc.Arbitrary<readonly Replacement[]> {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: length }), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((cuts) => {
      const sorted = [...cuts].sort((a, b) => a[0] - b[0]);
      const edits: Replacement[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        const start = sorted[i]?.[0] ?? 0;
        const end = sorted[i + 1]?.[0] ?? 0;
        if (edits.at(-1)?.end !== start) edits.push({ start, end, text: sorted[i]?.[1] ?? '' });
      }
      return edits;
    });
}

describe('patches', () => {
  it('compose to the same text as one after the other', () => {
    const cases = fc.string({ maxLength: 40 }).chain((text) =>
      replacementsFor(text.length).chain((first) => {
        const middle = replaced(text, first);
        return replacementsFor(middle.length).map((second) => ({ text, first, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, second }) => {
        const both = composed(text.length, first, second);
        assert.equal(replaced(text, both), replaced(replaced(text, first), second));
        both.forEach((one, index) =>
          assert.ok(one.start >= (both[index - 1]?.end ?? 0) && one.end <= text.length),
        );
      }),
      { numRuns: 500 },
    );
  });
});
