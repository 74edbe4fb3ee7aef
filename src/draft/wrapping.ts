import type { Line } from './lines';
import type { Span } from './span';
import { isAllCaps } from './characters';

/** Columns: below, lines are too short to tell anything; above, nobody breaks them by hand. */
const NARROWEST = 40;
const WIDEST = 120;
/** In Markdown lines without a blank between are one paragraph, unless one is so long that it is a paragraph. */
const WIDEST_IN_MARKDOWN = 160;

const ENDED = /[.!?:…]["'”’)\]]*\s*$/;

/**
 * The width that a draft's lines are broken by hand to fit, or 0. They are where a good part of the lines
 * that follow each other without a blank between go on in the middle of a sentence.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number {
  let breaks = 0;
  let within = 0;
  let widest = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const width = before === undefined ? 0 : before.end - before.start;
    if (before === undefined || line.gap || width > WIDEST) return;
    breaks++;
    if (width < NARROWEST || !goesOn(text, before, line)) return;
    within++;
    widest = Math.max(widest, width);
  });
  return within >= 3 && within >= breaks / 3 ? widest : 0;
}

/**
 * Puts lines with no blank line between together to paragraphs. Copy comes as one line a paragraph, or broken
 * to fit a width; Markdown joins lines, and still many a pasted story in it has one line a paragraph.
 */
export function paragraphsOf(
  text: string,
  chunk: readonly Line[],
  markdown: boolean,
  draftWidth: number,
): Span[] {
  const widest = chunk.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const joined = markdown ? widest <= WIDEST_IN_MARKDOWN : isWrapped(text, chunk, widest, draftWidth);
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
 * first word, and some break falls within a sentence, or they fit the width of the whole draft.
 */
function isWrapped(text: string, chunk: readonly Line[], widest: number, draftWidth: number): boolean {
  if (widest < NARROWEST || widest > WIDEST) return false;
  let full = 0;
  let within = widest <= draftWidth && widest >= 0.8 * draftWidth;
  for (let index = 1; index < chunk.length; index++) {
    const line = chunk[index - 1];
    const next = chunk[index];
    if (line === undefined || next === undefined) continue;
    const word = /^\s*\S*/.exec(text.slice(next.start, next.end))?.[0].trim() ?? '';
    if (line.end - line.start + 1 + word.length > widest) full++;
    within ||= goesOn(text, line, next);
  }
  return within && full >= (chunk.length - 1) * 0.8;
}

/** Small words that a line ends with only where the sentence goes on. */
const SMALL =
  /(?:,|\s(?:a|an|the|of|in|on|at|to|for|by|and|or|with|from|as|that|said|his|her|their|its|is|was|are|were|be|has|had))\s*$/;

/** Whether a line goes on in the next: the next begins in lower case, or it ends in a comma or a small word. */
function goesOn(text: string, line: Line, next: Line): boolean {
  const words = text.slice(line.start, line.end);
  const more = text.slice(next.start, next.end);
  if (/^\s*\p{Ll}/u.test(more) || SMALL.test(words)) return true;
  // Copy in capitals shows it by the missing end mark alone.
  return !ENDED.test(words) && isAllCaps(words) && isAllCaps(more);
}

function startsIndented(text: string, line: Line): boolean {
  return /^(?:\t| {2,})/.test(text.slice(line.start, line.start + 2));
}
