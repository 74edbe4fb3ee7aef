/** A half-open stretch of text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a character; an empty span overlaps what it stands strictly inside of. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span seen from a text that begins `by` units earlier. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The text at a span. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The first of `count` things, ordered by `startOf`, that is at or after an offset; `count` where none is. */
export function firstFrom(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
