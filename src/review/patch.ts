import type { Span } from '../draft/span';

/** New text for a span of the text it applies to. */
export interface Replacement extends Span {
  readonly text: string;
}

/** The text after replacements that lie in order and do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let at = 0;
  let out = '';
  for (const one of replacements) {
    out += text.slice(at, one.start) + one.text;
    at = one.end;
  }
  return out + text.slice(at);
}

/** A stretch of the text after some replacements: kept from the first text, or new. */
type Piece = { readonly kept: Span } | { readonly fresh: string };

/**
 * One list of replacements that does to a text of `length` units what `first` and then `second` do; `second` is in
 * terms of the text after `first`. Both in order and without overlaps, and so is the answer.
 */
export function composed(
  length: number,
  first: readonly Replacement[],
  second: readonly Replacement[],
): readonly Replacement[] {
  const middle = pieces(length, first);
  const last: Piece[] = [];
  let at = 0;
  for (const one of second) {
    last.push(...cut(middle, at, one.start), { fresh: one.text });
    at = one.end;
  }
  last.push(...cut(middle, at, Infinity));
  return replacements(length, last);
}

function pieces(length: number, edits: readonly Replacement[]): readonly Piece[] {
  const list: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    list.push({ kept: { start: at, end: edit.start } }, { fresh: edit.text });
    at = edit.end;
  }
  list.push({ kept: { start: at, end: length } });
  return list;
}

/** The pieces between two offsets of the text that the pieces make. */
function cut(list: readonly Piece[], start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of list) {
    const size = 'kept' in piece ? piece.kept.end - piece.kept.start : piece.fresh.length;
    const from = Math.max(0, start - at);
    const to = Math.min(size, end - at);
    at += size;
    if (from >= to) continue;
    found.push(
      'kept' in piece
        ? { kept: { start: piece.kept.start + from, end: piece.kept.start + to } }
        : { fresh: piece.fresh.slice(from, to) },
    );
  }
  return found;
}

function replacements(length: number, list: readonly Piece[]): readonly Replacement[] {
  const edits: Replacement[] = [];
  let at = 0;
  let text = '';
  const close = (start: number) => {
    if (text !== '' || start > at) edits.push({ start: at, end: start, text });
    text = '';
  };
  for (const piece of list) {
    if ('fresh' in piece) {
      text += piece.fresh;
      continue;
    }
    close(piece.kept.start);
    at = piece.kept.end;
  }
  close(length);
  return edits;
}
