import fs from 'node:fs';
import path from 'node:path';
import { contains, overlaps, shift, type Span } from '../../../src/draft/span';
import { budgetFor } from '../../../src/rules/attribution/claim';
import { candidates, type Candidate } from '../../../src/rules/attribution/claims/candidates';
import { isShown, scoreOf, type Weights } from '../../../src/rules/attribution/claims/weights';
import type { StoryView } from '../../../src/review/story';
import { fit, type Logistic, type Row } from '../logistic';
import type { Planted, Twins } from '../plantedDrafts';

/** Findings per 1,000 published words that the threshold is set for; a draft by itself may show more. */
export const BUDGET = 2.2;
const MOST_IN_A_DRAFT = 4;
/** How much the labels of an editor count beside the planted claims. */
const EDITOR = 1;
/** How far weights may go from zero; less for the few that an editor has labelled. */
const STRENGTH = { planted: 0.3, editor: 0.15 };

export interface Learned extends Weights {
  readonly threshold: number;
  readonly sentences: number;
  readonly positives: number;
  readonly labels: number;
}

/** Places of claims in published articles and whether a desk editor would ask about them. */
type Labels = ReadonlyMap<string, readonly (readonly [offset: number, right: boolean])[]>;

function labels(): Labels {
  const file = path.join('test', 'eval', 'labels', 'attribution-published.json');
  const lists = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<
    string,
    readonly [string, number, number][]
  >;
  const found = new Map<string, [number, boolean][]>();
  for (const [article, offset, right] of lists['attribution/claim, to learn from'] ?? [])
    found.set(article, [...(found.get(article) ?? []), [offset, right === 1]]);
  return found;
}

export function claimsIn(planted: readonly Planted[]): readonly Planted[] {
  return planted.filter((one) => one.type === 'claim-without-source');
}

export function placeOf({ block, sentence }: Candidate): Span {
  return shift(sentence, block.span.start);
}

/**
 * Weights from two questions: has the sentence lost a source (planted claims against what was published), and would an
 * editor ask for one (labels)? Each is a logistic regression over the same features; their log odds are added.
 */
export function weightsFrom(articles: readonly Twins[]): Learned {
  const known = labels();
  const planted: Row[] = [];
  const asked: Row[] = [];
  for (const { article, planted: faults, withFaults, published } of articles) {
    for (const one of candidates(withFaults))
      if (claimsIn(faults).some((fault) => overlaps(fault, placeOf(one)))) planted.push(rowOf(one, true));
    const labelled = known.get(article) ?? [];
    for (const one of candidates(published)) {
      planted.push(rowOf(one, false));
      const place = placeOf(one);
      const label = labelled.find(([start]) => contains(place, { start, end: start }) && start < place.end);
      if (label !== undefined) asked.push(rowOf(one, label[1]));
    }
  }
  const weights = sum(fit(planted, STRENGTH.planted), fit(asked, STRENGTH.editor));
  return {
    threshold: thresholdFor(articles, weights),
    ...weights,
    sentences: planted.length,
    positives: planted.filter((row) => row.positive).length,
    labels: asked.length,
  };
}

function rowOf({ triggers, signs }: Candidate, positive: boolean): Row {
  const groups = new Set(triggers.map((one) => `group ${one.group}`));
  return { features: [...groups, ...signs.map((sign) => `sign ${sign}`)], positive };
}

function sum(planted: Logistic, editor: Logistic): Weights {
  const names = new Set([...planted.weights.keys(), ...editor.weights.keys()]);
  const weightOf = (name: string) =>
    round((planted.weights.get(name) ?? 0) + EDITOR * (editor.weights.get(name) ?? 0));
  const named = (prefix: string) =>
    Object.fromEntries(
      [...names]
        .filter((name) => name.startsWith(prefix))
        .map((name): [string, number] => [name.slice(prefix.length), weightOf(name)])
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    );
  return { bias: round(planted.bias + EDITOR * editor.bias), groups: named('group '), signs: named('sign ') };
}

/** The claims of a story that a budget has room for, with weights other than those that ship. */
export function ranked(story: StoryView, weights: Weights): readonly (Span & { readonly score: number })[] {
  return candidates(story)
    .filter(isShown)
    .map((one) => ({ ...placeOf(one), score: scoreOf(one, weights) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, budgetFor(story.words, MOST_IN_A_DRAFT));
}

/** The lowest threshold that keeps to the budget on published copy. */
function thresholdFor(articles: readonly Twins[], weights: Weights): number {
  const words = articles.reduce((all, { published }) => all + published.words, 0);
  const scores = articles.flatMap(({ published }) => ranked(published, weights).map(({ score }) => score));
  const last = Math.floor((words * BUDGET) / 1000);
  return round((scores.sort((a, b) => b - a)[last] ?? -Infinity) + 0.005);
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
