// Trains a tagger for each of a few folds on the articles outside it, so that an evaluation can ask about every
// article a tagger that has not read it. About three minutes a fold; nothing of it ships.
//   node dist/training/folds.js WORK-FOLDER GOLD.jsonl…
// Leaves WORK-FOLDER/FOLD.bin and WORK-FOLDER/folds.json, which says in which fold an article is:
//   node dist/test/eval/quotes.js WORK-FOLDER
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readGold } from './gold';

const FOLDS = 3;

const [, , work = '', ...gold] = process.argv;
const articles = gold.flatMap(readGold);
fs.mkdirSync(work, { recursive: true });
const foldOf = Object.fromEntries(articles.map(({ id }, index) => [id, index % FOLDS]));
fs.writeFileSync(path.join(work, 'folds.json'), JSON.stringify(foldOf));
for (let fold = 0; fold < FOLDS; fold++) {
  const outside = articles.filter(({ id }) => foldOf[id] !== fold);
  const file = path.join(work, `${fold}.jsonl`);
  fs.writeFileSync(file, outside.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const train = path.join(__dirname, 'train.js');
  const out = path.join(work, `${fold}.bin`);
  execFileSync(process.execPath, [train, file, path.join(work, `${fold}`), out], { stdio: 'inherit' });
}
