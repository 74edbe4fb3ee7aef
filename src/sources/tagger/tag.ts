import type { Reading } from '../reading';
import { bestTags } from './decode';
import { writeFeatures } from './features';
import { FIRST_TEMPLATE, keyOf, nextTemplate, type FeatureSink } from './keys';
import { LANES, type Model } from './model';
import { TAG, TAGS } from './tags';

/** What a source or cue costs less in a sentence that quotes, in steps of the scores: quoted words have a speaker. */
const QUOTES_BONUS = 24;

/** The tags of a passage's units. */
export function tagPassage(reading: Reading, model: Model): Uint8Array {
  const scorer = new Scorer(reading.length, model);
  writeFeatures(reading, scorer);
  const scores = scorer.scores();
  favorSpeakers(reading, scores);
  const classes = new Uint8Array(reading.length);
  for (let at = 0; at < reading.length; at++) classes[at] = reading.words[at]?.class ?? 0;
  return bestTags(scores, classes, model.edges);
}

/** Adds up the weights of features as they come, two tags at a time. */
class Scorer implements FeatureSink {
  readonly #sums: Int32Array;
  #base = 0;
  #template = 0;

  constructor(
    length: number,
    private readonly model: Model,
  ) {
    this.#sums = new Int32Array(length * LANES);
  }

  begin(unit: number): void {
    this.#base = unit * LANES;
    this.#template = FIRST_TEMPLATE;
  }

  add(value: number): void {
    const { places, lanes } = this.model;
    const key = keyOf(this.#template, value);
    this.#template = nextTemplate(this.#template);
    const mask = places.length - 1;
    let place = (key >>> 1) & mask;
    while (places[place] !== key) {
      if (places[place] === 0) return;
      place = (place + 1) & mask;
    }
    const sums = this.#sums;
    const from = place * LANES;
    for (let lane = 0; lane < LANES; lane++) {
      sums[this.#base + lane] = (sums[this.#base + lane] ?? 0) + (lanes[from + lane] ?? 0);
    }
  }

  /** `TAGS` scores a unit. A sum below zero in the lower half has borrowed from the upper. */
  scores(): Int32Array {
    const scores = new Int32Array(this.#sums.length * 2);
    this.#sums.forEach((sum, at) => {
      const even = (sum << 16) >> 16;
      scores[at * 2] = even;
      scores[at * 2 + 1] = (sum - even) >> 16;
    });
    return scores;
  }
}

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
