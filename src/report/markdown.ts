import { Locator } from '../draft/locate';
import { inWords, noteOn, type FileResult } from './results';

/** A page to send to a colleague: a heading a draft, a table of findings. */
export function toMarkdown(results: readonly FileResult[]): string {
  return results
    .map((result) => {
      const { path, review, findings } = result;
      const note = noteOn(result);
      const lines = new Locator(review.draft.text);
      const rows = findings.map((finding) => {
        const words = excerpt(review.draft.text.slice(finding.start, finding.end));
        const fix = finding.fixes[0]?.title ?? '';
        return `| ${lines.locate(finding.start).line} | ${finding.severity} | ${cell(words)} | ${cell(finding.message)} | ${cell(fix)} | \`${finding.rule}\` |\n`;
      });
      const table =
        rows.length === 0
          ? ''
          : `\n| line | severity | words | what and why | fix | rule |\n|---:|---|---|---|---|---|\n${rows.join('')}`;
      return `## ${path}\n\n${inWords(findings)}.${note === undefined ? '' : ` ${note}`}\n${table}`;
    })
    .join('\n');
}

/** Enough of the flagged words to find them. */
function excerpt(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57)}…`;
}

function cell(text: string): string {
  return text.replace(/[\\|<*_`[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
