import assert from 'node:assert/strict';
import { testExamples } from '../../src/desk/examples';
import { cardsOf } from '../../src/review/inForce';
import { INSPECTORS } from '../../src/rules/index';
import { builtInStylebook } from '../../src/stylebook/builtIn';

const stylebook = builtInStylebook();
const cards = cardsOf(INSPECTORS, stylebook);

describe('the rules', () => {
  it('have an id each', () => {
    const ids = cards.map((card) => card.id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    assert.deepEqual(
      ids.filter((id) => !/^[a-z]+\/[a-z][a-z0-9-]*$/i.test(id)),
      [],
    );
  });

  for (const card of cards) {
    it(`${card.id}: its examples hold`, () => {
      assert.ok(card.examples.flags.length > 0, 'nothing that it flags');
      assert.ok(card.examples.passes.length > 0, 'nothing that it passes');
      assert.deepEqual(
        testExamples([card], stylebook).map((failure) => failure.what),
        [],
      );
    });
  }
});
