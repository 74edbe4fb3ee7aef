// What the duplicate rules find, and what they flag in published copy. `--fit` learns what likeness is told by,
// `--folds` says how well that does on articles left out.
//   npm run eval -- duplicates
import type { Story } from '../../src/review/rule';
import { StoryView } from '../../src/review/story';
import { contained } from '../../src/rules/duplicates/contained';
import { nearParagraph } from '../../src/rules/duplicates/near-paragraph';
import { paragraph } from '../../src/rules/duplicates/paragraph';
import { quote } from '../../src/rules/duplicates/quote';
import { sentence } from '../../src/rules/duplicates/sentence';
import { indexStory } from '../../src/archive/storyIndex';
import { parseDraft } from '../../src/draft/parse';
import { overlaps, type Span } from '../../src/draft/span';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import {
  articles,
  edits,
  joined,
  labels,
  paragraphsOf,
  versions,
  type Article,
  type Controlled,
} from './duplicates/data';
import { crossValidate, fitLikeness } from './duplicates/fit';
import { shareOf } from './interval';
import { hasData } from './plantedDrafts';

const RULES = [paragraph, nearParagraph, contained, quote, sentence];
const STYLEBOOK = builtInStylebook();

if (hasData()) {
  if (process.argv.includes('--fit')) fitLikeness();
  else if (process.argv.includes('--folds')) crossValidate();
  else {
    for (const split of ['train', 'dev']) measure(split);
    candidates();
  }
}

/** A place that a rule flags at information level or above, with the places it belongs to. */
interface Flag extends Span {
  readonly rule: string;
  readonly copy: boolean;
  readonly others: readonly Span[];
}

function flagsIn(text: string): readonly Flag[] {
  const draft = parseDraft(text, 'plaintext');
  const story: Story = new StoryView(draft, STYLEBOOK, undefined, undefined);
  const flags: Flag[] = [];
  for (const rule of RULES) {
    rule.check(story, (report) => {
      if (report.severity === 'hint') return;
      const { start, end } = report;
      // Of equal paragraphs each is flagged; a pair is counted once, at the later one.
      const copy = rule !== paragraph || report.unnecessary === true;
      flags.push({ rule: rule.id, start, end, copy, others: report.related ?? [] });
    });
  }
  return flags;
}

function measure(split: string): void {
  console.log(`\n${split}`);
  const published = articles(split);
  const flagged = new Map<string, number>();
  let pairs = 0;
  for (const { text } of published) {
    for (const { rule, copy } of flagsIn(text)) {
      if (!copy) continue;
      pairs++;
      flagged.set(rule, (flagged.get(rule) ?? 0) + 1);
    }
  }
  const per100 = (n: number) => ((100 * n) / published.length).toFixed(1);
  console.log(
    `flagged pairs per 100 published articles: ${per100(pairs)} (${[...flagged].map(([rule, n]) => `${rule} ${per100(n)}`).join(', ')})`,
  );
  planted(split, new Map(published.map((article) => [article.id, article])));
  realEdits(split);
}

/** Plants each edited copy alone in its article and asks whether a flag meets it. */
function planted(split: string, published: ReadonlyMap<string, Article>): void {
  const byKind = new Map<string, { found: number; all: number }>();
  for (const row of edits(split)) {
    const article = published.get(row.articleId);
    if (article === undefined) continue;
    const kind = byKind.get(row.op) ?? { found: 0, all: 0 };
    byKind.set(row.op, kind);
    kind.all++;
    if (isFound(article, row)) kind.found++;
  }
  const kinds = [...byKind].sort(([, a], [, b]) => a.found / a.all - b.found / b.all);
  const found = kinds.reduce((sum, [, kind]) => sum + kind.found, 0);
  const all = kinds.reduce((sum, [, kind]) => sum + kind.all, 0);
  console.log(`planted edits: ${shareOf(found, all)}`);
  console.log(`  ${kinds.map(([op, kind]) => `${op} ${kind.found}/${kind.all}`).join(', ')}`);
}

function isFound(article: Article, { b, insertAfterPara, aPara }: Controlled): boolean {
  const paragraphs = [...paragraphsOf(article)];
  const at = (insertAfterPara ?? Math.min(aPara + 4, paragraphs.length - 1)) + 1;
  const before = joined(paragraphs.slice(0, at)).length + 1;
  const text = joined([...paragraphs.slice(0, at), b, ...paragraphs.slice(at)]);
  const copy = { start: before, end: before + b.length };
  return flagsIn(text).some(
    (flag) => overlaps(flag, copy) || flag.others.some((other) => overlaps(other, copy)),
  );
}

/** The same question as a user's: two paragraphs in one draft, is the second an edited copy of the first? */
function realEdits(split: string): void {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  let hard = 0;
  let hardFound = 0;
  for (const { a, b, label, j1 } of versions(split)) {
    const draft = parseDraft(joined([a, b]), 'plaintext');
    const told = indexStory(draft, STYLEBOOK).repeats.some(({ places }) =>
      places.some(({ link }) => ['paragraph', 'near-paragraph', 'contained'].includes(link.kind)),
    );
    if (label === 0) {
      if (told) wrong++;
      continue;
    }
    if (told) right++;
    else missed++;
    if (j1 >= 0.7) continue;
    hard++;
    if (told) hardFound++;
  }
  const f1 = (2 * right) / (2 * right + wrong + missed);
  console.log(
    `real edits: F1 ${f1.toFixed(4)} (${right} right, ${wrong} wrong, ${missed} missed; precision ${shareOf(right, right + wrong)}; recall ${shareOf(right, right + missed)})`,
  );
  console.log(`  hard positives, word Jaccard under .7: ${shareOf(hardFound, hard)}`);
}

/** Of the labelled pairs of published copy, those that are flagged, by what a reader called them. */
function candidates(): void {
  const byId = new Map(articles('train').map((article) => [article.id, article]));
  const counts = new Map<string, { flagged: number; all: number }>();
  for (const [id, label] of labels()) {
    const [articleId = '', numbers = ''] = id.split('#');
    const article = byId.get(articleId);
    if (article === undefined) continue;
    const [first = 0, second = 0] = numbers.split('-').map(Number);
    const count = counts.get(label) ?? { flagged: 0, all: 0 };
    counts.set(label, count);
    count.all++;
    if (isTogether(article, first, second)) count.flagged++;
  }
  const flagged = [...counts.values()].reduce((sum, count) => sum + count.flagged, 0);
  console.log('\nnatural candidates (train)');
  console.log(
    `  ${[...counts].map(([label, { flagged: n, all }]) => `${label} ${n}/${all} flagged`).join(', ')}`,
  );
  console.log(`  precision ${shareOf(counts.get('duplicate')?.flagged ?? 0, flagged)}`);
}

/** Whether a flag joins two paragraphs of an article. */
function isTogether(article: Article, first: number, second: number): boolean {
  const paragraphs = paragraphsOf(article);
  const spanOf = (index: number): Span => {
    const start = index === 0 ? 0 : joined(paragraphs.slice(0, index)).length + 1;
    return { start, end: start + (paragraphs[index]?.length ?? 0) };
  };
  const [a, b] = [spanOf(first), spanOf(second)];
  return flagsIn(joined(paragraphs)).some((flag) => {
    const places = [flag, ...flag.others];
    return [a, b].every((span) => places.some((place) => overlaps(place, span)));
  });
}
