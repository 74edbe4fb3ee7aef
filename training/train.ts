// Trains the tagger: two passes of a conditional random field. See models/README.md.
//   node dist/training/train.js GOLD.jsonl WORK-FOLDER MODEL.bin
// Needs a C++ compiler; crf.cpp and this file use the features of the product itself, so that they cannot drift.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { featuresOf } from '../src/sources/tagger/features';
import { bestTags } from '../src/sources/tagger/decode';
import { rowsOf, type Features } from '../src/sources/tagger/keys';
import { CLASSES, writeModel } from '../src/sources/tagger/model';
import { secondFeaturesOf } from '../src/sources/tagger/secondFeatures';
import { TAGS } from '../src/sources/tagger/tags';
import { readGold, tagArticle, type TaggedPassage } from './gold';

/** A feature must be seen in this many articles; five would do for the data's terms. */
const LEAST_ARTICLES = 16;
const FOLDS = 4;
const EPOCHS = '8';
const RATE = '0.02';
/** Of the first pass; the second sees what it may rely on. */
const DROPOUT = { first: '0.4', second: '0.1' };
const SEED = '1';
/** Steps of a quantized weight: a weight of 1 is this many. */
const SCALE = 64;
/** What entering a run of words costs less, in the weights' unit: trades precision for recall. */
const BONUS = 0.3;

interface Corpus {
  readonly passages: readonly TaggedPassage[];
  /** Rows of each passage's units. */
  readonly features: readonly Features[];
  readonly keys: Int32Array;
  /** Scores of the first pass, for the second. */
  readonly base?: readonly Float32Array[];
}

const NONE: Features = { keys: new Int32Array(), ends: new Int32Array() };

const [, , goldPath = '', work = '', out = ''] = process.argv;
fs.mkdirSync(work, { recursive: true });
const trainer = path.join(work, 'crf');
execFileSync('g++', [
  '-O3',
  '-march=native',
  '-ffast-math',
  '-std=c++20',
  '-o',
  trainer,
  path.join('training', 'crf.cpp'),
]);

const passages = readGold(goldPath).flatMap(tagArticle);
const firstCorpus = index(passages, (passage) => featuresOf(passage.reading));
save(firstCorpus, 'first.corpus');
// Each passage is scored by weights that never saw it, as the product will meet passages; halved, because scores of
// the first pass are surer of themselves than they are right.
const base: Float32Array[] = [];
const guesses = new Map<TaggedPassage, Uint8Array>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(firstCorpus, 'first', fold);
  passages.forEach((passage, at) => {
    if (passage.article % FOLDS !== fold) return;
    const scores = scoresOf(weights, firstCorpus, at);
    base[at] = scores.map((score) => score / 2);
    guesses.set(passage, bestTags(quantize(scores, 1e9), classesOf(passage), { edges: edgesOf(weights) }));
  });
}
const first = train(firstCorpus, 'first');
const secondCorpus = {
  ...index(passages, (passage) =>
    secondFeaturesOf(passage.reading, guesses.get(passage) ?? new Uint8Array()),
  ),
  base,
};
save(secondCorpus, 'second.corpus');
const second = train(secondCorpus, 'second');
fs.writeFileSync(
  out,
  writeModel(
    { keys: firstCorpus.keys, rows: Int8Array.from(quantize(first.rows, 127)), edges: edgesOf(first) },
    { keys: secondCorpus.keys, rows: Int8Array.from(quantize(second.rows, 127)), edges: edgesOf(second) },
  ),
);
console.log(`${String(firstCorpus.keys.length)} and ${String(secondCorpus.keys.length)} features`);

interface Weights {
  readonly rows: Float32Array;
  readonly edges: Float32Array;
}

/** Numbers the features that enough articles have, and lists each passage's. */
function index(passages: readonly TaggedPassage[], featuresIn: (passage: TaggedPassage) => Features): Corpus {
  const articles = new Map<number, number>();
  const last = new Map<number, number>();
  for (const passage of passages) {
    const { keys, ends } = featuresIn(passage);
    for (const key of keys.subarray(0, ends.at(-1))) {
      if (last.get(key) === passage.article) continue;
      last.set(key, passage.article);
      articles.set(key, (articles.get(key) ?? 0) + 1);
    }
  }
  last.clear();
  const rowOf = new Map<number, number>();
  for (const [key, count] of articles) if (count >= LEAST_ARTICLES && key !== 0) rowOf.set(key, rowOf.size);
  const features = passages.map((passage) => rowsOf(featuresIn(passage), (key) => rowOf.get(key) ?? -1));
  return { passages, features, keys: Int32Array.from(rowOf.keys()) };
}

function classesOf(passage: TaggedPassage): Uint8Array {
  return Uint8Array.from(passage.reading.words, (word) => word.class);
}

function save({ passages, features, keys, base }: Corpus, name: string): void {
  const file = fs.openSync(path.join(work, name), 'w');
  const write = (values: Int32Array | Uint8Array | Float32Array) =>
    fs.writeSync(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  write(Int32Array.of(keys.length, CLASSES, passages.length, base ? 1 : 0));
  passages.forEach((passage, at) => {
    const { keys: rows, ends } = features[at] ?? NONE;
    write(Int32Array.of(passage.article, passage.reading.length, ends.at(-1) ?? 0));
    write(passage.tags);
    write(classesOf(passage));
    write(ends);
    write(rows.subarray(0, ends.at(-1)));
    if (base) write(base[at] ?? new Float32Array());
  });
  fs.closeSync(file);
}

function train({ keys }: Corpus, name: keyof typeof DROPOUT, fold?: number): Weights {
  const file = path.join(work, `${name}${String(fold ?? '')}.weights`);
  const held = fold === undefined ? [] : [String(fold), String(FOLDS)];
  const corpus = path.join(work, `${name}.corpus`);
  execFileSync(trainer, [corpus, file, EPOCHS, RATE, DROPOUT[name], SEED, ...held], { stdio: 'inherit' });
  const bytes = fs.readFileSync(file);
  const floats = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return { rows: floats.subarray(0, keys.length * TAGS), edges: floats.subarray(keys.length * TAGS) };
}

/** Whole numbers, as the product has them; `most` bounds them. */
function quantize(values: Float32Array, most: number): Int32Array {
  return Int32Array.from(values, (value) => Math.max(-most, Math.min(most, Math.round(value * SCALE))));
}

function edgesOf({ edges }: Weights): Int16Array {
  const quantized = Int16Array.from(quantize(edges, 32_000));
  for (let from = 0; from < TAGS; from++) {
    for (let to = 2; to < TAGS; to += 2)
      quantized[from * TAGS + to] = (quantized[from * TAGS + to] ?? 0) + BONUS * SCALE;
  }
  return quantized;
}

function scoresOf(weights: Weights, corpus: Corpus, at: number): Float32Array {
  const { keys: rows, ends } = corpus.features[at] ?? NONE;
  const scores = new Float32Array(ends.length * TAGS);
  let next = 0;
  ends.forEach((end, unit) => {
    for (; next < end; next++) {
      const row = (rows[next] ?? 0) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        scores[unit * TAGS + tag] = (scores[unit * TAGS + tag] ?? 0) + (weights.rows[row + tag] ?? 0);
      }
    }
  });
  return scores;
}
