// How well the engine finds who says what, several ways side by side, on published articles with gold.
//   node dist/test/eval/attribution.js [train|dev]
import type { Passage } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';
import { factsFrom, repair, shippedTagger, type PassageFacts } from '../../src/sources/passages';
import { readPassage, type Reading } from '../../src/sources/reading';
import { resolve } from '../../src/sources/read';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { Measure, type GoldArticle } from './attribution/measure';
import { tagByRule } from './attribution/ruleTags';
import { hasData, rows } from './plantedDrafts';

const repaired = (tag: (reading: Reading) => Uint8Array) => (reading: Reading) => {
  const tags = tag(reading);
  repair(reading, tags);
  return tags;
};
const trained = (reading: Reading) => shippedTagger().tag(reading);

const WAYS: Readonly<Record<string, (reading: Reading) => Uint8Array>> = {
  rules: tagByRule,
  'rules, repaired': repaired(tagByRule),
  trained,
  'trained, repaired (ships)': repaired(trained),
};

if (hasData()) {
  const split = process.argv[2] ?? 'dev';
  const articles = rows<GoldArticle>(`polnear/${split}.jsonl`);
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const table: Record<string, Record<string, string>> = {};
  for (const [name, tag] of Object.entries(WAYS)) {
    const measure = new Measure();
    const factsOf = (passage: Passage): PassageFacts => {
      const reading = readPassage(passage);
      return factsFrom(reading, tag(reading));
    };
    const start = performance.now();
    const found = articles.map(({ text }) =>
      resolve(parseDraft(text, 'plaintext'), builtInStylebook(), factsOf),
    );
    const seconds = (performance.now() - start) / 1000;
    articles.forEach((article, at) => {
      measure.add(article, found[at]?.attributions ?? []);
    });
    table[name] = { ...measure.row, 'words/s, cold': Math.round(words / seconds).toLocaleString('en') };
  }
  console.log(`${split}: ${String(articles.length)} articles, ${words.toLocaleString('en')} words`);
  console.table(table);
}
