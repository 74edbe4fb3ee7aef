import { insideQuotation } from '../../draft/words';
import type { Passage } from '../../draft/draft';
import type { DraftRule } from '../../review/rule';

const TIGHT = /(?<=[\p{L}\d”"’.,?!%)])—(?=[\p{L}\d“"‘$(])/gu;
const NONE: readonly number[] = [];

/** A dash without its spaces, said once: a paper that sets it so does so throughout. */
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
    passes: ['The verdict came quickly — not guilty.', 'He said —', 'Pages 3–5'],
  },
  looksAt: 'draft',
  check(story, report) {
    const places = story.facts(tightDashes).flatMap((found, index) => {
      const from = story.draft.blocks[index]?.span.start ?? 0;
      return found.map((place) => from + place);
    });
    const [first] = places;
    if (first === undefined) return;
    const { text } = story.draft;
    const start = first - (/[^\s—]+$/u.exec(text.slice(Math.max(0, first - 40), first))?.[0].length ?? 0);
    const end = first + 1 + (/^[\p{L}\d’']*/u.exec(text.slice(first + 1, first + 41))?.[0].length ?? 0);
    const count = places.length === 1 ? '' : ` (${String(places.length)} times here)`;
    report({
      start,
      end,
      message: `A dash stands between spaces${count}.`,
      fixes: [
        {
          title: places.length === 1 ? 'Set spaces' : 'Set spaces around all of them',
          safe: false,
          edits: places.map((place) => ({ start: place, end: place + 1, text: ' — ' })),
        },
      ],
    });
  },
};

function tightDashes(passage: Passage): readonly number[] {
  if (passage.kind !== 'body' || !passage.prose.includes('—')) return NONE;
  return [...passage.prose.matchAll(TIGHT)]
    .map(({ index }) => index)
    .filter((place) => !insideQuotation(passage, { start: place, end: place + 1 }));
}
