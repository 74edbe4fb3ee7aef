import type { Passage } from '../../draft/draft';
import type { ParagraphRule, ReportTo } from '../../review/rule';
import { instead } from './rule';

const OPENER = /^\s*(?:(?:written|reported|story|article) )?by\b:?\s+/iu;
/** Courtesy titles and degrees, which no byline carries. */
const COURTESY = /(?<!\p{L})(?:mrs?|ms|miss|dr|prof)\b\.?\s+(?=\p{Lu})/giu;
const DEGREE = /,\s*(?:ph\.?\s?d|m\.?d|m\.?a|j\.?d|esq)\b\.?/giu;
const AMPERSAND = /(?<=\p{L}\.?)(?:\s*,)?\s*&\s*(?=\p{Lu})/gu;
const SERIAL = /,(?=\s+and\s+\p{Lu}[^,]*$)/iu;

/** The form of a byline: By Jane Doe. */
export const byline: ParagraphRule = {
  id: 'ap/byline',
  title: 'Byline',
  why: 'A byline is “By” and the name, without courtesy title, degree or period; two names take “and”.',
  source: 'The Associated Press Stylebook, “bylines”, “courtesy titles”',
  severity: 'information',
  insideQuotes: false,
  blocks: ['byline'],
  examples: {
    flags: [
      { text: '⟦by ⟧Ana Ruiz', fixed: 'By Ana Ruiz' },
      { text: 'By ⟦Dr. ⟧Ana Ruiz', fixed: 'By Ana Ruiz' },
      { text: 'By Ana Ruiz⟦ & ⟧Bo Li', fixed: 'By Ana Ruiz and Bo Li' },
      { text: 'By Ana Ruiz, Bo Li⟦,⟧ and Cy Roe', fixed: 'By Ana Ruiz, Bo Li and Cy Roe' },
      { text: 'By Ana Ruiz⟦.⟧', fixed: 'By Ana Ruiz' },
    ],
    passes: [
      'By Ana Ruiz',
      'BY ANA RUIZ AND BO LI',
      'By Ana Ruiz and Bo Li, Associated Press',
      'By Bo Li Jr.',
    ],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    const { prose, text } = passage;
    const opener = OPENER.exec(text)?.[0];
    if (opener === undefined) return;
    const capitals = prose.slice(opener.length) === prose.slice(opener.length).toUpperCase();
    const head = opener.trim();
    if (head !== 'By' && !(capitals && head === 'BY')) {
      const start = opener.length - opener.trimStart().length;
      const by = capitals ? 'BY ' : 'By ';
      report(instead({ start, end: opener.length }, `A byline opens with “${by.trim()}”.`, by, true));
    }
    each(passage, COURTESY, '', 'A byline is the name alone, without a title.', report);
    each(passage, DEGREE, '', 'A byline is the name alone, without a degree.', report);
    each(passage, AMPERSAND, capitals ? ' AND ' : ' and ', 'Two names of a byline take “and”.', report);
    const serial = SERIAL.exec(prose);
    // "By Ana Ruiz, and Bo Li": two names; with more, the comma before "and" goes as in any list.
    if (serial !== null)
      report(instead(at(serial.index, 1), 'No comma stands before “and” in a byline.', '', true));
    const period = /(?<=\p{Ll}{3})\.(?=\s*$)/u.exec(prose);
    if (period !== null) report(instead(at(period.index, 1), 'A byline ends without a period.', '', true));
  },
};

function each(passage: Passage, pattern: RegExp, text: string, message: string, report: ReportTo): void {
  for (const found of passage.prose.matchAll(pattern))
    report(instead(at(found.index, found[0].length), message, text));
}

function at(start: number, length: number): { start: number; end: number } {
  return { start, end: start + length };
}
