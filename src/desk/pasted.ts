import { parseDraft } from '../draft/parse';
import { replaced, type Replacement } from '../review/patch';

/** Text as it came from a web page, without the page: lines of residue and doubled spaces are left out. */
export function withoutResidue(text: string): string {
  const gone: Replacement[] = [];
  for (const { span, passage } of parseDraft(text, 'plaintext').blocks) {
    if (passage.kind !== 'residue') continue;
    const end = span.end + (/^[ \t]*(?:\r\n|\r|\n)*/.exec(text.slice(span.end))?.[0].length ?? 0);
    gone.push({ start: span.start, end, text: '' });
  }
  return replaced(text, gone).replace(/(\S)[ \u00a0]{2,}(?=\S)/g, '$1 ');
}
