import type { Finding } from '../review/finding';
import type { Review } from '../review/review';
import { familyOf } from '../review/finding';
import { SEVERITIES, type Severity } from '../stylebook/stylebook';

/** One reviewed file, as every report gets it. */
export interface FileResult {
  /** As the user named it, or relative to the folder named. */
  readonly path: string;
  readonly review: Review;
  /** Those at or above the minimum severity, in order of place. */
  readonly findings: readonly Finding[];
}

/** The rule whose hint every report passes on: why the others said nothing. */
const OF_THE_WHOLE = 'style/language';

/** What is to be said of a draft besides its findings, or undefined: that hardly any rule can read it. */
export function noteOn({ review, findings }: Omit<FileResult, 'path'>): string | undefined {
  if (findings.some(({ rule }) => rule === OF_THE_WHOLE)) return undefined;
  return review.findings.find(({ rule }) => rule === OF_THE_WHOLE)?.message;
}

export function atLeast(findings: readonly Finding[], minimum: Severity): readonly Finding[] {
  const least = SEVERITIES.indexOf(minimum);
  return findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= least);
}

/** "7 findings: 1 duplicate, 3 attribution, 3 style", or "No findings". */
export function inWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings';
  const count = (family: ReturnType<typeof familyOf>) =>
    findings.filter((one) => familyOf(one.rule) === family).length;
  const parts = [
    counted(count('duplicate'), 'duplicate', 'duplicates'),
    counted(count('attribution'), 'attribution', 'attribution'),
    counted(count('style'), 'style', 'style'),
  ].filter((part) => !part.startsWith('0 '));
  return `${counted(findings.length, 'finding', 'findings')}: ${parts.join(', ')}`;
}

export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
