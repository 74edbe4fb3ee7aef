import type { Reading } from '../reading';
import { addRows, bestTags } from './decode';
import { featuresOf } from './features';
import { rowsOf } from './keys';
import type { Model } from './model';
import { secondFeaturesOf } from './secondFeatures';
import { TAGS } from './tags';

/** The tags of a passage's units, of both passes; the second sees what the first found. */
export function tagPassage(
  reading: Reading,
  { first, second }: Model,
): { readonly first: Uint8Array; readonly second: Uint8Array } {
  const classes = Uint8Array.from(reading.words, (word) => word.class);
  const scores = new Int32Array(reading.length * TAGS);
  const features = rowsOf(featuresOf(reading), first.rowOf);
  addRows(features.keys, features.ends, first.rows, scores);
  const guess = bestTags(scores, classes, first);
  const more = rowsOf(secondFeaturesOf(reading, guess), second.rowOf);
  addRows(more.keys, more.ends, second.rows, scores);
  return { first: guess, second: bestTags(scores, classes, second) };
}
