import type { Span } from '../../draft/span';
import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/states.json';
import { instead } from './rule';

/** Of each way to write a state, how it stands in a dateline: "Minn.", but "Iowa". */
const inDateline = new Map<string, string>();
const shortOf = new Map<string, string>();
for (const [name = '', short = '', postal = ''] of data.states) {
  shortOf.set(name, short === '' ? name : short);
  for (const form of [name, short, postal]) inDateline.set(folded(form), short === '' ? name : short);
}
for (const [typed, name] of Object.entries(data.otherAbbreviations))
  inDateline.set(folded(typed), shortOf.get(name) ?? name);
inDateline.delete('');

/** Cities that need no state or country, with the one they lie in. */
const alone = new Map<string, string>();
for (const [city, place] of Object.entries({ ...data.standAlone, ...data.standAloneAbroad }))
  alone.set(city.toUpperCase(), shortOf.get(place) ?? place);
for (const city of data.standAloneInDatelines) alone.set(city.toUpperCase(), '');

const PARTS = /^([^(,]*?)((?:,[^(,]*?)*)(\s*\([^)]*\))?(\s*(?:—|–|―|--|-)\s*)$/u;
const DATE = /^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\b|^\d/;

/** The form of a dateline: capitals, the state's short form where the city needs one, and a dash between spaces. */
export const dateline: ParagraphRule = {
  id: 'ap/dateline',
  title: 'Dateline',
  why: 'A dateline reads CITY, State — with the city in capitals, the state in its short form, neither state nor country for cities that everybody knows, and a dash between spaces.',
  source: 'The Associated Press Stylebook, “datelines”, “state names”, “dash”',
  severity: 'information',
  insideQuotes: false,
  blocks: ['body'],
  examples: {
    flags: [
      {
        text: 'EAGAN, ⟦Minnesota⟧ (AP) — The mill closed.',
        fixed: 'EAGAN, Minn. (AP) — The mill closed.',
      },
      { text: 'CHICAGO⟦, Ill.⟧ (AP) — The mill closed.', fixed: 'CHICAGO (AP) — The mill closed.' },
      { text: '⟦Chicago⟧ (AP) — The mill closed.', fixed: 'CHICAGO (AP) — The mill closed.' },
      { text: 'CHICAGO (AP)⟦ - ⟧The mill closed.', fixed: 'CHICAGO (AP) — The mill closed.' },
      { text: '⟦EAGAN⟧ (AP) — The mill closed.' },
    ],
    passes: [
      'EAGAN, Minn. (AP) — The mill closed.',
      'DES MOINES, Iowa — The mill closed.',
      'TALLAHASSEE — The mill closed.',
      'PARIS, Aug 31 (Reuters) - The mill closed.',
    ],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    if (passage.dateline === undefined) return;
    const { start, end } = passage.dateline;
    const [, place = '', more = '', agency = '', dash = ''] =
      PARTS.exec(passage.prose.slice(start, end)) ?? [];
    // Other agencies have datelines of their own form.
    if (place === '' || (agency !== '' && agency.trim() !== '(AP)')) return;
    if (place !== place.toUpperCase()) {
      const message = 'The place of a dateline stands in capitals.';
      report(instead({ start, end: start + place.length }, message, place.toUpperCase()));
    }
    const at = { start: start + place.length, end: start + place.length + more.length };
    checkState(place.toUpperCase(), more, at, report);
    if (
      more === '' &&
      agency !== '' &&
      !alone.has(place.toUpperCase()) &&
      !/^(?:ABOARD|ON|IN)\b/i.test(place)
    )
      report({
        start,
        end: at.start,
        message: `Not everybody knows where ${place} is: name its state or country.`,
      });
    const before = end - dash.length;
    if (!/^\s—(?:\s|$)/.test(dash))
      report(instead({ start: before, end }, 'A dateline ends in a dash between spaces.', ' — ', true));
  },
};

/** What follows the place: ", Minnesota", ", Iowa, Aug. 10". */
function checkState(place: string, more: string, at: Span, report: ReportTo): void {
  const [, gap = '', name = ''] = /^(,\s+)([^,]*\S)/.exec(more) ?? [];
  if (name === '' || DATE.test(name)) return;
  const short = inDateline.get(folded(name));
  const home = alone.get(place);
  const span = { start: at.start + gap.length, end: at.start + gap.length + name.length };
  if (home !== undefined && home !== '' && folded(short ?? name) === folded(home)) {
    report(instead({ start: at.start, end: span.end }, `${place} stands alone in a dateline.`, ''));
  } else if (short !== undefined && short !== name) {
    report(
      instead(
        span,
        `A state has its short form in a dateline: ${short}${short.endsWith('.') ? '' : '.'}`,
        short,
        true,
      ),
    );
  } else if (short === undefined && /^\p{Lu}{4,}$/u.test(name)) {
    const text = name.charAt(0) + name.slice(1).toLowerCase();
    report(instead(span, 'Only the city of a dateline stands in capitals.', text));
  }
}

/** For comparing: without case, periods and spaces. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[.\s]/g, '');
}
