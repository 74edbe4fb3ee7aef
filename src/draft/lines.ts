import type { Span } from './span';
import { isSpaceAt } from './characters';

/** A line that is not blank, without its line end. */
export interface Line extends Span {
  /** Whether a blank line, or the text's start, stands before it. */
  readonly gap: boolean;
}

/** The lines of a text that hold more than white space; lines end with LF, CRLF or CR, in any mixture. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const returns = text.includes('\r');
  let gap = true;
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start, returns);
    if (isBlank(text, start, end)) gap = true;
    else {
      lines.push({ start, end, gap });
      gap = false;
    }
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number, returns: boolean): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  if (!returns) return end;
  let index = from;
  while (index < end && text.charCodeAt(index) !== CARRIAGE_RETURN) index++;
  return index;
}

const CARRIAGE_RETURN = 13;

function isBlank(text: string, start: number, end: number): boolean {
  let index = start;
  while (index < end && isSpaceAt(text, index)) index++;
  return index === end;
}
