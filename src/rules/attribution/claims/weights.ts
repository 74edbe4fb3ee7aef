import type { Candidate } from './candidates';
import list from './triggers.json';
import learned from './weights.json';

/** How much each group of triggers and each sign weighs; learned by test/eval/claims.ts on the training articles. */
export interface Weights {
  readonly bias: number;
  readonly groups: Readonly<Record<string, number>>;
  readonly signs: Readonly<Record<string, number>>;
}

const least: ReadonlyMap<string, number> = new Map(
  list.groups.flatMap((one): [string, number][] => ('least' in one ? [[one.group, one.least]] : [])),
);

/** How much a group of triggers speaks for a claim: as learned, and no less than an editor would have it. */
export function weightOf(group: string, weights: Weights): number {
  return Math.max(weights.groups[group] ?? 0, least.get(group) ?? -Infinity);
}

/** Signs of a sentence that makes no claim on others' behalf: the writer speaks as "I", or asks. */
const OWN = ['own voice', 'question'];

/** Whether a candidate has words that can be shown as what makes it a claim, and is not the writer's own. */
export function isShown({ triggers, signs }: Candidate): boolean {
  return triggers.length > 0 && !OWN.some((sign) => signs.includes(sign));
}

/** Whether a candidate has words that make it a claim by themselves. */
export function isTold({ triggers }: Candidate): boolean {
  return triggers.some((one) => !one.quiet);
}

/** How sure it is that a candidate needs a source and has none, as log odds. */
export function scoreOf({ triggers, signs }: Candidate, weights: Weights = learned): number {
  const groups = new Set(triggers.map((one) => one.group));
  const words = [...groups].reduce((sum, group) => sum + weightOf(group, weights), weights.bias);
  return signs.reduce((sum, sign) => sum + (weights.signs[sign] ?? 0), words);
}
