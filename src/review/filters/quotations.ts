import { blockAt } from '../../draft/blockAt';
import type { Draft, Passage } from '../../draft/draft';
import { contains, overlaps, type Span } from '../../draft/span';
import { factOf } from '../../draft/facts';

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
    const inside = (span: Span) =>
      quoted.some((words) => contains(words, { start: span.start - at, end: span.end - at }));
    if (!one.card.insideQuotes && inside(one.report)) continue;
    kept.push(one.report.fixes?.some((fix) => fix.safe) === true ? withFixesChecked(one, at, quoted) : one);
  }
  return kept;
}

/** Quoted words of a passage, the marks left out; nested quotations lie within. */
function quotedWords(passage: Passage): readonly Span[] {
  return passage.quotations.filter((quotation) => quotation.depth === 0).map((quotation) => quotation.inner);
}

function withFixesChecked(one: Draftwise, at: number, quoted: readonly Span[]): Draftwise {
  const touches = (fix: Fix) =>
    fix.edits.some((edit) =>
      quoted.some((words) => touchesInside(words, { start: edit.start - at, end: edit.end - at })),
    );
  const fixes = (one.report.fixes ?? []).map((fix) =>
    fix.safe && touches(fix) ? { ...fix, safe: false } : fix,
  );
  return { card: one.card, report: { ...one.report, fixes } };
}

/** An insertion has no width, so it touches what it stands in. */
function touchesInside(words: Span, edit: Span): boolean {
  return edit.start === edit.end ? words.start < edit.start && edit.start < words.end : overlaps(words, edit);
}
