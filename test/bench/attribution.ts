// Speed of the engine that finds who says what, beside write-good in the same run, on one core.
//   node dist/test/bench/attribution.js
// Reads published articles where the data is here, else the samples of the project.
import fs from 'node:fs';
import writeGood from 'write-good';
import { parseDraft } from '../../src/draft/parse';
import { readSources } from '../../src/sources/read';
import { builtInStylebook } from '../../src/stylebook/builtIn';

const DATA = '../shared/data/polnear/dev.jsonl';
const ROUNDS = 7;
const BOOK = builtInStylebook();

const texts = fs.existsSync(DATA)
  ? fs
      .readFileSync(DATA, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : ownTexts();
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((text) => text.length > 40);

/** Milliseconds of the processor so far: on a machine that others use too, the clock on the wall measures them. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The median of some rounds, in milliseconds; the engines take turns, so that both meet the same machine. */
function measure(...works: (() => void)[]): number[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    works.forEach((work, at) => {
      const start = processor();
      work();
      // The first round warms up.
      if (round > 0) times[at]?.push(processor() - start);
    });
  }
  return times.map((one) => one.sort((a, b) => a - b)[Math.floor(one.length / 2)] ?? NaN);
}

function ownTexts(): string[] {
  const paragraph =
    '“The bridge is safe to cross,” Maria Lopez, a city engineer, said. She told reporters that it would reopen.';
  console.log('No published articles here: measured on repeated words of our own.');
  return Array.from({ length: 50 }, () => Array.from({ length: 40 }, () => paragraph).join('\n\n'));
}

const [ours = NaN, theirs = NaN, single = NaN] = measure(
  () => {
    for (const text of texts) readSources(parseDraft(text, 'plaintext'), BOOK);
  },
  () => {
    for (const text of texts) writeGood(text);
  },
  () => {
    for (const text of paragraphs) readSources(parseDraft(text, 'plaintext'), BOOK);
  },
);
const rate = (milliseconds: number) => Math.round((words / milliseconds) * 1000).toLocaleString('en');
console.log(
  `${words.toLocaleString('en')} words, median of ${String(ROUNDS)} rounds, draft read from scratch each time`,
);
console.log(`Copydesk, text to ledger: ${rate(ours)} words/s`);
console.log(`write-good: ${rate(theirs)} words/s; ${(theirs / ours).toFixed(2)} times slower`);
console.log(
  `one paragraph: ${(single / paragraphs.length).toFixed(3)} ms on average of ${String(paragraphs.length)}`,
);
