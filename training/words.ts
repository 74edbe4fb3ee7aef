// Learns which words stand in the same places, from running text without its gold: models/words.bin.
//   node dist/training/words.js GOLD.jsonl WORK-FOLDER WORDS.bin
// Run it before train.ts, and build that anew: the tagger's features hold these groups.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CLUSTERS } from '../src/sources/lexicon/clusters';
import { readGold, tagArticle } from './gold';

/** The data's terms: no word seen in fewer articles. */
const LEAST_ARTICLES = 5;
const ROUNDS = 12;
const SENTENCE_END = -1;

const [, , goldPath = '', work = '', out = ''] = process.argv;
fs.mkdirSync(work, { recursive: true });

const articles = new Map<number, Set<number>>();
const stream: number[] = [];
for (const passage of readGold(goldPath).flatMap(tagArticle)) {
  const { words, sentences } = passage.reading;
  for (const { first, end } of sentences) {
    stream.push(SENTENCE_END);
    for (const { hash } of words.slice(first, end)) {
      stream.push(hash);
      const seen = articles.get(hash);
      if (seen) seen.add(passage.article);
      else articles.set(hash, new Set([passage.article]));
    }
  }
}
const known = [...articles].filter(([, seen]) => seen.size >= LEAST_ARTICLES).map(([hash]) => hash);
// 0 is the end of a sentence, 1 any other word; all numbers are one word.
const numberOf = new Map([[SENTENCE_END, 0], ...known.map((hash, at): [number, number] => [hash, at + 2])]);
const tokens = path.join(work, 'tokens');
fs.writeFileSync(tokens, new Uint8Array(Int32Array.from(stream, (hash) => numberOf.get(hash) ?? 1).buffer));
const trainer = path.join(work, 'clusters');
const source = path.join(__dirname, '..', '..', 'training', 'clusters.cpp');
execFileSync('g++', ['-O3', '-march=native', '-ffast-math', '-std=c++20', '-o', trainer, source]);
const groupsFile = path.join(work, 'groups');
execFileSync(trainer, [tokens, String(CLUSTERS), String(ROUNDS), groupsFile], { stdio: 'inherit' });
const groups = fs.readFileSync(groupsFile, 'utf8').trim().split('\n').map(Number);
const bytes = new DataView(new ArrayBuffer(known.length * 5));
known.forEach((hash, at) => {
  bytes.setInt32(at * 4, hash, true);
  bytes.setUint8(known.length * 4 + at, groups[at + 2] ?? 0);
});
fs.writeFileSync(out, new Uint8Array(bytes.buffer));
console.log(`${String(known.length)} words in ${String(CLUSTERS)} groups`);
