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

/** What the triggers of a claim must weigh together; less is a guess from its surroundings, worth a hint at most. */
const LEAST_EVIDENCE = 0.35;

/** Whether the words of a candidate by themselves make it a claim. */
export function hasEvidence(candidate: Candidate, weights: Weights = learned): boolean {
  const evidence = groupsOf(candidate).reduce((sum, group) => sum + Math.max(0, weightOf(group, weights)), 0);
  return evidence >= LEAST_EVIDENCE;
}

/** How sure it is that a candidate is a claim that lost its source, as log odds. */
export function scoreOf(candidate: Candidate, weights: Weights = learned): number {
  const words = groupsOf(candidate).reduce((sum, group) => sum + weightOf(group, weights), 0);
  return candidate.signs.reduce((sum, sign) => sum + (weights.signs[sign] ?? 0), weights.bias + words);
}

function groupsOf({ triggers: found }: Candidate): readonly string[] {
  return [...new Set(found.map((one) => one.group))];
}
