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
  let gap = true;
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (isBlank(text, start, end)) gap = true;
    else {
      lines.push({ start, end, gap });
      gap = false;
    }
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) break;
    index++;
  }
  return index;
}

function isBlank(text: string, start: number, end: number): boolean {
  let index = start;
  while (index < end && isSpaceAt(text, index)) index++;
  return index === end;
}
