import { IS } from './lexicon/word';
import type { Reading } from './reading';
import type { Run } from './spans';
import { TAG } from './tagger/tags';

/** Longest name of a speaker in a transcript or under a quotation, in words. */
const LONGEST = 6;

/**
 * Marks speakers that are set off by a mark alone, where no verb tells: a transcript's "PARK: I did not see it" and a
 * signed quotation, “It was loud.” — Ada Park.
 */
export function markSignatures(reading: Reading, tags: Uint8Array): void {
  if (tags.some((tag) => tag >= TAG.sourceBegin && tag < TAG.speechContentBegin)) return;
  markTranscript(reading, tags);
  markSigned(reading, tags);
}

function markTranscript(reading: Reading, tags: Uint8Array): void {
  const { texts, quotation, length } = reading;
  const first = quotation[0] !== -1 ? 1 : 0;
  let end = first;
  while (end < length && end - first < LONGEST && isShouted(reading, end)) end++;
  if (end === first || texts[end] !== ':' || end + 1 >= length) return;
  fill(tags, first, end, TAG.sourceBegin);
  fill(tags, end, end + 1, TAG.speechCueBegin);
  fill(tags, end + 1, length, TAG.speechContentBegin);
  if (first > 0) tags[0] = TAG.outside;
}

function markSigned(reading: Reading, tags: Uint8Array): void {
  const { texts, quotation } = reading;
  const length = texts.at(-1) === '.' ? reading.length - 1 : reading.length;
  let dash = length - 1;
  while (dash > 0 && length - dash <= LONGEST && isCapitalized(reading, dash)) dash--;
  if (dash < 1 || length - dash < 2 || !/^[—―–-]+$/u.test(texts[dash] ?? '') || quotation[dash - 1] === -1)
    return;
  fill(tags, dash, dash + 1, TAG.speechCueBegin);
  fill(tags, dash + 1, length, TAG.sourceBegin);
}

/** Units of a passage that is nothing but a signature: "— Ada Park, head of the county's water board". */
const LONGEST_LINE = 14;

/** Who signs the quotation of the passage before, where a passage begins with a dash and a name and says little else. */
export function signatureOf(reading: Reading): { readonly dash: Run; readonly name: Run } | undefined {
  const { texts, length } = reading;
  if (length > LONGEST_LINE || !/^[—―–-]+$/u.test(texts[0] ?? '')) return undefined;
  let end = 1;
  while (end < length && end <= LONGEST && isCapitalized(reading, end)) end++;
  if (end === 1 || (end < length && !/^[,.]$/.test(texts[end] ?? ''))) return undefined;
  return {
    dash: { part: 'cue', class: 'speech', first: 0, end: 1 },
    name: { part: 'source', class: 'speech', first: 1, end },
  };
}

function isCapitalized({ words }: Reading, at: number): boolean {
  return ((words[at]?.is ?? 0) & IS.capitalized) !== 0;
}

function isShouted({ words, texts }: Reading, at: number): boolean {
  return ((words[at]?.is ?? 0) & IS.allCaps) !== 0 && (texts[at]?.length ?? 0) > 1;
}

function fill(tags: Uint8Array, first: number, end: number, begin: number): void {
  tags.fill(begin + 1, first, end);
  tags[first] = begin;
}
