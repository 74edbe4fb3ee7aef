import { PROSE } from '../draft/draft';
import type { Span } from '../draft/span';
import { wordCount } from '../draft/words';
import type { Review } from '../review/review';
import { counted } from './results';

/** One line of the sign-off: whether the story is ready for the slot in this respect, and what is missing if not. */
export interface Check {
  readonly label: string;
  readonly ready: boolean;
  readonly detail: string;
  /** The first place in the draft that keeps it from being ready, where there is one. */
  readonly place?: Span;
}

/** Rules whose findings keep a story from the slot, and how the check is called. */
const BY_RULES: readonly {
  readonly label: string;
  readonly rules: RegExp;
  readonly one: string;
  readonly many: string;
}[] = [
  {
    label: 'Placeholders are gone',
    rules: /^style\/placeholder$/,
    one: 'placeholder left',
    many: 'placeholders left',
  },
  {
    label: 'No web residue',
    rules: /^style\/web-residue$/,
    one: 'line of residue',
    many: 'lines of residue',
  },
  {
    label: 'No paragraph stands twice',
    rules: /^duplicates\/(paragraph|near-paragraph|contained)$/,
    one: 'repeat',
    many: 'repeats',
  },
  {
    label: 'Every quotation has a speaker',
    rules: /^attribution\/quote$/,
    one: 'quotation without one',
    many: 'quotations without one',
  },
];

/** The sign-off checklist of a desk, each point decided by the review. */
export function signOff(review: Review): readonly Check[] {
  const byRules = BY_RULES.map(({ label, rules, one, many }): Check => {
    const found = review.findings.filter(
      (finding) => finding.severity !== 'hint' && rules.test(finding.rule),
    );
    const [first] = found;
    return first === undefined
      ? { label, ready: true, detail: '' }
      : { label, ready: false, detail: counted(found.length, one, many), place: first };
  });
  return [...byRules, headlineCheck(review), bylineCheck(review), datelineCheck(review)];
}

function headlineCheck({ draft, stylebook }: Review): Check {
  const limit = stylebook.limits.headlineWords;
  const label = `Headline within ${limit} words`;
  const headline = draft.blocks.find((block) => block.passage.kind === 'headline');
  if (headline === undefined) return { label, ready: false, detail: 'no headline' };
  const words = wordCount(headline.passage);
  return words <= limit
    ? { label, ready: true, detail: '' }
    : { label, ready: false, detail: counted(words, 'word', 'words'), place: headline.span };
}

function bylineCheck({ draft }: Review): Check {
  const ready = draft.blocks.some((block) => block.passage.kind === 'byline');
  return { label: 'Byline in form', ready, detail: ready ? '' : 'no byline' };
}

function datelineCheck({ draft }: Review): Check {
  const first = draft.blocks.find((block) => PROSE.includes(block.passage.kind));
  const ready =
    draft.blocks.some((block) => block.passage.kind === 'dateline') || first?.passage.dateline !== undefined;
  return { label: 'Dateline in form', ready, detail: ready ? '' : 'no dateline at the head of the story' };
}
