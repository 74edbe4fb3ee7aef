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
const LEAST_EVIDENCE = 0.2;
/** What a claim without words that tell it must have over others, in log odds: it goes on where somebody spoke. */
const WITHOUT_WORDS = 1;

/** Whether a candidate has words that make it a claim by themselves. */
export function isTold({ triggers: found }: Candidate): boolean {
  return found.some((one) => !one.quiet);
}

/** Whether somebody speaks right before or after, so that readers may take a candidate for their words. */
function isNearSpeech({ signs }: Candidate): boolean {
  return (
    !signs.includes('starts with a connective') &&
    signs.some((sign) => /^(?:speech|quotation) (?:before|after)/.test(sign))
  );
}

/** Whether the words of a candidate weigh enough to be shown. */
export function hasEvidence(candidate: Candidate, weights: Weights = learned): boolean {
  const groups = groupsOf(candidate.triggers);
  const evidence = groups.reduce((sum, group) => sum + Math.max(0, weightOf(group, weights)), 0);
  return isTold(candidate) ? evidence >= LEAST_EVIDENCE : isNearSpeech(candidate);
}

/** How sure it is that a candidate is a claim that lost its source, as log odds. */
export function scoreOf(candidate: Candidate, weights: Weights = learned): number {
  const words = groupsOf(candidate.triggers).reduce((sum, group) => sum + weightOf(group, weights), 0);
  const start = weights.bias - (isTold(candidate) ? 0 : WITHOUT_WORDS);
  return candidate.signs.reduce((sum, sign) => sum + (weights.signs[sign] ?? 0), start + words);
}

function groupsOf(found: Candidate['triggers']): readonly string[] {
  return [...new Set(found.map((one) => one.group))];
}
