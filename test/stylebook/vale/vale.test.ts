import assert from 'node:assert/strict';
import { Locator } from '../../../src/draft/locate';
import { languageOf } from '../../../src/draft/language';
import { parseDraft } from '../../../src/draft/parse';
import { reviewDraft } from '../../../src/review/review';
import { fromStylebook } from '../../../src/rules/style/fromStylebook';
import { readNewsroom } from '../../../src/stylebook/newsroom';
import { PatternInspector } from '../../../src/stylebook/patterns/inspect';
import { shelfOf } from '../memoryShelf';
import { CASES, filesOf, type ValeCase } from './cases';

/** What we say, in Vale's words. */
async function printsOf(one: ValeCase): Promise<readonly string[]> {
  const files = Object.entries({ ...filesOf(one), 'copydesk.yml': 'stylebook: none\nquotes: include\n' });
  const shelf = shelfOf(Object.fromEntries(files.map(([path, text]) => [`/desk/${path}`, text])));
  const inspector = new PatternInspector((patterns) => Promise.resolve(patterns.map(() => 'safe')));
  const newsroom = await readNewsroom(['/desk'], shelf, inspector);
  assert.deepEqual(newsroom.problems, []);
  const file = one.file ?? 'draft.md';
  const draft = parseDraft(one.text, languageOf(file) ?? 'plaintext');
  const { findings } = reviewDraft(draft, newsroom.stylebookFor(`/desk/${file}`), {
    inspectors: [fromStylebook],
  });
  const lines = new Locator(one.text);
  return findings.map(({ rule, start, message }) => {
    const { line, column } = lines.locate(start);
    return `${line}:${column}:${rule.replaceAll('/', '.')}:${message}`;
  });
}

describe('what Vale prints, we say', () => {
  for (const one of CASES) {
    it(one.name, async () => assert.deepEqual([...(await printsOf(one))].sort(), [...one.prints].sort()));
  }
});
