// Trains the tagger: a conditional random field over hashed features. See models/README.md.
//   node dist/training/train.js GOLD.jsonl WORK-FOLDER MODEL.bin
// Needs a C++ compiler; crf.cpp and this file use the features of the product itself, so that they cannot drift.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PLACES, unitAt, writeUnit, writeWord } from '../src/sources/tagger/features';
import { keyOf, type FeatureSink } from '../src/sources/tagger/keys';
import { CLASSES, writeModel, type Weights } from '../src/sources/tagger/model';
import { MAY_BEGIN, ROLE_OF, ROLES, STATES, TAG_OF, WAYS } from '../src/sources/tagger/states';
import { EDGE, MARGIN, surroundingsOf } from '../src/sources/tagger/surroundings';
import { TAG } from '../src/sources/tagger/tags';
import { readGold, tagArticle, type TaggedPassage } from './gold';

/** A feature must be seen in this many articles; five would do for the data's terms. */
const LEAST_ARTICLES = 24;
const EPOCHS = '11';
const RATE = '0.0125';
const DROPOUT = '0.5';
/** Weights are the mean of as many runs: the order of passages alone moves a run's figures by half a point. */
const SEEDS = ['1', '2', '3', '4', '5'];
/** Steps of a whole-number weight: a weight of 1 is this many. */
const SCALE = 32;
/** What entering a run of words costs less, as a weight: trades precision for recall. */
const BONUS = 0.15;
/** The same for belief and intent, which people mark less alike. */
const OTHER_BONUS = 0.3;

/** The keys of features. */
class Keys implements FeatureSink {
  readonly keys: number[] = [];

  add(template: number, value: number): void {
    this.keys.push(keyOf(template, value));
  }
}

/** The keys of a passage's units; `ends` says where each unit's keys end. */
function keysOf({ reading }: TaggedPassage): {
  readonly keys: readonly number[];
  readonly ends: readonly number[];
} {
  const sink = new Keys();
  const around = surroundingsOf(reading);
  const ends = reading.words.map((_, at) => {
    for (let place = 0; place < PLACES; place++) {
      writeWord(sink, reading.words[unitAt(around, MARGIN + at, place) - MARGIN] ?? EDGE, place);
    }
    writeUnit(sink, around, MARGIN + at);
    return sink.keys.length;
  });
  return { keys: sink.keys, ends };
}

const [, , goldPath = '', work = '', out = ''] = process.argv;
fs.mkdirSync(work, { recursive: true });
const passages = readGold(goldPath)
  .flatMap(tagArticle)
  .filter(({ states }) => isLawful(states));
const rowOf = numberFeatures();
saveCorpus(path.join(work, 'corpus'));
const trainer = path.join(work, 'crf');
const crf = path.join(__dirname, '..', '..', 'training', 'crf.cpp');
execFileSync('g++', ['-O3', '-march=native', '-ffast-math', '-std=c++20', '-o', trainer, crf]);
const weights = quantize(meanOf(SEEDS.map(train)));
fs.writeFileSync(out, writeModel(weights));
console.log(`${String(rowOf.size)} features, of which ${String(weights.keys.length)} weigh something`);

/** The weights of a run. */
function train(seed: string): Float32Array {
  const trained = path.join(work, `weights${seed}`);
  execFileSync(trainer, [path.join(work, 'corpus'), trained, EPOCHS, RATE, DROPOUT, seed], {
    stdio: 'inherit',
  });
  const bytes = fs.readFileSync(trained);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function meanOf(runs: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(runs[0]?.length ?? 0);
  for (const run of runs) run.forEach((value, at) => (mean[at] = (mean[at] ?? 0) + value / runs.length));
  return mean;
}

/** Whether the gold's states follow each other by the ways that the tagger knows. */
function isLawful(states: Uint8Array): boolean {
  return states.every((to, at) => at === 0 || WAYS.some((way) => way[0] === states[at - 1] && way[1] === to));
}

/** A row for each feature that enough articles have. */
function numberFeatures(): ReadonlyMap<number, number> {
  const articles = new Map<number, number>();
  const last = new Map<number, number>();
  for (const passage of passages) {
    for (const key of keysOf(passage).keys) {
      if (last.get(key) === passage.article) continue;
      last.set(key, passage.article);
      articles.set(key, (articles.get(key) ?? 0) + 1);
    }
  }
  const kept = [...articles].filter(([, count]) => count >= LEAST_ARTICLES).map(([key]) => key);
  return new Map(kept.sort((a, b) => a - b).map((key, row) => [key, row]));
}

/** The passages as crf.cpp reads them. */
function saveCorpus(file: string): void {
  const open = fs.openSync(file, 'w');
  const write = (values: Int32Array | Uint8Array) =>
    fs.writeSync(open, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  write(Int32Array.of(rowOf.size, CLASSES, passages.length, ...ROLE_OF));
  write(Int32Array.from({ length: STATES }, (_, state) => (MAY_BEGIN.includes(state) ? 1 : 0)));
  write(Int32Array.of(WAYS.length, ...WAYS.flat()));
  for (const passage of passages) {
    const { keys, ends } = keysOf(passage);
    const rows: number[] = [];
    const rowEnds = new Int32Array(ends.length);
    ends.forEach((end, unit) => {
      for (const key of keys.slice(ends[unit - 1] ?? 0, end)) {
        const row = rowOf.get(key);
        if (row !== undefined) rows.push(row);
      }
      rowEnds[unit] = rows.length;
    });
    write(Int32Array.of(passage.article, passage.reading.length, rows.length));
    write(passage.states);
    write(Uint8Array.from(passage.reading.words, (word) => word.class));
    write(rowEnds);
    write(Int32Array.from(rows));
  }
  fs.closeSync(open);
}

/** Whole numbers; features that weigh nothing are left out, edges are added up and turned for the decoder. */
function quantize(values: Float32Array): Weights {
  const step = (value: number | undefined, most: number) =>
    Math.max(-most, Math.min(most, Math.round((value ?? 0) * SCALE)));
  const keys: number[] = [];
  const rows: number[] = [];
  for (const [key, row] of rowOf) {
    const weights = Array.from(values.subarray(row * ROLES, (row + 1) * ROLES), (value) => step(value, 127));
    if (weights.every((weight) => weight === 0)) continue;
    keys.push(key);
    rows.push(...weights);
  }
  const shared = rowOf.size * ROLES;
  const edges = new Int16Array(CLASSES * WAYS.length);
  for (let word = 0; word < CLASSES; word++) {
    WAYS.forEach(([from, to], way) => {
      const opens = from !== to && opensRun(to);
      const value = (values[shared + way] ?? 0) + (values[shared + (word + 1) * WAYS.length + way] ?? 0);
      edges[word * WAYS.length + way] = step(value + (opens ? bonusOf(to) : 0), 32_000);
    });
  }
  return { keys: Int32Array.from(keys), rows: Int8Array.from(rows), edges };
}

function bonusOf(state: number): number {
  const tag = TAG_OF[state];
  return tag === TAG.otherCueBegin || tag === TAG.otherContentBegin ? OTHER_BONUS : BONUS;
}

function opensRun(state: number): boolean {
  const tag = TAG_OF[state] ?? 0;
  return tag > 1 && tag % 2 === 0;
}
