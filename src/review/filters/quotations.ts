import { blockAt } from '../../draft/blockAt';
import type { Draft, Passage } from '../../draft/draft';
import { factOf } from '../../draft/facts';
import { contains, shift, type Span } from '../../draft/span';
import type { Fix } from '../rule';
import type { Draftwise } from '../stamp';

/**
 * Speech belongs to the speaker: drops what a rule says of quoted words unless it asked to look there,
 * and lets nothing inside quotation marks be changed unseen.
 */
export function leaveQuotationsAlone(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  const kept: Draftwise[] = [];
  for (const one of spoken) {
    const block = blockAt(draft, one.report.start);
    const quoted = block === undefined ? [] : factOf(quotedWords, block.passage);
    if (block === undefined || quoted.length === 0) {
      kept.push(one);
      continue;
    }
    const at = block.span.start;
    if (!one.card.insideQuotes && isQuoted(shift(one.report, -at), quoted)) continue;
    kept.push(one.report.fixes?.some((fix) => fix.safe) === true ? withFixesChecked(one, at, quoted) : one);
  }
  return kept;
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
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
