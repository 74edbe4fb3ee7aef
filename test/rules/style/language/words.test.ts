import assert from 'node:assert/strict';
import { parseDraft } from '../../../../src/draft/parse';
import { onShape, onWords, wordsOf } from '../../../../src/rules/style/language/words';

const GOATS = onWords(['goat', 'goats']);
const ALSO_GOATS = onWords(['goats']);

function wordsIn(text: string) {
  const passage = parseDraft(text, 'plaintext').blocks[0]?.passage;
  assert.ok(passage);
  return wordsOf(passage);
}

describe('words of a passage', () => {
  it('say where the words of a trigger stand, whatever their case', () => {
    const words = wordsIn('Goats ate a goat. GOATS slept.');
    assert.deepEqual(words.at(GOATS), [0, 3, 5]);
    assert.deepEqual(words.at(ALSO_GOATS), [0, 5]);
  });

  it('say where shapes stand', () => {
    const words = wordsIn('In 1990 the well-known U.S. team didn’t win.');
    assert.deepEqual(
      words.at(onShape('number')).map((at) => words.text(at)),
      ['1990'],
    );
    assert.deepEqual(
      words.at(onShape('hyphenated')).map((at) => words.text(at)),
      ['well-known'],
    );
    assert.deepEqual(
      words.at(onShape('dotted')).map((at) => words.text(at)),
      ['U.S.'],
    );
    assert.deepEqual(
      words.at(onShape('apostrophe')).map((at) => words.text(at)),
      ['didn’t'],
    );
  });

  it('know where sentences begin, opening marks left out', () => {
    const words = wordsIn('It rained. “Goats ran,” she said.');
    const starts = words.tokens
      .map((_, at) => at)
      .filter((at) => words.isWord(at) && words.startsSentence(at));
    assert.deepEqual(
      starts.map((at) => words.text(at)),
      ['It', 'Goats'],
    );
  });

  it('answer with nothing beyond the edges', () => {
    const words = wordsIn('Goats ran');
    for (const at of [-1, 9]) {
      assert.equal(words.text(at), '');
      assert.equal(words.isWord(at), false);
      assert.equal(words.isCapital(at), false);
    }
  });

  it('are looked at once for a passage', () => {
    const passage = parseDraft('Goats ran', 'plaintext').blocks[0]?.passage;
    assert.ok(passage);
    assert.equal(wordsOf(passage), wordsOf(passage));
  });
});
