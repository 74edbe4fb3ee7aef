import { Locator } from '../draft/locate';
import type { Finding } from '../review/finding';
import type { FileResult } from './results';

/** The contract of `copydesk review --format json`. Offsets in UTF-16 units from 0, lines and columns from 1. */
export function toJson(results: readonly FileResult[]): string {
  return JSON.stringify({
    version: 1,
    files: results.map((result) => {
      const lines = new Locator(result.review.draft.text);
      return {
        path: result.path,
        findings: result.findings.map((finding) => findingJson(finding, lines, result.path)),
      };
    }),
  });
}

function findingJson(finding: Finding, lines: Locator, path: string) {
  const from = lines.locate(finding.start);
  const to = lines.locate(finding.end);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    start: finding.start,
    end: finding.end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    docs: finding.docs,
    fixes: finding.fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
    related: finding.related.map((one) => ({
      path: one.path ?? path,
      start: one.start,
      end: one.end,
      message: one.message,
    })),
  };
}
