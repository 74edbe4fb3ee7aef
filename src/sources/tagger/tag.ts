import type { Reading } from '../reading';
import { addRows, bestTags } from './decode';
import { featuresOf } from './features';
import { rowsOf } from './keys';
import type { Model } from './model';
import { secondFeaturesOf } from './secondFeatures';
import { TAG, TAGS } from './tags';

/** The tags of a passage's units, of both passes; the second sees what the first found. */
export function tagPassage(
  reading: Reading,
  { first, second }: Model,
): { readonly first: Uint8Array; readonly second: Uint8Array } {
  const classes = Uint8Array.from(reading.words, (word) => word.class);
  const scores = new Int32Array(reading.length * TAGS);
  const features = rowsOf(featuresOf(reading), first.rowOf);
  addRows(features.keys, features.ends, first.rows, scores);
  favorSpeakers(reading, scores);
  const guess = bestTags(scores, classes, first);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) >> 1;
  const more = rowsOf(secondFeaturesOf(reading, guess), second.rowOf);
  addRows(more.keys, more.ends, second.rows, scores);
  return { first: guess, second: bestTags(scores, classes, second) };
}

/** What a source or cue costs less in a sentence that quotes, in steps of the scores: quoted words have a speaker. */
const QUOTES_BONUS = 48;

function favorSpeakers({ sentences, quotation }: Reading, scores: Int32Array): void {
  for (const { first, end } of sentences) {
    if (!quotation.subarray(first, end).some((quote) => quote >= 0)) continue;
    for (let at = first; at < end; at++) {
      if (quotation[at] !== -1) continue;
      for (const tag of [TAG.sourceBegin, TAG.speechCueBegin, TAG.otherCueBegin]) {
        scores[at * TAGS + tag] = (scores[at * TAGS + tag] ?? 0) + QUOTES_BONUS;
      }
    }
  }
}
