import { Locator } from '../draft/locate';
import type { Severity } from '../stylebook/stylebook';
import type { FileResult } from './results';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows at the line of a pull request. */
export function toGithub(results: readonly FileResult[]): string {
  return results
    .flatMap(({ path, review, findings }) => {
      const lines = new Locator(review.draft.text);
      return findings.map((finding) => {
        const from = lines.locate(finding.start);
        const to = lines.locate(finding.end);
        const properties = [
          ['file', path],
          ['line', from.line],
          ['col', from.column],
          ['endLine', to.line],
          ...(from.line === to.line ? [['endColumn', to.column]] : []),
          ['title', finding.rule],
        ].map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
        return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${escapeMessage(finding.message)}\n`;
      });
    })
    .join('');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
