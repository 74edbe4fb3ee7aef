import type { Passage } from '../../../draft/draft';
import { factOf } from '../../../draft/facts';
import type { Span } from '../../../draft/span';
import { Segment } from './segment';

/** What a reader sees: neither white space nor a joiner that stands for markup. */
const SEEN = /[^\s\u2060]/;

/** UTF-16 units that an expression sees at most: its time may grow with their square. No paragraph is as long. */
const LONGEST = 2000;

/**
 * A stretch of a passage in windows that no expression takes long over: whole where it is short enough, else cut
 * between sentences, or between words where a sentence is too long.
 */
export function windowsOf(
  passage: Passage,
  within: Span = { start: 0, end: passage.prose.length },
): readonly Span[] {
  if (within.end - within.start <= LONGEST) return [within];
  const ends = passage.sentences
    .map((sentence) => sentence.end)
    .filter((end) => within.start < end && end < within.end);
  const windows: Span[] = [];
  let next = 0;
  for (let start = within.start; start < within.end;) {
    let end = start;
    for (; next < ends.length && (ends[next] ?? 0) <= start + LONGEST; next++) end = ends[next] ?? end;
    if (end <= start) end = cutBetweenWords(passage.prose, start, within.end);
    windows.push({ start, end });
    start = end;
  }
  return windows;
}

function cutBetweenWords(prose: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const window = prose.slice(start, start + LONGEST);
  const cut = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
  return start + (cut > 0 ? cut + 1 : LONGEST);
}

/** A passage's windows as rules read them, made once for all rules. */
export function segmentsIn(passage: Passage): readonly Segment[] {
  return factOf(makeSegments, passage);
}

/** Begins at the first word, so that `^` of an expression does not stand before the blanked mark of a heading. */
function makeSegments(passage: Passage): readonly Segment[] {
  const within = { start: Math.max(0, passage.prose.search(SEEN)), end: passage.prose.length };
  return windowsOf(passage, within).map(({ start, end }) => new Segment(passage, start, end, false));
}
