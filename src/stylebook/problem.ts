import type { LineCounter } from 'yaml';

/** Something in a newsroom's file that cannot be used as it stands. Offsets are UTF-16, line and column count from 1. */
export interface Problem {
  /** One sentence: what is wrong, and what to write instead where that is known. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** An error leaves something out; a warning is for the eye. */
  readonly severity: 'error' | 'warning';
  /** What to write at the span instead, where one thing is likely. */
  readonly instead?: string;
}

/** Collects the problems of one text. */
export class Problems {
  readonly found: Problem[] = [];

  constructor(private readonly lines: LineCounter) {}

  add(
    range: { readonly start: number; readonly end: number },
    message: string,
    more: { readonly severity?: Problem['severity']; readonly instead?: string | undefined } = {},
  ): void {
    const { line, col } = this.lines.linePos(range.start);
    this.found.push({
      message,
      start: range.start,
      end: range.end,
      line: Math.max(1, line),
      column: Math.max(1, col),
      severity: more.severity ?? 'error',
      ...(more.instead !== undefined && { instead: more.instead }),
    });
  }
}

/** A problem as one line that names the file and the place. */
export function asLine(path: string, { line, column, message }: Problem): string {
  return `${path}:${line}:${column}: ${message}`;
}
