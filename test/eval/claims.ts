// How many planted claims `attribution/claim` finds, beside a logistic regression at the same budget of findings.
//   node dist/test/eval/claims.js [--fit | FOLDS]
// --fit learns the weights of triggers and signs from the training articles anew and writes them. FOLDS is what
// training/folds.ts leaves: with it taggers, weights and regressions are asked about articles of another fold only.
import fs from 'node:fs';
import path from 'node:path';
import { overlaps, shift, type Span } from '../../src/draft/span';
import { claim } from '../../src/rules/attribution/claim';
import { candidates } from '../../src/rules/attribution/claims/candidates';
import type { StoryView } from '../../src/review/story';
import { claimsIn, placeOf, ranked, weightsFrom } from './claims/learned';
import { byWords, isIndirect, type Ranking } from './claims/regression';
import { shareOf } from './interval';
import { foldTaggers, hasData, twins, type Twins } from './plantedDrafts';

const WEIGHTS = path.join('src', 'rules', 'attribution', 'claims', 'weights.json');

if (hasData()) {
  const [, , argument] = process.argv;
  if (argument === undefined) compare(twins('dev'));
  else if (argument === '--fit') fit(twins('train'));
  else crossValidate(argument);
}

function compare(articles: readonly Twins[]): void {
  const words = articles.reduce((sum, { published }) => sum + published.words, 0);
  const planted = articles.flatMap((one) => claimsIn(one.planted)).length;
  const flags = articles.reduce((sum, { published }) => sum + visible(published).length, 0);
  const found = articles.reduce((sum, one) => sum + hits(one, visible(one.withFaults)), 0);
  const line = (name: string, hit: number) => {
    console.log(`${name}: ${hit} of ${planted} planted claims, ${shareOf(hit, planted)}`);
  };
  console.log(
    `${flags} findings in ${words} published words, ${((1000 * flags) / words).toFixed(2)} per 1,000`,
  );
  line('attribution/claim', found);
  const none = new Set<string>();
  line(
    'logistic regression, every sentence',
    atBudget(
      articles,
      byWords(everySentence, () => true, none),
      flags,
    ),
  );
  line(
    'logistic regression told which sentences have a source',
    atBudget(
      articles,
      byWords(unsourced, () => true, none),
      flags,
    ),
  );
  line(
    'the same, from indirect statements alone',
    atBudget(articles, byWords(unsourced, isIndirect, none), flags),
  );
}

/** The rule and the regressions on the train articles, each learned from two folds and asked about the third. */
function crossValidate(folder: string): void {
  const articles = twins('train', foldTaggers(folder));
  const folds = [0, 1, 2].map((fold) => articles.filter((_, index) => index % 3 === fold));
  const sums = new Map<string, number>();
  const add = (name: string, value: number) => void sums.set(name, (sums.get(name) ?? 0) + value);
  for (const asked of folds) {
    const weights = weightsFrom(folds.flatMap((fold) => (fold === asked ? [] : fold)));
    const ranking: Ranking = (story) =>
      ranked(story, weights).filter(({ score }) => score > weights.threshold);
    const flags = asked.reduce((sum, { published }) => sum + ranking(published).length, 0);
    const names = new Set(asked.map(({ article }) => article));
    add('flags', flags);
    add(
      'attribution/claim',
      asked.reduce((sum, one) => sum + hits(one, ranking(one.withFaults)), 0),
    );
    add(
      'regression',
      atBudget(
        asked,
        byWords(unsourced, () => true, names),
        flags,
      ),
    );
    add('regression, indirect', atBudget(asked, byWords(unsourced, isIndirect, names), flags));
  }
  const planted = articles.flatMap((one) => claimsIn(one.planted)).length;
  const words = articles.reduce((sum, { published }) => sum + published.words, 0);
  for (const [name, hit] of sums) {
    console.log(
      name === 'flags'
        ? `${((1000 * hit) / words).toFixed(2)} findings per 1,000 published words`
        : `${name}: ${hit} of ${planted}, ${shareOf(hit, planted)}`,
    );
  }
}

function visible(story: StoryView): readonly Span[] {
  const found: Span[] = [];
  claim.check(story, (report) => {
    if (report.severity !== 'hint') found.push(report);
  });
  return found;
}

function hits({ planted }: Twins, found: readonly Span[]): number {
  return claimsIn(planted).filter((one) => found.some((span) => overlaps(span, one))).length;
}

/** How many planted claims a ranking finds where it may speak `flags` times in the published articles. */
function atBudget(articles: readonly Twins[], ranking: Ranking, flags: number): number {
  const scores = articles.flatMap(({ published }) => ranking(published).map((one) => one.score));
  const least = scores.sort((a, b) => b - a)[flags] ?? -Infinity;
  return articles.reduce(
    (sum, one) =>
      sum +
      hits(
        one,
        ranking(one.withFaults).filter((place) => place.score > least),
      ),
    0,
  );
}

function everySentence({ draft }: StoryView): readonly Span[] {
  return draft.blocks.flatMap(({ passage, span }) =>
    passage.kind === 'body' ? passage.sentences.map((sentence) => shift(sentence, span.start)) : [],
  );
}

function unsourced(story: StoryView): readonly Span[] {
  return candidates(story).map(placeOf);
}

function fit(articles: readonly Twins[]): void {
  const { sentences, positives, labels, ...weights } = weightsFrom(articles);
  const about = `Learned by test/eval/claims.ts --fit from ${sentences} sentences without a source in 840 news articles, ${positives} of which had lost one, and from ${labels} that an editor has labelled. Groups of triggers and signs only, no words of the articles. threshold: below it a claim is a hint.`;
  fs.writeFileSync(WEIGHTS, `${JSON.stringify({ about, ...weights }, null, 2)}\n`);
  console.log(`Wrote ${WEIGHTS}: threshold ${weights.threshold}`);
}
