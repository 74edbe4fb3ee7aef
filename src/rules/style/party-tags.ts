import { insideQuotation } from '../../draft/words';
import type { Span } from '../../draft/span';
import type { Passage } from '../../draft/draft';
import type { DraftRule } from '../../review/rule';
import data from './language/data/states.json';

/** "(R-Ohio)", "(D)", ", R.-Ohio", ", D-California". */
const TAG =
  /(?: \(([RDI])(?:\.?[-–](?:\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)|\., \p{Lu}[\p{L}. ]*)?\)|, ([RDI])(?:\.|emocrat|epublican|ndependent)?[-–]\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?),?/gu;
const shortOf = new Map<string, string>();
for (const [name = '', short = '', postal = ''] of data.states) {
  const right = short === '' ? name : short;
  for (const form of [name, postal, short]) if (form !== '') shortOf.set(folded(form), right);
}
for (const [typed, name] of Object.entries(data.otherAbbreviations))
  shortOf.set(folded(typed), shortOf.get(folded(name)) ?? name);

/** Party and state after a name, said once: a paper that writes them its own way does so throughout. */
export const partyTags: DraftRule = {
  id: 'ap/party-tags',
  title: 'Party and state',
  why: 'Party and state follow a name between commas, the state in its short form: Sen. Ana Ruiz, D-Calif., said.',
  source: 'The Associated Press Stylebook, “party affiliation”, “state names”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Sen. Bo Li⟦ (R-Ohio)⟧ voted no.', fixed: 'Sen. Bo Li, R-Ohio, voted no.' },
      { text: 'Rep. Ana Ruiz⟦, Democrat-Ohio,⟧ left.', fixed: 'Rep. Ana Ruiz, D-Ohio, left.' },
      { text: 'Rep. Ana Ruiz⟦, D-California,⟧ left.', fixed: 'Rep. Ana Ruiz, D-Calif., left.' },
    ],
    passes: ['Sen. Bo Li, R-Ohio, met Rep. Ana Ruiz, D-Calif., there.', 'He chose option (D) of five.'],
  },
  looksAt: 'draft',
  check(story, report) {
    const tags = story.facts(tagsIn).flatMap((found, index) => {
      const from = story.draft.blocks[index]?.span.start ?? 0;
      return found.map(({ start, end, text }) => ({ start: from + start, end: from + end, text }));
    });
    const [first] = tags;
    if (first === undefined) return;
    const count = tags.length === 1 ? '' : ` (${String(tags.length)} times here)`;
    report({
      start: first.start,
      end: first.end,
      message: `Party and state stand between commas after a name${count}.`,
      fixes: [{ title: tags.length === 1 ? first.text : 'Write all of them so', safe: false, edits: tags }],
    });
  },
};

interface Tag extends Span {
  readonly text: string;
}

const NONE: readonly Tag[] = [];

function tagsIn(passage: Passage): readonly Tag[] {
  const { kind, prose } = passage;
  if (kind !== 'body' || !/[RDI]\.?[-–)]|[RDI]\., |(?:rat|can)-/.test(prose)) return NONE;
  return [...prose.matchAll(TAG)].flatMap((found) => {
    const [whole, bracketed, bare] = found;
    const span = { start: found.index, end: found.index + whole.length };
    const text = rightTag(whole, bracketed ?? bare ?? '', prose.slice(span.end));
    const named = /\p{Lu}\p{Ll}[\p{L}’'.-]*$/u.test(prose.slice(0, found.index));
    return text === undefined || text === whole || !named || insideQuotation(passage, span)
      ? []
      : [{ ...span, text }];
  });
}

function rightTag(whole: string, party: string, after: string): string | undefined {
  const place = /[-–,] ?(?=\p{Lu}[\p{L}.]|\p{Lu}\.)([\p{L}. ]+?)[),]*$/u
    .exec(whole.replace(/^, /, ''))?.[1]
    ?.trim();
  const known = place === undefined ? '' : shortOf.get(folded(place));
  if (known === undefined)
    return place !== undefined && whole.startsWith(' (') && /^\p{Lu}\p{Ll}/u.test(place)
      ? `, ${party}-${place}${closing(whole, after)}`
      : undefined;
  // "R-Texas." at the end: the period is the sentence's.
  const stop = place?.endsWith('.') === true && !known.endsWith('.') && !whole.endsWith(')') ? '.' : '';
  return `, ${party}${known === '' ? '' : `-${known}`}${stop}${closing(whole, after)}`;
}

/** A comma, unless the sentence ends or another mark follows. */
function closing(whole: string, after: string): string {
  return whole.endsWith(',') || /^ ?[\p{L}\d"“(]/u.test(after) ? ',' : '';
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[.\s]/g, '');
}
