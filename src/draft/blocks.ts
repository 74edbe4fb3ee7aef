import type { BlockKind, Language } from './draft';
import type { Line } from './lines';
import type { Span } from './span';
import { linesOf } from './lines';
import { isByline, isCredit, isResidue } from './kinds';

/** A block before its words are read. Positions are absolute. */
export interface RawBlock extends Span {
  readonly kind: BlockKind;
  readonly level: number;
}

/** Cuts a text into blocks and tells what each is. */
export function blocksOf(text: string, _language: Language): RawBlock[] {
  const blocks = paragraphsOf(text, linesOf(text)).map((span) => ({
    ...span,
    kind: kindOf(text, span),
    level: 0,
  }));
  const [first] = blocks;
  if (first?.kind === 'body' && blocks.length > 1 && isHeadline(text, first)) first.kind = 'headline';
  return blocks;
}

function paragraphsOf(text: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  let chunk: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (chunk.length > 0 && (line === undefined || line.gap)) {
      if (isWrapped(text, chunk)) spans.push({ start: chunk[0]?.start ?? 0, end: chunk.at(-1)?.end ?? 0 });
      else spans.push(...chunk.map(({ start, end }) => ({ start, end })));
      chunk = [];
    }
    if (line !== undefined) chunk.push(line);
  }
  return spans;
}

/** Whether the lines of a chunk are one paragraph that was broken to fit a width. */
function isWrapped(text: string, chunk: readonly Line[]): boolean {
  const width = chunk.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (chunk.length < 2 || width < 40 || width > 120) return false;
  let full = 0;
  for (const [index, line] of chunk.slice(0, -1).entries()) {
    const next = chunk[index + 1];
    const word = /^\S*/.exec(text.slice(next?.start, next?.end).trimStart())?.[0].length ?? 0;
    if (line.end - line.start + 1 + word > width) full++;
  }
  return full >= (chunk.length - 1) * 0.8;
}

function kindOf(text: string, span: Span): BlockKind {
  const words = text.slice(span.start, span.end).trim();
  if (isResidue(words)) return 'residue';
  if (isByline(words)) return 'byline';
  if (isCredit(words)) return 'credit';
  return 'body';
}

/** A first line is a headline when it has no end mark and stands above something longer. */
function isHeadline(text: string, first: Span): boolean {
  const words = text.slice(first.start, first.end).trim();
  if (words.length > 160 || words === words.toLowerCase()) return false;
  return !/[.!?]["”’)]*$/.test(words) || /^[^.!?]*\.$/.test(words);
}
