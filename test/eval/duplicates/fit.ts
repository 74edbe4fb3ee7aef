import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MEASURES } from '../../../src/archive/likeness';
import tuned from '../../../src/archive/likeness.json';
import { Trees } from '../../../src/archive/trees';
import { contentKey } from '../../../src/desk/archive';
import { articles } from './data';
import { pairs, type Pair } from './pairs';
import { grow, type Growing } from './trees';

/** Chosen with `--folds`; see docs/evaluation.md. */
const GROWING: Growing = {
  trees: 48,
  rate: 0.25,
  rising: MEASURES.map((name) => name !== 'size' && name !== 'lengths'),
  caution: 1,
  fewest: 40,
};

/** A surer bar than even odds: a false alarm costs an editor more than a copy that is missed. */
const BAR = 0.8;

/** Learns likeness from the train splits and writes it. */
export function fitLikeness(): void {
  const { bias, trees } = grow([...pairs('train')], GROWING);
  const nearness = { bias: Math.round(1_000 * (bias - BAR)) / 1_000, trees };
  writeFileSync(
    path.join('src', 'archive', 'likeness.json'),
    `${JSON.stringify({ ...tuned, nearness }, undefined, 2)}\n`,
  );
  console.log(`${trees.length} trees, bias ${nearness.bias}.`);
}

const FOLDS = 5;

/** What likeness learned without a fifth of the train articles says of that fifth, for several bars. */
export function crossValidate(): void {
  const all = [...pairs('train')];
  const published = articles('train').length;
  const foldOf = ({ article }: Pair) =>
    (new TextEncoder().encode(contentKey(new TextEncoder().encode(article)))[3] ?? 0) % FOLDS;
  const scores = new Map<Pair, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const { bias, trees } = grow(
      all.filter((pair) => foldOf(pair) !== fold),
      GROWING,
    );
    const learned = new Trees(bias, trees);
    for (const pair of all) if (foldOf(pair) === fold) scores.set(pair, learned.score(pair.features));
  }
  for (let bar = 0; bar <= 2; bar += 0.2) {
    const told = all.filter((pair) => pair.sure || (scores.get(pair) ?? 0) > bar);
    const count = (among: readonly Pair[], test: (pair: Pair) => boolean) => among.filter(test).length;
    const copies = (pair: Pair) => pair.from === 'real' && pair.target === 1;
    const [right, wrong] = [
      count(told, copies),
      count(told, (pair) => pair.from === 'real' && pair.target === 0),
    ];
    const f1 = (2 * right) / (right + wrong + count(all, copies));
    const share = (test: (pair: Pair) => boolean) => (count(told, test) / count(all, test)).toFixed(3);
    const alarms = (100 * count(told, ({ from }) => from === 'published')) / published;
    console.log(
      `bar ${bar.toFixed(1)}: real edits F1 ${f1.toFixed(4)}, hard ${share(({ hard }) => hard)}, planted ${share(({ from }) => from === 'planted')}, ${alarms.toFixed(1)} pairs per 100 published articles`,
    );
  }
}
