import type { Passage } from '../../draft/draft';
import type { DraftRule, Report } from '../../review/rule';

/** A quotation mark in the draft's running text. */
interface Mark {
  readonly at: number;
  readonly opening: boolean;
}

interface Marks {
  readonly straight: readonly Mark[];
  readonly curly: readonly Mark[];
  /** Marks that open a quotation which nothing closes. */
  readonly open: readonly { readonly at: number; readonly mark: string }[];
  /** Places of marks that close what nothing opened. */
  readonly stray: readonly number[];
}

/** Straight and curly marks in one story, and a quotation that lacks its other mark. */
export const quotes: DraftRule = {
  id: 'style/quotes',
  title: 'Quotation marks',
  why: 'One story, one kind of quotation mark; and a quotation that never closes leaves the reader guessing who speaks.',
  severity: 'warning',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: 'She said “no.” He said “yes.” They said ⟦"⟧maybe."',
        fixed: 'She said “no.” He said “yes.” They said “maybe.”',
      },
      { text: 'The mayor said, ⟦“⟧We will rebuild by May.\n\nNobody else spoke.' },
      { text: 'We will rebuild by May,⟦”⟧ the mayor said.' },
    ],
    passes: ['She said “no.” He said “yes.”', '“We will rebuild.\n\n“We will stay,” she said.'],
  },
  looksAt: 'draft',
  check(story, report) {
    const marks = story.facts(marksOf);
    const straight: Mark[] = [];
    const curly: Mark[] = [];
    story.draft.blocks.forEach((block, index) => {
      const found = marks[index];
      const atDraft = (mark: Mark): Mark => ({ ...mark, at: mark.at + block.span.start });
      straight.push(...(found?.straight.map(atDraft) ?? []));
      curly.push(...(found?.curly.map(atDraft) ?? []));
      // One of a kind a paragraph: a first slip often makes all marks behind it look wrong.
      const [open] = found?.open ?? [];
      const [stray] = found?.stray ?? [];
      if (open !== undefined) report(unclosed(block.span.start + open.at, open.mark));
      if (stray !== undefined) report(unopened(block.span.start + stray));
    });
    if (straight.length > 0 && curly.length > 0) report(mixed(straight, curly));
  },
};

function marksOf(passage: Passage): Marks {
  const straight: Mark[] = [];
  const curly: Mark[] = [];
  const open: { at: number; mark: string }[] = [];
  for (const one of passage.quotations) {
    const list = one.mark === '"' ? straight : one.mark === '“' ? curly : undefined;
    list?.push({ at: one.start, opening: true });
    if (one.closed) list?.push({ at: one.inner.end, opening: false });
    // Inside a quotation that is open too only the outer one is named.
    else if (!one.runsOn && one.depth === 0) open.push({ at: one.start, mark: one.mark });
  }
  return { straight, curly, open, stray: passage.strayMarks };
}

function unclosed(at: number, mark: string): Report {
  return { start: at, end: at + mark.length, message: 'This quotation is opened but never closed.' };
}

function unopened(at: number): Report {
  return { start: at, end: at + 1, message: 'This mark closes a quotation that nothing opened.' };
}

/** One finding for the story, at the first mark of the kind that is rarer; its fix changes them all. */
function mixed(straight: readonly Mark[], curly: readonly Mark[]): Report {
  const toCurly = straight.length <= curly.length;
  const rarer = toCurly ? straight : curly;
  const first = rarer[0]?.at ?? 0;
  const text = (mark: Mark) => (toCurly ? (mark.opening ? '“' : '”') : '"');
  const kind = toCurly ? 'curly' : 'straight';
  return {
    start: first,
    end: first + 1,
    message: `This story mixes straight and curly quotation marks; most of them are ${kind}.`,
    fixes: [
      {
        title: `Make all of them ${kind}`,
        safe: false,
        edits: rarer.map((mark) => ({ start: mark.at, end: mark.at + 1, text: text(mark) })),
      },
    ],
  };
}
