import { isUpper, startsUpper } from './casing';
import type { Segment } from './segment';

/** Whether nothing but marks stands between the beginning of a sentence and an offset of a segment. */
export function opensSentence(segment: Segment, offset: number): boolean {
  const before = segment.text.slice(0, offset);
  if (/(?:^|[.!?:]["”’)]*\s+|\s["“‘(]+)["“‘(]*$/u.test(before)) return true;
  const at = segment.span(offset, offset).start;
  return segment.passage.sentences.some(
    (sentence) =>
      sentence.start <= at &&
      at < sentence.end &&
      !/[\p{L}\p{N}]/u.test(segment.passage.prose.slice(sentence.start, at)),
  );
}

/**
 * Whether words that a rule looks for in lower case are written as a name or a title here: with a capital where
 * running text would have none. A headline in capitals says nothing either way.
 */
export function isPartOfName(segment: Segment, start: number, end: number, written: string): boolean {
  const seen = segment.text.slice(start, end);
  if (!startsUpper(seen) || isUpper(seen) || /\p{Lu}/u.test(written.replace(/\\./g, ''))) return false;
  return !opensSentence(segment, start) && !isUpStyle(segment);
}

/** Whether this is a headline in up style: more than half of its longer words begin with a capital. */
function isUpStyle({ passage, text }: Segment): boolean {
  if (passage.kind !== 'headline' && passage.kind !== 'subhead') return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter(startsUpper).length * 2 > words.length;
}
