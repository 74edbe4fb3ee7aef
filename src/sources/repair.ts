import type { Reading } from './reading';
import { TAG } from './tagger/tags';

/** Units, marks included, from which words in quotation marks are speech and not a term or a scare quote. */
const SPEECH_UNITS = 9;
const SHORTEST = 4;
/** Of a shorter quotation's units, how many must be content before all of it is. */
const LEAST_SHARE = 0.5;

/**
 * Mends tags where the text itself says how far content reaches: quoted words belong together, marks included,
 * unless a source or a cue stands among them.
 */
export function repairQuotations(reading: Reading, tags: Uint8Array): void {
  const { quotation, length } = reading;
  for (let first = 0; first < length;) {
    let end = first + 1;
    while (end < length && quotation[end] === quotation[first]) end++;
    if (quotation[first] !== -1 && end - first >= SHORTEST) fill(tags, first, end);
    first = end;
  }
}

function fill(tags: Uint8Array, first: number, end: number): void {
  let speech = 0;
  let other = 0;
  for (let at = first; at < end; at++) {
    const tag = tags[at] ?? 0;
    if (tag >= TAG.sourceBegin && tag < TAG.speechContentBegin) return;
    if (tag >= TAG.otherContentBegin) other++;
    else if (tag >= TAG.speechContentBegin) speech++;
  }
  const size = end - first;
  if (speech + other < (size >= SPEECH_UNITS ? 0 : size * LEAST_SHARE)) return;
  const before = (tags[first - 1] ?? 0) | 1;
  const joins = tags[first] === before && before >= TAG.speechContent;
  const inside = joins ? before : other > speech ? TAG.otherContent : TAG.speechContent;
  tags.fill(inside, first, end);
  if (!joins) tags[first] = inside - 1;
  // What runs on behind the closing mark stays one run.
  for (
    let at = end;
    at < tags.length && (tags[at] === TAG.speechContent || tags[at] === TAG.otherContent);
    at++
  ) {
    tags[at] = inside;
  }
}
