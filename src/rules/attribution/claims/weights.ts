import type { Candidate } from './candidates';
import triggers from './triggers.json';
import learned from './weights.json';

/** How much each group of triggers and each sign weighs; learned by test/eval/claims.ts on the training articles. */
export interface Weights {
  readonly bias: number;
  readonly groups: Readonly<Record<string, number>>;
  readonly signs: Readonly<Record<string, number>>;
}

const least: ReadonlyMap<string, number> = new Map(
  triggers.groups.flatMap((one): [string, number][] => ('least' in one ? [[one.group, one.least]] : [])),
);

/** How much a group of triggers speaks for a claim: as learned, and no less than an editor would have it. */
export function weightOf(group: string, weights: Weights): number {
  return Math.max(weights.groups[group] ?? 0, least.get(group) ?? -Infinity);
}

/** How sure it is that a candidate is a claim that lost its source, as log odds. */
export function scoreOf({ triggers: found, signs }: Candidate, weights: Weights = learned): number {
  let score = weights.bias;
  for (const group of new Set(found.map((one) => one.group))) score += weightOf(group, weights);
  for (const sign of signs) score += weights.signs[sign] ?? 0;
  return score;
}
