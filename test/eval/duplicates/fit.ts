import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { align } from '../../../src/archive/align';
import { comparedBlocks } from '../../../src/archive/compared';
import { measure } from '../../../src/archive/likeness';
import tuned from '../../../src/archive/likeness.json';
import { FEWEST_WORDS, printOf } from '../../../src/archive/print';
import { parseDraft } from '../../../src/draft/parse';
import { articles, edits, labels, paragraphsOf, versions, wordsOf } from './data';

/** One pair to learn from. */
interface Example {
  readonly features: readonly number[];
  readonly target: 0 | 1;
  readonly weight: number;
}

const ALONE = [
  'kept',
  'overlap',
  'contentOverlap',
  'containment',
  'fit',
  'stretch',
  'size',
  'lengths',
] as const;
const BY_SIZE = ['kept', 'overlap', 'containment'] as const;

const WIDTH = ALONE.length + BY_SIZE.length + 1;

/** What `nearness` adds up, in the order of ALONE, BY_SIZE, and the fit by lengths. */
function featuresOf(a: Uint32Array, b: Uint32Array): readonly number[] {
  const measures = measure(a, b, align(a, b));
  return [
    ...ALONE.map((name) => measures[name]),
    ...BY_SIZE.map((name) => measures.size * measures[name]),
    measures.lengths * measures.fit,
  ];
}

/**
 * Learns the weights of likeness from the train splits and writes them. Heavy edits weigh more, as they are what
 * words alone do not find; the few live files, which tell the same over and over, weigh less.
 */
export function fitLikeness(): void {
  const examples = [...planted(), ...real(), ...published()];
  const { bias, weights } = learn(examples);
  const rounded = (index: number) => Math.round(100 * (weights[index] ?? 0)) / 100;
  const nearness = {
    // A surer bar than even odds: a false alarm costs an editor more than a copy that is missed.
    bias: Math.round(100 * (bias - CAUTION)) / 100,
    alone: Object.fromEntries(ALONE.map((name, index) => [name, rounded(index)])),
    bySize: Object.fromEntries(BY_SIZE.map((name, index) => [name, rounded(ALONE.length + index)])),
    byLengths: { fit: rounded(WIDTH - 1) },
  };
  writeFileSync(
    path.join('src', 'archive', 'likeness.json'),
    `${JSON.stringify({ ...tuned, nearness }, undefined, 2)}\n`,
  );
  console.log(`Learned from ${examples.length} pairs:`, nearness);
}

/** Chosen on the train splits; see docs/evaluation.md. */
const CAUTION = 0.25;

function* planted(): Generator<Example> {
  for (const { a, b, op } of edits('train')) {
    if (op === 'half') continue; // what only half is a copy is found by its sentences
    const [first, second] = [wordsOf(a), wordsOf(b)];
    if (first.length === 0 || second.length === 0) continue;
    yield {
      features: featuresOf(first, second),
      target: 1,
      weight: op === 'heavy' || op === 'sub40' ? 1 : 0.6,
    };
  }
}

function* real(): Generator<Example> {
  for (const { a, b, label } of versions('train')) {
    const [first, second] = [wordsOf(a), wordsOf(b)];
    if (first.length === 0 || second.length === 0) continue;
    yield { features: featuresOf(first, second), target: label, weight: 5 };
  }
}

/** Pairs of published copy that share one in ten neighbouring words: different, but for those a reader called copies. */
function* published(): Generator<Example> {
  const read = labels();
  for (const article of articles('train')) {
    const paragraphs = paragraphsOf(article);
    const blocks = comparedBlocks(parseDraft(article.text, 'plaintext'))
      .map(({ passage }) => ({ print: printOf(passage), at: paragraphs.indexOf(passage.text.trim()) }))
      .filter(({ print }) => print.words.hashes.length >= FEWEST_WORDS);
    const live = article.id.includes('the-latest') ? 0.3 : 1;
    for (const [index, one] of blocks.entries()) {
      const pairs = new Set(one.print.pairs);
      for (const other of blocks.slice(index + 1)) {
        if (one.print.allQuoted !== other.print.allQuoted) continue;
        const shared = other.print.pairs.filter((pair) => pairs.has(pair)).length;
        if (shared < Math.max(2, 0.1 * Math.min(pairs.size, other.print.pairs.length))) continue;
        const label = read.get(`${article.id}#${one.at}-${other.at}`);
        if (label === 'duplicate') continue;
        yield {
          features: featuresOf(one.print.words.hashes, other.print.words.hashes),
          target: 0,
          weight: label === 'different' ? 1.5 : live,
        };
      }
    }
  }
}

/** Logistic regression by Adam over all examples at once. */
function learn(examples: readonly Example[]): { bias: number; weights: readonly number[] } {
  const width = WIDTH;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(width + 1);
  const mean = new Float64Array(width + 1);
  const spread = new Float64Array(width + 1);
  const rounds = 3_000;
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(width + 1);
    for (const { features, target, weight } of examples) {
      let sum = weights[width] ?? 0;
      for (let index = 0; index < width; index++) sum += (weights[index] ?? 0) * (features[index] ?? 0);
      const error = ((1 / (1 + Math.exp(-sum)) - target) * weight) / total;
      for (let index = 0; index < width; index++)
        gradient[index] = (gradient[index] ?? 0) + error * (features[index] ?? 0);
      gradient[width] = (gradient[width] ?? 0) + error;
    }
    const rate = round < 0.6 * rounds ? 0.15 : 0.03;
    for (let index = 0; index <= width; index++) {
      const slope = (gradient[index] ?? 0) + (index < width ? 2e-5 * (weights[index] ?? 0) : 0);
      const first = (mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * slope);
      const second = (spread[index] = 0.99 * (spread[index] ?? 0) + 0.01 * slope * slope);
      const step = first / (1 - 0.9 ** round) / (Math.sqrt(second / (1 - 0.99 ** round)) + 1e-9);
      weights[index] = (weights[index] ?? 0) - rate * step;
    }
  }
  return { bias: weights[width] ?? 0, weights: [...weights.subarray(0, width)] };
}
