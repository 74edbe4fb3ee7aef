import type { Line } from './lines';
import type { Span } from './span';

/** Columns: below, lines are too short to tell anything; above, nobody breaks them by hand. */
const NARROWEST = 40;
const WIDEST = 120;
/** In Markdown lines without a blank between are one paragraph, unless one is so long that it is a paragraph. */
const WIDEST_IN_MARKDOWN = 160;

/**
 * Whether a draft's lines are broken by hand to fit a width: where lines follow each other without a blank
 * between, a good part of them go on in the middle of a sentence.
 */
export function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let breaks = 0;
  let within = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || line.gap || before.end - before.start > WIDEST) return;
    breaks++;
    if (before.end - before.start >= NARROWEST && goesOn(text, before, line)) within++;
  });
  return within >= 3 && within >= breaks / 3;
}

/**
 * Puts lines with no blank line between together to paragraphs. Copy comes as one line a paragraph, or broken
 * to fit a width; Markdown joins lines, and still many a pasted story in it has one line a paragraph.
 */
export function paragraphsOf(
  text: string,
  chunk: readonly Line[],
  markdown: boolean,
  hardWrapped: boolean,
): Span[] {
  const widest = chunk.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const joined = markdown ? widest <= WIDEST_IN_MARKDOWN : isWrapped(text, chunk, widest, hardWrapped);
  if (chunk.length === 1 || !joined) return chunk.map(({ start, end }) => ({ start, end }));
  const spans: Span[] = [];
  let first = chunk[0];
  chunk.forEach((line, index) => {
    const next = chunk[index + 1];
    const indented =
      !markdown && next !== undefined && startsIndented(text, next) && !startsIndented(text, line);
    if (first === undefined || (next !== undefined && !indented)) return;
    spans.push({ start: first.start, end: line.end });
    first = next;
  });
  return spans;
}

/**
 * Whether the lines of a chunk were broken to fit a width: nearly each is too full to take the next line's
 * first word, and some break falls within a sentence, surely so where the rest of the draft is no witness.
 */
function isWrapped(text: string, chunk: readonly Line[], widest: number, hardWrapped: boolean): boolean {
  if (widest < NARROWEST || widest > WIDEST) return false;
  let full = 0;
  let within = 0;
  for (let index = 1; index < chunk.length; index++) {
    const line = chunk[index - 1];
    const next = chunk[index];
    if (line === undefined || next === undefined) continue;
    const word = /^\s*\S*/.exec(text.slice(next.start, next.end))?.[0].trim() ?? '';
    if (line.end - line.start + 1 + word.length > widest) full++;
    if (
      hardWrapped ? !/[.!?:…]["'”’)\]]*\s*$/.test(text.slice(line.start, line.end)) : goesOn(text, line, next)
    )
      within++;
  }
  return within > 0 && full >= (chunk.length - 1) * 0.8;
}

/** Whether a line goes on in the next: it ends in a small word or a comma, or the next begins in lower case. */
function goesOn(text: string, line: Line, next: Line): boolean {
  return (
    /^\s*\p{Ll}/u.test(text.slice(next.start, next.end)) ||
    /(?:,|\s(?:a|an|the|of|in|on|at|to|for|by|and|or|with|from|as|that|said|his|her|their|its|is|was|are|were|be|has|had))\s*$/.test(
      text.slice(line.start, line.end),
    )
  );
}

function startsIndented(text: string, line: Line): boolean {
  return /^(?:\t| {2,})/.test(text.slice(line.start, line.start + 2));
}
