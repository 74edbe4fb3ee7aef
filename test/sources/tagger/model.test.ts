import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../src/draft/parse';
import bytes from '../../../models/attribution.bin';
import { shippedTagger } from '../../../src/sources/passages';
import { readPassage } from '../../../src/sources/reading';
import { Lattice } from '../../../src/sources/tagger/decode';
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
    const add = (template: number, value: number) => void keys.push(keyOf(template, value));
    writeWord({ add }, reading.words[0] ?? EDGE, 0);
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
  const CLASSES_OF = [1, 2, 3];
  const NEXT = 4;
  const OUTSIDE = stateOf('O');
  const edges = Int16Array.from({ length: CLASSES * WAYS.length }, (_, at) => ((at * 37) % 61) - 30);
  const wayOf = (from: number, to: number) => WAYS.findIndex((way) => way[0] === from && way[1] === to);
  const isWay = (from: number | undefined, to: number) => wayOf(from ?? -1, to) >= 0;
  /** Every sequence of states that begins with one of these and that the ways allow. */
  const sequences = (length: number, first: readonly number[]): number[][] =>
    length === 1
      ? first.map((state) => [state])
      : sequences(length - 1, first).flatMap((states) =>
          Array.from({ length: STATES }, (_, to) => to)
            .filter((to) => isWay(states.at(-1), to))
            .map((to) => [...states, to]),
        );
  const edge = (from: number, to: number, wordClass: number) =>
    edges[wordClass * WAYS.length + wayOf(from, to)] ?? 0;
  const tagsOf = (states: readonly number[]) => states.map((state) => TAG_OF[state]).join(' ');
  const VALUES = fc.array(WEIGHT, { minLength: LENGTH * ROLES, maxLength: LENGTH * ROLES });
  const scoresAt = (values: readonly number[], at: number) =>
    Int32Array.from(values.slice(at * ROLES, (at + 1) * ROLES));

  /** Asserts that tags are those of a sequence that none does better than; `around` is what its ends add. */
  function assertBest(
    all: readonly number[][],
    values: readonly number[],
    tags: Uint8Array,
    around: (states: readonly number[]) => number,
  ): void {
    const scores = all.map((states) =>
      states.reduce((sum, to, at) => {
        const way = at === 0 ? 0 : edge(states[at - 1] ?? 0, to, CLASSES_OF[at] ?? 0);
        return sum + way + (values[at * ROLES + (ROLE_OF[to] ?? 0)] ?? 0);
      }, around(states)),
    );
    const most = Math.max(...scores);
    const best = all.filter((_, at) => scores[at] === most).map(tagsOf);
    assert.ok(best.includes(tags.join(' ')));
  }

  it('are those of the best of all sequences', () => {
    const all = sequences(LENGTH, MAY_BEGIN);
    const lattice = new Lattice(edges);
    fc.assert(
      fc.property(VALUES, (values) => {
        const tags = new Uint8Array(LENGTH);
        lattice.begin(scoresAt(values, 0));
        for (let at = 1; at < LENGTH; at++) lattice.add(CLASSES_OF[at] ?? 0, scoresAt(values, at));
        lattice.end(tags, 0);
        assertBest(all, values, tags, () => 0);
      }),
      { numRuns: 30 },
    );
  });

  it('are those of the best that fits between units that are outside', () => {
    const first = Array.from({ length: STATES }, (_, to) => to).filter((to) => isWay(OUTSIDE, to));
    const all = sequences(LENGTH, first).filter((states) => isWay(states.at(-1), OUTSIDE));
    const lattice = new Lattice(edges);
    fc.assert(
      fc.property(VALUES, (values) => {
        const tags = new Uint8Array(2 + LENGTH);
        lattice.beginOutside();
        for (let at = 0; at < LENGTH; at++) lattice.add(CLASSES_OF[at] ?? 0, scoresAt(values, at));
        lattice.endOutside(tags, 1, NEXT);
        assert.equal(tags[0], TAG.outside);
        assert.equal(tags[1 + LENGTH], TAG.outside);
        assertBest(all, values, tags.subarray(1, 1 + LENGTH), (states) => {
          const last = states.at(-1) ?? OUTSIDE;
          return edge(OUTSIDE, states[0] ?? OUTSIDE, CLASSES_OF[0] ?? 0) + edge(last, OUTSIDE, NEXT);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('do not hang on how much came before', () => {
    const scores = new Int32Array(ROLES).fill(8_000);
    scores[ROLE_OF[stateOf('S0')] ?? 0] = 8_127;
    const lattice = new Lattice(new Int16Array(CLASSES * WAYS.length).fill(32_000));
    const length = 20_000;
    const tags = new Uint8Array(length);
    lattice.begin(scores);
    for (let at = 1; at < length; at++) lattice.add(1, scores);
    lattice.end(tags, 0);
    assert.ok(tags.every((tag, at) => tag === TAG.sourceBegin || tags[at - 1] === TAG.sourceBegin));
  });

  it('leave no state that a passage cannot go on from', () => {
    for (let state = 0; state < STATES; state++) assert.ok(WAYS.some(([from]) => from === state));
  });
});
