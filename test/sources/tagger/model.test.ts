import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../src/draft/parse';
import { shippedModel } from '../../../src/sources/passages';
import { readPassage } from '../../../src/sources/reading';
import { bestTags, mayFollow } from '../../../src/sources/tagger/decode';
import { writeFeatures } from '../../../src/sources/tagger/features';
import { FIRST_TEMPLATE, keyOf, nextTemplate } from '../../../src/sources/tagger/keys';
import { CLASSES, readModel, readWeights, writeModel, type Weights } from '../../../src/sources/tagger/model';
import { tagPassage } from '../../../src/sources/tagger/tag';
import { TAGS } from '../../../src/sources/tagger/tags';

const WEIGHT = fc.integer({ min: -127, max: 127 });

const WEIGHTS = fc
  .uniqueArray(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 })
  .chain((numbers) =>
    fc
      .array(WEIGHT, { minLength: numbers.length * TAGS, maxLength: numbers.length * TAGS })
      .map((rows): Weights => ({
        keys: Int32Array.from(
          numbers.sort((a, b) => a - b),
          (number) => number * 2 + 1,
        ),
        rows: Int8Array.from(rows),
        edges: Int16Array.from({ length: CLASSES * TAGS * TAGS }, (_, at) => (at % 199) - 99),
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
    const model = shippedModel();
    assert.deepEqual([...tagPassage(reading, model)], [...tagPassage(reading, model)]);
    // Tags of a model that weighs one feature of the first unit only: its own word.
    const keys: number[] = [];
    let template = 0;
    writeFeatures(reading, {
      begin: () => (template = FIRST_TEMPLATE),
      add: (value) => {
        keys.push(keyOf(template, value));
        template = nextTemplate(template);
      },
    });
    const key = keys[0] ?? 1;
    const fillers = Array.from({ length: 2_000 }, (_, at) => at * 0x1fffe + 1).filter(
      (filler) => filler < key,
    );
    const rows = new Int8Array((fillers.length + 1) * TAGS);
    rows[fillers.length * TAGS + 2] = 127;
    rows[fillers.length * TAGS + 3] = -127;
    const one = readModel(
      writeModel({
        keys: Int32Array.of(...fillers, key),
        rows,
        edges: new Int16Array(CLASSES * TAGS * TAGS),
      }),
    );
    assert.equal(tagPassage(reading, one)[0], 2);
  });
});

describe('sources: the best tags', () => {
  it('are those of the best of all sequences', () => {
    const LENGTH = 3;
    fc.assert(
      fc.property(fc.array(WEIGHT, { minLength: LENGTH * TAGS, maxLength: LENGTH * TAGS }), (values) => {
        const scores = Int32Array.from(values);
        const edges = Int16Array.from({ length: CLASSES * TAGS * TAGS }, (_, at) => ((at * 37) % 61) - 30);
        const classes = Uint8Array.of(1, 2, 3);
        const scoreOf = (tags: ArrayLike<number>) => {
          let sum = 0;
          for (let at = 0; at < LENGTH; at++) {
            const [from, to] = [tags[at - 1], tags[at] ?? 0];
            sum += scores[at * TAGS + to] ?? 0;
            if (from === undefined ? to >= 3 && to % 2 === 1 : !mayFollow(from, to)) return -Infinity;
            if (from !== undefined) sum += edges[((classes[at] ?? 0) * TAGS + to) * TAGS + from] ?? 0;
          }
          return sum;
        };
        let best = -Infinity;
        for (let code = 0; code < TAGS ** LENGTH; code++) {
          best = Math.max(
            best,
            scoreOf([code % TAGS, Math.floor(code / TAGS) % TAGS, Math.floor(code / TAGS ** 2)]),
          );
        }
        assert.equal(scoreOf(bestTags(scores, classes, edges)), best);
      }),
      { numRuns: 30 },
    );
  });
});
