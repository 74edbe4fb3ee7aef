import fs from 'node:fs';
import { languageOf } from '../../src/draft/language';
import { Locator } from '../../src/draft/locate';
import { parseDraft } from '../../src/draft/parse';
import { reviewDraft, type Review } from '../../src/review/review';
import { INSPECTORS } from '../../src/rules/index';
import { builtInStylebook } from '../../src/stylebook/builtIn';

/** A file reviewed as it stands, with the product's own stylebook. */
export function reviewed(file: string): Review {
  const draft = parseDraft(fs.readFileSync(file, 'utf8'), languageOf(file) ?? 'plaintext');
  return reviewDraft(draft, builtInStylebook(), { inspectors: INSPECTORS });
}

/** The draft with what was found underlined beneath each line. Hints are left out. */
export function underlined({ draft, findings }: Review): string {
  const lines = new Locator(draft.text);
  const texts = draft.text.split(/\r\n|\r|\n/);
  return texts
    .map((text, index) => {
      const start = lines.startOf(index + 1);
      const here = findings.filter(
        (one) => one.severity !== 'hint' && start <= one.start && one.start <= start + text.length,
      );
      const notes = here.map((one) => {
        const length = Math.max(1, Math.min(one.end, start + text.length) - one.start);
        const fixes = one.fixes.map((fix) => `[${fix.title}${fix.safe ? ', safe' : ''}]`).join(' ');
        return `${' '.repeat(one.start - start)}${'~'.repeat(length)}\n    ${one.severity} ${one.rule}: ${one.message} ${fixes}`;
      });
      return [text, ...notes].join('\n');
    })
    .join('\n');
}
