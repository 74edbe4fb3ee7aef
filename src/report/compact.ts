import { Locator } from '../draft/locate';
import type { FileResult } from './results';

/** One finding a line, `path:line:column: severity: message (rule)`, which problem matchers read. */
export function toCompact(results: readonly FileResult[]): string {
  return results
    .flatMap(({ path, review, findings }) => {
      const lines = new Locator(review.draft.text);
      return findings.map((finding) => {
        const { line, column } = lines.locate(finding.start);
        return `${path}:${line}:${column}: ${finding.severity}: ${finding.message} (${finding.rule})\n`;
      });
    })
    .join('');
}
