import { parseDraft } from '../draft/parse';
import type { Draft } from '../draft/draft';
import type { Stylebook } from '../stylebook/stylebook';
import type { Finding } from './finding';
import { composed, replaced, type Replacement } from './patch';
import { reviewDraft, type Review, type ReviewOptions } from './review';
import type { Edit, Fix } from './rule';

/** Fixes chosen for one text, put together: what goes in, and what has to wait because it touches another. */
export interface Combined {
  readonly applied: readonly Finding[];
  readonly skipped: readonly Finding[];
  /** In order, without overlaps. */
  readonly edits: readonly Replacement[];
}

/** Takes one fix a finding, in order of the findings; a fix that touches one already taken is skipped whole. */
export function combineFixes(
  findings: readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): Combined {
  const applied: Finding[] = [];
  const skipped: Finding[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix === undefined) continue;
    if (fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) {
      skipped.push(finding);
      continue;
    }
    applied.push(finding);
    taken.push(...fix.edits);
  }
  return { applied, skipped, edits: taken.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Two edits that share text, or meet where one inserts, cannot be told apart afterwards. */
function collide(a: Edit, b: Edit): boolean {
  return a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
}

/** The safe fix of a finding, if it has one. */
export function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe);
}

/** The fix a user would want in nearly all cases: the preferred one, or one that is safe. */
export function likelyFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.preferred === true) ?? safeFix(finding);
}

/** What Fix All did: the text at the fixed point, and one list of edits that leads there from the first text. */
export interface FixedPoint {
  readonly text: string;
  readonly edits: readonly Replacement[];
  readonly applied: readonly Finding[];
  /** The review of `text`; nothing in it is safely fixable unless two rules undo each other. */
  readonly review: Review;
}

/** Two rules that undo each other would go on for ever. */
const MOST_ROUNDS = 10;

/** Applies safe fixes, and those that come up after them, until none is left; `only` narrows to some findings. */
export function fixAllSafe(
  draft: Draft,
  stylebook: Stylebook,
  options: ReviewOptions,
  only: (finding: Finding) => boolean = () => true,
): FixedPoint {
  const { length } = draft.text;
  let review = reviewDraft(draft, stylebook, options);
  let edits: readonly Replacement[] = [];
  const applied: Finding[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = combineFixes(review.findings, (finding) => (only(finding) ? safeFix(finding) : undefined));
    if (step.applied.length === 0) break;
    applied.push(...step.applied);
    edits = composed(length, edits, step.edits);
    const text = replaced(review.draft.text, step.edits);
    const next = parseDraft(text, draft.language, review.draft);
    review = reviewDraft(next, stylebook, { ...options, previous: review });
  }
  return { text: review.draft.text, edits, applied, review };
}

/** Whether a fix still fits: each of its spans holds in `now` what it held in the draft that was reviewed. */
export function stillFits(fix: Fix, reviewed: string, now: string): boolean {
  return fix.edits.every(
    (edit) =>
      reviewed.slice(edit.start, edit.end) === now.slice(edit.start, edit.end) && edit.end <= now.length,
  );
}
