import { insideQuotation } from '../../draft/words';
import type { Span } from '../../draft/span';
import type { Passage } from '../../draft/draft';
import type { DraftRule } from '../../review/rule';

/** A tight dash, two hyphens, and a hyphen or short dash between spaces. */
const TIGHT =
  /(?=—| ?--| [-–] )(?:(?<=[\p{L}\d”"’.,?!%)])(?:—| ?--+ ?)(?=[\p{L}\d“"‘$(])|(?<=[\p{Ll}”"’,?!%)]) [-–] (?=[\p{Ll}“"‘$(]))/gu;
const SIGNS = ['—', '--', ' - ', ' – '];
const NONE: readonly Span[] = [];

/** A dash of another form, said once: a paper that sets it so does so throughout. */
export const dashes: DraftRule = {
  id: 'ap/dashes',
  title: 'Dashes',
  why: 'A dash stands between spaces, so that it parts and does not join like a hyphen.',
  source: 'The Associated Press Stylebook, “dash”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The verdict came ⟦quickly—not⟧ guilty.', fixed: 'The verdict came quickly — not guilty.' },
    ],
    passes: [
      'The verdict came quickly — not guilty.',
      'DOVER, Del. -- He read pages 3–5 on Monday - Friday.',
    ],
  },
  looksAt: 'draft',
  check(story, report) {
    const places = story.facts(dashesIn).flatMap((found, index) => {
      const from = story.draft.blocks[index]?.span.start ?? 0;
      return found.map((one) => ({ start: from + one.start, end: from + one.end }));
    });
    const [first] = places;
    if (first === undefined) return;
    const { text } = story.draft;
    const before = text.slice(Math.max(0, first.start - 40), first.start);
    const start = first.start - (/[^\s—–-]+$/u.exec(before)?.[0].length ?? 0);
    const end = first.end + (/^[\p{L}\d’']*/u.exec(text.slice(first.end, first.end + 40))?.[0].length ?? 0);
    const count = places.length === 1 ? '' : ` (${String(places.length)} times here)`;
    const title = places.length === 1 ? 'Set a dash between spaces' : 'Set all of them so';
    const edits = places.map((place) => ({ ...place, text: ' — ' }));
    const message = `A dash is long and stands between spaces${count}.`;
    report({ start, end, message, fixes: [{ title, safe: false, edits }] });
  },
};

function dashesIn(passage: Passage): readonly Span[] {
  const { kind, prose, dateline } = passage;
  if (kind !== 'body' || !SIGNS.some((sign) => prose.includes(sign))) return NONE;
  const from = dateline?.end ?? 0;
  return [...prose.matchAll(TIGHT)]
    .map(({ index, 0: dash }) => ({ start: index, end: index + dash.length }))
    .filter((dash) => dash.start >= from && !insideQuotation(passage, dash));
}
