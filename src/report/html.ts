import { Locator } from '../draft/locate';
import { escapeMarkup } from './escape';
import { inWords, type FileResult } from './results';

/** One page that opens offline. */
export function toHtml(results: readonly FileResult[]): string {
  const bodies = results.map(({ path, review, findings }) => {
    const lines = new Locator(review.draft.text);
    const items = findings.map(
      (finding) =>
        `<li class="${finding.severity}">line ${lines.locate(finding.start).line}: ${escapeMarkup(finding.message)}</li>`,
    );
    return `<h2>${escapeMarkup(path)}</h2><p>${inWords(findings)}</p><ol>${items.join('')}</ol>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Copydesk review</title>${bodies.join('')}</html>\n`;
}
