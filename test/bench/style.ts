import fs from 'node:fs';
import writeGood from 'write-good';
import { parseDraft } from '../../src/draft/parse';
import { familyOf } from '../../src/review/finding';
import { reviewDraft } from '../../src/review/review';
import type { Inspector } from '../../src/review/rule';
import { INSPECTORS } from '../../src/rules/index';
import { builtInLayers } from '../../src/stylebook/builtIn';
import { createStylebook, type LayerContents } from '../../src/stylebook/createStylebook';
import { readRule } from '../../src/stylebook/vale/package';
import type { Stylebook } from '../../src/stylebook/stylebook';

/**
 * What style costs: AP style, and AP style with six public packages, over a newsroom's 84 stories, reading them
 * included, against write-good in the same run. Each is measured in turn in processor time, best of several rounds, for
 * the machine may be busy. `npm run bench -- style`
 */
const STORIES = '../shared/data/polnear/dev.jsonl';
const PACKAGES = '../shared/data/vale-styles';
const ROUNDS = 12;

const STYLE: readonly Inspector[] = INSPECTORS.filter(
  (one) => one.looksAt === 'family' || familyOf(one.id) === 'style',
);

if (fs.existsSync(STORIES) && fs.existsSync(PACKAGES)) measure(textsOf(STORIES));
else console.log(`style: no articles at ${STORIES} or no packages at ${PACKAGES}; nothing measured`);

function measure(texts: readonly string[]): void {
  const ap = createStylebook(builtInLayers());
  const all = createStylebook([...builtInLayers(), ...fs.readdirSync(PACKAGES).map(layerOf)]);
  const contenders = [
    { name: 'AP style', goal: 10, run: () => reviewAll(texts, ap), best: Infinity },
    { name: 'AP style and six packages', goal: 4, run: () => reviewAll(texts, all), best: Infinity },
    {
      name: 'write-good',
      goal: 1,
      run: () => texts.reduce((n, text) => n + writeGood(text).length, 0),
      best: Infinity,
    },
  ];
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of contenders) {
      const start = process.cpuUsage();
      one.run();
      const { user, system } = process.cpuUsage(start);
      one.best = Math.min(one.best, (user + system) / 1000);
    }
  }
  const bar = contenders.at(-1)?.best ?? NaN;
  for (const { name, goal, run, best } of contenders) {
    const times = (bar / best).toFixed(1);
    console.log(
      `style: ${name}, ${texts.length} articles: ${best.toFixed(0)} ms, ${run()} findings, ` +
        `${times} times write-good's throughput (to reach: ${goal})`,
    );
  }
}

function textsOf(path: string): readonly string[] {
  const lines = fs.readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

function layerOf(name: string): LayerContents {
  const files = fs.readdirSync(`${PACKAGES}/${name}`).filter((file) => file.endsWith('.yml'));
  const rules = files.flatMap((file) => {
    const path = `${PACKAGES}/${name}/${file}`;
    return readRule(fs.readFileSync(path, 'utf8'), name, file, path).rule ?? [];
  });
  return { kind: 'package', name, rules };
}

/** Findings in all texts, each read and reviewed from scratch. */
function reviewAll(texts: readonly string[], stylebook: Stylebook): number {
  return texts.reduce((count, text) => {
    const review = reviewDraft(parseDraft(text, 'plaintext'), stylebook, { inspectors: STYLE });
    return count + review.findings.length;
  }, 0);
}
