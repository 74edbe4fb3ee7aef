import { blockAt } from '../../draft/blockAt';
import type { Draft } from '../../draft/draft';
import type { Finding } from '../finding';

/** A finding that somebody looked at and let stand, known by its words and what stands beside them, not by its place. */
export interface Dismissal {
  readonly rule: string;
  /** The flagged words, white space folded. */
  readonly words: string;
  /** Up to 40 characters before and after within the paragraph, white space folded. */
  readonly before: string;
  readonly after: string;
  readonly reason?: string;
  readonly author?: string;
}

/** Answers whether a finding was dismissed. */
export type Dismissed = (dismissal: Dismissal) => boolean;

const BESIDE = 40;

/** How a finding is remembered when it is dismissed. */
export function dismissalOf(finding: Finding, draft: Draft, reason?: string): Dismissal {
  const block = blockAt(draft, finding.start);
  const from = Math.max(block?.span.start ?? 0, finding.start - BESIDE);
  const to = Math.min(Math.max(block?.span.end ?? 0, finding.end), finding.end + BESIDE);
  return {
    rule: finding.rule,
    words: folded(draft.text.slice(finding.start, finding.end)),
    before: folded(draft.text.slice(from, finding.start)),
    after: folded(draft.text.slice(finding.end, to)),
    ...(reason !== undefined && reason !== '' && { reason }),
  };
}

/** Drops findings that were dismissed. */
export function leaveDismissed(
  findings: readonly Finding[],
  draft: Draft,
  dismissed: Dismissed | undefined,
): readonly Finding[] {
  return dismissed === undefined ? findings : findings.filter((one) => !dismissed(dismissalOf(one, draft)));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
