import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../src/draft/parse';
import bytes from '../../../models/attribution.bin';
import { shippedTagger } from '../../../src/sources/passages';
import { readPassage } from '../../../src/sources/reading';
import { bestTags } from '../../../src/sources/tagger/decode';
import { writeWord } from '../../../src/sources/tagger/features';
import { keyOf } from '../../../src/sources/tagger/keys';
import { CLASSES, readModel, readWeights, writeModel, type Weights } from '../../../src/sources/tagger/model';
import { Tagger } from '../../../src/sources/tagger/tag';
import { MAY_BEGIN, ROLE_OF, ROLES, STATES, stateOf, TAG_OF, WAYS } from '../../../src/sources/tagger/states';
import { EDGE } from '../../../src/sources/tagger/surroundings';
import { TAG } from '../../../src/sources/tagger/tags';

const WEIGHT = fc.integer({ min: -127, max: 127 });

const WEIGHTS = fc
  .uniqueArray(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 })
  .chain((numbers) =>
    fc
      .array(WEIGHT, { minLength: numbers.length * ROLES, maxLength: numbers.length * ROLES })
      .map((rows): Weights => ({
        keys: Int32Array.from(
          numbers.sort((a, b) => a - b),
          (number) => number * 2 + 1,
        ),
        rows: Int8Array.from(rows),
        edges: Int16Array.from({ length: CLASSES * WAYS.length }, (_, at) => (at % 199) - 99),
      })),
  );

describe('sources: the tagger’s model', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(WEIGHTS, (weights) => {
        assert.deepEqual(readWeights(writeModel(weights)), weights);
      }),
      { numRuns: 20 },
    );
  });

  it('says where its bytes end too soon', () => {
    assert.throws(() => readModel(new Uint8Array(100)), RangeError);
  });

  it('scores as plain addition does', () => {
    const text = '“The bridge is safe,” Maria Lopez said. According to the report, it was not.';
    const passage = parseDraft(`Bridge\n\n${text}`, 'plaintext').blocks[1]?.passage;
    assert.ok(passage);
    const reading = readPassage(passage);
    // Tags of a model that weighs one feature of the first unit only: its own word.
    const keys: number[] = [];
    let template = 0;
    writeWord(
      {
        begin: (first) => (template = first),
        add: (value) => keys.push(keyOf(template++, value)),
      },
      reading.words[0] ?? EDGE,
      0,
    );
    const key = keys[0] ?? 1;
    const fillers = Array.from({ length: 2_000 }, (_, at) => at * 0x1fffe + 1).filter(
      (filler) => filler < key,
    );
    const rows = new Int8Array((fillers.length + 1) * ROLES);
    const source = ROLE_OF[stateOf('S0')] ?? 0;
    rows[fillers.length * ROLES + source] = 127;
    rows[fillers.length * ROLES + source + 1] = -127;
    const one = readModel(
      writeModel({
        keys: Int32Array.of(...fillers, key),
        rows,
        edges: new Int16Array(CLASSES * WAYS.length),
      }),
    );
    assert.equal(new Tagger(one).tag(reading)[0], TAG.sourceBegin);
  });

  it('tags a passage alike whatever it tagged before', () => {
    const passages = [
      '“The bridge is safe,” Maria Lopez said. Officials fear that it is not.',
      'According to the report, it was not. It rained.',
      'said',
    ].map((text) =>
      readPassage(parseDraft(`Bridge\n\n${text}`, 'plaintext').blocks[1]?.passage ?? assert.fail()),
    );
    const again = shippedTagger();
    for (const reading of [...passages, ...passages.toReversed()]) {
      assert.deepEqual(again.tag(reading), new Tagger(readModel(bytes)).tag(reading));
    }
  });
});

describe('sources: the best tags', () => {
  const LENGTH = 3;
  const words = [{ class: 1 }, { class: 2 }, { class: 3 }];
  const edges = Int16Array.from({ length: CLASSES * WAYS.length }, (_, at) => ((at * 37) % 61) - 30);
  const wayOf = (from: number, to: number) => WAYS.findIndex((way) => way[0] === from && way[1] === to);
  /** Every sequence of states that the ways allow. */
  const sequences = (length: number): number[][] =>
    length === 1
      ? MAY_BEGIN.map((state) => [state])
      : sequences(length - 1).flatMap((states) =>
          Array.from({ length: STATES }, (_, to) => to)
            .filter((to) => wayOf(states.at(-1) ?? 0, to) >= 0)
            .map((to) => [...states, to]),
        );

  it('are those of the best of all sequences', () => {
    const all = sequences(LENGTH);
    fc.assert(
      fc.property(fc.array(WEIGHT, { minLength: LENGTH * ROLES, maxLength: LENGTH * ROLES }), (values) => {
        const scoreOf = (states: readonly number[]) =>
          states.reduce((sum, to, at) => {
            const way =
              at === 0
                ? 0
                : (edges[(words[at]?.class ?? 0) * WAYS.length + wayOf(states[at - 1] ?? 0, to)] ?? 0);
            return sum + way + (values[at * ROLES + (ROLE_OF[to] ?? 0)] ?? 0);
          }, 0);
        const scores = all.map(scoreOf);
        const most = Math.max(...scores);
        const best = all
          .filter((_, at) => scores[at] === most)
          .map((states) => states.map((state) => TAG_OF[state]).join(' '));
        assert.ok(best.includes(bestTags(Int32Array.from(values), words, edges).join(' ')));
      }),
      { numRuns: 30 },
    );
  });

  it('leave no state that a passage cannot go on from', () => {
    for (let state = 0; state < STATES; state++) assert.ok(WAYS.some(([from]) => from === state));
  });
});
