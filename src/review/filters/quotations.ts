import { blockAt } from '../../draft/blockAt';
import type { Draft, Passage } from '../../draft/draft';
import { factOf } from '../../draft/facts';
import { firstFrom, contains, shift, type Span } from '../../draft/span';
import type { Fix } from '../rule';
import type { Draftwise } from '../stamp';

/**
 * Speech belongs to the speaker: drops what a rule says of quoted words unless it asked to look there,
 * and lets nothing inside quotation marks be changed unseen.
 */
export function leaveQuotationsAlone(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  return spoken.flatMap((one) => {
    const block = blockAt(draft, one.report.start);
    return block === undefined ? one : (heard(one, block.passage, block.span.start) ?? []);
  });
}

/** The same for what is said of one passage, relative to it. */
export function leaveQuotedAlone(said: readonly Draftwise[], passage: Passage): readonly Draftwise[] {
  return said.length === 0 ? said : said.flatMap((one) => heard(one, passage, 0) ?? []);
}

/** What is left of a report about a passage that stands at an offset. */
function heard(one: Draftwise, passage: Passage, at: number): Draftwise | undefined {
  const quoted = factOf(quotedWords, passage);
  if (quoted.length === 0) return one;
  if (!one.card.insideQuotes && isQuoted(shift(one.report, -at), quoted)) return undefined;
  return one.report.fixes?.some((fix) => fix.safe) === true ? withFixesChecked(one, at, quoted) : one;
}

/** Quoted words of a passage, the marks left out, in order; nested quotations lie within. */
function quotedWords(passage: Passage): readonly Span[] {
  return passage.quotations.filter((quotation) => quotation.depth === 0).map((quotation) => quotation.inner);
}

function isQuoted(span: Span, quoted: readonly Span[]): boolean {
  const words = quoted[firstEndingAfter(span.end - 1, quoted)];
  return words !== undefined && contains(words, span);
}

function withFixesChecked(one: Draftwise, at: number, quoted: readonly Span[]): Draftwise {
  const touches = (fix: Fix) => fix.edits.some((edit) => touchesQuoted(shift(edit, -at), quoted));
  const fixes = (one.report.fixes ?? []).map((fix) =>
    fix.safe && touches(fix) ? { ...fix, safe: false } : fix,
  );
  return { card: one.card, report: { ...one.report, fixes } };
}

/** An insertion has no width, so it touches what it stands in. */
function touchesQuoted(edit: Span, quoted: readonly Span[]): boolean {
  const words = quoted[firstEndingAfter(edit.start, quoted)];
  if (words === undefined) return false;
  return edit.start === edit.end ? words.start < edit.start : words.start < edit.end;
}

/** Index of the first quotation that ends behind an offset; a line of a megabyte may hold thousands. */
function firstEndingAfter(offset: number, quoted: readonly Span[]): number {
  return firstFrom(quoted.length, (at) => quoted[at]?.end ?? 0, offset + 1);
}
