import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWordAt } from '../../../../src/draft/characters';
import { PhraseFinder, type Sought } from '../../../../src/rules/style/matching/finder';
import { standsAt } from '../../../../src/rules/style/matching/fold';

/** Few characters, so that strings meet by chance: letters of two cases, marks that end words, both apostrophes. */
const text = (least: number) =>
  fc.string({
    unit: fc.constantFrom('a', 'A', 'b', 'é', '7', ' ', '.', '’', "'", '-', '\u00a0'),
    minLength: least,
    maxLength: 3 + 9 * (1 - least),
  });
const sought = fc.record({
  text: fc.oneof(
    text(1),
    fc.tuple(text(1), text(1)).map((parts) => parts.join(' ')),
  ),
  start: fc.boolean(),
  end: fc.boolean(),
});

describe('the finder of phrases', () => {
  it('finds what a search at every place finds', () => {
    fc.assert(
      fc.property(
        fc.array(sought, { maxLength: 12 }),
        fc.array(text(0), { maxLength: 5 }),
        (phrases, parts) => {
          const all = phrases.map((one): Sought<string> => ({
            text: one.text,
            atWordStart: one.start && isWordAt(one.text, 0),
            atWordEnd: one.end && isWordAt(one.text, one.text.length - 1),
            value: JSON.stringify(one),
          }));
          const prose = parts.join(' ');
          const found: string[] = [];
          new PhraseFinder(all).find(prose, (value, start, end) => {
            const { atWordEnd } = all.find((one) => one.value === value) ?? {};
            // Within a longer word it may be reported or not: who asked compares edges.
            if (!(atWordEnd === true && isWordAt(prose, end))) found.push(`${value} ${start} ${end}`);
          });
          assert.deepEqual(found.sort(), searched(all, prose).sort());
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('begins at the beginning of a word where asked to, by whatever word it looks a string up', () => {
    const found: number[] = [];
    new PhraseFinder([{ text: 'man of valour', atWordStart: true, atWordEnd: true, value: 0 }]).find(
      'a woman of valour, a man of valour',
      (_, start) => found.push(start),
    );
    assert.deepEqual(found, [21]);
  });

  it('finds whatever the case, apostrophe, space or digit', () => {
    const found = (phrase: string, prose: string) => {
      let count = 0;
      new PhraseFinder([{ text: phrase, atWordStart: false, atWordEnd: false, value: 0 }]).find(
        prose,
        () => count++,
      );
      return count;
    };
    assert.equal(found("don't go", 'DON’T\u00a0GO'), 1);
    assert.equal(found('flight 0', 'Flight ٣ and Flight 3'), 1);
    assert.equal(found('İ', 'İ'), 1);
    assert.equal(found('ΟΔΟΣ', 'οδος'), 1);
  });
});

function searched(all: readonly Sought<string>[], prose: string): string[] {
  return all.flatMap(({ text, atWordStart, atWordEnd, value }) => {
    const found: string[] = [];
    for (let start = 0; start + text.length <= prose.length; start++) {
      const end = start + text.length;
      if (!standsAt(prose, start, text)) continue;
      if (atWordStart && isWordAt(prose, start - 1)) continue;
      if (atWordEnd && isWordAt(prose, end)) continue;
      found.push(`${value} ${start} ${end}`);
    }
    return found;
  });
}
