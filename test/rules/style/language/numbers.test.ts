import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../../src/draft/parse';
import {
  inFigures,
  inWords,
  ordinalFigures,
  spelledNumberAt,
  valueOf,
  withCommas,
} from '../../../../src/rules/style/language/numbers';
import { wordsOf, type Words } from '../../../../src/rules/style/language/words';

function read(text: string): Words {
  const passage = parseDraft(`They counted ${text} of them.`, 'plaintext').blocks[0]?.passage;
  assert.ok(passage);
  return wordsOf(passage);
}

describe('numbers in words', () => {
  it('read back what they spell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        const spelled = inWords(value) ?? '';
        const words = read(spelled);
        assert.equal(spelledNumberAt(words, 2)?.value, value, spelled);
        assert.equal(words.text(spelledNumberAt(words, 2)?.end ?? 0), 'of', spelled);
      }),
    );
  });

  it('read “and”, scales and words left apart, and stop where the number does', () => {
    const value = (text: string) => spelledNumberAt(read(text), 2)?.value;
    assert.equal(value('two hundred and five'), 205);
    assert.equal(value('twenty five'), 25);
    assert.equal(value('forty-five thousand'), 45_000);
    assert.equal(value('five million'), 5_000_000);
    assert.equal(value('one two'), 1);
    assert.equal(value('goats'), undefined);
  });
});

describe('numbers in figures', () => {
  it('keep their value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        assert.equal(valueOf(withCommas(String(value))), value);
      }),
    );
  });

  it('say millions where two decimals can hold them', () => {
    assert.equal(inFigures(4_450_000), '4.45 million');
    assert.equal(inFigures(2_000_000_000), '2 billion');
    assert.equal(inFigures(1_234_567), '1,234,567');
    assert.equal(inFigures(999_999), '999,999');
  });

  it('know no value of what is no plain number', () => {
    for (const text of ['', '1,00', '12:30', '3rd', '1.2.3']) assert.ok(Number.isNaN(valueOf(text)), text);
  });

  it('end ordinals as they are said', () => {
    assert.deepEqual([1, 2, 3, 11, 12, 13, 21, 112, 122].map(ordinalFigures), [
      '1st',
      '2nd',
      '3rd',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
      '122nd',
    ]);
  });
});
