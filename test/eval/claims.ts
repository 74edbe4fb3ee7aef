// How many planted claims `attribution/claim` finds, beside a logistic regression at the same budget of findings.
//   node dist/test/eval/claims.js [--fit | FOLDS]
// --fit learns the weights of triggers and signs from the training articles anew and writes them. FOLDS is what
// training/folds.ts leaves: with it taggers, weights and regressions are asked about articles of another fold only.
import fs from 'node:fs';
import path from 'node:path';
import { overlaps, shift, type Span } from '../../src/draft/span';
import { budgetFor, claim } from '../../src/rules/attribution/claim';
import { candidates, type Candidate } from '../../src/rules/attribution/claims/candidates';
import { hasEvidence, scoreOf, type Weights } from '../../src/rules/attribution/claims/weights';
import type { StoryView } from '../../src/review/story';
import { shareOf } from './interval';
import { learn, oddsOf, type Row } from './logistic';
import { foldTaggers, hasData, rows, twins, type Planted, type Twins } from './plantedDrafts';

const WEIGHTS = path.join('src', 'rules', 'attribution', 'claims', 'weights.json');
const BUDGET = 3;

if (hasData()) {
  const [, , argument] = process.argv;
  if (argument === undefined) compare(twins('dev'));
  else if (argument === '--fit') fit(twins('train'));
  else crossValidate(argument);
}

/** Something that gives places in a story, the surest first. */
type Ranking = (story: StoryView) => readonly (Span & { readonly score: number })[];

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

function claimsIn(planted: readonly Planted[]): readonly Planted[] {
  return planted.filter((one) => one.type === 'claim-without-source');
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

interface Ablated {
  readonly articleId: string;
  readonly ablated: string;
  readonly kind: string;
}

function isIndirect({ kind }: Ablated): boolean {
  return kind === 'indirect';
}

/**
 * A logistic regression on words and pairs of words of the sentences whose source was cut, against the others;
 * `unseen` articles are kept from it.
 */
function byWords(
  sentences: (story: StoryView) => readonly Span[],
  learnsFrom: (row: Ablated) => boolean,
  unseen: ReadonlySet<string>,
): Ranking {
  const isSeen = ({ articleId }: { readonly articleId: string }) => !unseen.has(articleId);
  const ablated = rows<Ablated>('ablation/train.ablated.jsonl').filter(learnsFrom).filter(isSeen);
  const own = rows<{ articleId: string; text: string }>('ablation/train.none.jsonl').filter(isSeen);
  const texts = [
    ...ablated.map((row) => ({ ...row, text: row.ablated, positive: true })),
    ...own.map((row) => ({ ...row, positive: false })),
  ];
  const articlesOf = new Map<string, Set<string>>();
  for (const { text, articleId } of texts) {
    for (const gram of grams(text)) articlesOf.set(gram, (articlesOf.get(gram) ?? new Set()).add(articleId));
  }
  const known = (gram: string) => (articlesOf.get(gram)?.size ?? 0) >= 5;
  const model = learn(
    texts.map(({ text, positive }) => ({ features: grams(text).filter(known), positive })),
    { rounds: 12, rate: 0.1, penalty: 1e-3, seed: 7 },
  );
  return (story) =>
    sentences(story).map((span) => ({
      ...span,
      score: oddsOf(model, grams(story.draft.text.slice(span.start, span.end))),
    }));
}

function grams(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)?|\d[\d,.]*|[$%]/g) ?? [];
  const folded = words.map((word) => (/^\d/.test(word) ? '#' : word));
  return [...new Set([...folded, ...folded.slice(1).map((word, index) => `${folded[index] ?? ''} ${word}`)])];
}

function everySentence({ draft }: StoryView): readonly Span[] {
  return draft.blocks.flatMap(({ passage, span }) =>
    passage.kind === 'body' ? passage.sentences.map((sentence) => shift(sentence, span.start)) : [],
  );
}

function unsourced(story: StoryView): readonly Span[] {
  return candidates(story).map(placeOf);
}

function placeOf({ block, sentence }: Candidate): Span {
  return shift(sentence, block.span.start);
}

interface Learned extends Weights {
  readonly threshold: number;
  readonly sentences: number;
  readonly positives: number;
}

function weightsFrom(articles: readonly Twins[]): Learned {
  const rowOf = ({ triggers, signs }: Candidate, positive: boolean): Row => ({
    features: [
      ...new Set(triggers.map((one) => `group ${one.group}`)),
      ...signs.map((sign) => `sign ${sign}`),
    ],
    positive,
  });
  const data = articles.flatMap(({ planted, withFaults, published }) => [
    ...candidates(withFaults)
      .filter((one) => claimsIn(planted).some((fault) => overlaps(fault, placeOf(one))))
      .map((one) => rowOf(one, true)),
    ...candidates(published).map((one) => rowOf(one, false)),
  ]);
  const model = learn(data, { rounds: 12, rate: 0.05, penalty: 3e-3, seed: 7 });
  const named = (prefix: string) =>
    Object.fromEntries(
      [...model.weights]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, weight]): [string, number] => [name.slice(prefix.length), round(weight)])
        .sort((a, b) => b[1] - a[1]),
    );
  const weights: Weights = { bias: round(model.bias), groups: named('group '), signs: named('sign ') };
  const positives = data.filter((row) => row.positive).length;
  return { threshold: thresholdFor(articles, weights), ...weights, sentences: data.length, positives };
}

function fit(articles: readonly Twins[]): void {
  const { sentences, positives, ...weights } = weightsFrom(articles);
  const about = `Learned by test/eval/claims.ts --fit from ${sentences} sentences without a source in 840 news articles, ${positives} of which had lost one. Groups of triggers and signs only, no words of the articles. threshold: below it a claim is a hint.`;
  fs.writeFileSync(WEIGHTS, `${JSON.stringify({ about, ...weights }, null, 2)}\n`);
  console.log(`Wrote ${WEIGHTS}: threshold ${weights.threshold}`);
}

/** The claims of a story that a budget has room for, with weights other than those that ship. */
function ranked(story: StoryView, weights: Weights): readonly (Span & { readonly score: number })[] {
  return candidates(story)
    .filter((one) => one.triggers.length > 0 && hasEvidence(one, weights))
    .map((one) => ({ ...placeOf(one), score: scoreOf(one, weights) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, budgetFor(story.words, BUDGET));
}

/** The lowest threshold that keeps to the budget on published copy. */
function thresholdFor(articles: readonly Twins[], weights: Weights): number {
  const words = articles.reduce((sum, { published }) => sum + published.words, 0);
  const scores = articles.flatMap(({ published }) => ranked(published, weights).map(({ score }) => score));
  const last = Math.floor((words * BUDGET) / 1000);
  return round((scores.sort((a, b) => b - a)[last] ?? -Infinity) + 0.005);
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
