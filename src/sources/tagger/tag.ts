import type { Reading } from '../reading';
import { bestTags } from './decode';
import { writeFeatures } from './features';
import { FIRST_TEMPLATE, keyOf, nextTemplate, type FeatureSink } from './keys';
import { BIAS, PLACE, type Model } from './model';
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

/** Every other byte of a number. */
const BYTES = 0x00ff00ff;
/** Two bytes' sums in a number, so six for the tags of a unit: the first holds tags 0 and 2, the second 1 and 3, … */
const LANES = TAGS / 2;

/** Adds up the weights of features as they come. */
class Scorer implements FeatureSink {
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly sums: Int32Array;
  /** Features found, of each unit. */
  private readonly found: Int32Array;
  private unit = 0;
  private template = 0;

  constructor(length: number, { table }: Model) {
    this.table = table;
    this.mask = table.length / PLACE - 1;
    this.sums = new Int32Array(length * LANES);
    this.found = new Int32Array(length);
  }

  begin(unit: number): void {
    this.unit = unit;
    this.template = FIRST_TEMPLATE;
  }

  add(value: number): void {
    const { table, sums, mask, unit } = this;
    const key = keyOf(this.template, value);
    this.template = nextTemplate(this.template);
    let place = (key >>> 1) & mask;
    for (let found = table[place * PLACE]; found !== key; found = table[place * PLACE]) {
      if (found === 0) return;
      place = (place + 1) & mask;
    }
    this.found[unit] = (this.found[unit] ?? 0) + 1;
    const to = unit * LANES;
    for (let lane = 0; lane < LANES; lane += 2) {
      const four = table[place * PLACE + 1 + (lane >> 1)] ?? 0;
      sums[to + lane] = (sums[to + lane] ?? 0) + (four & BYTES);
      sums[to + lane + 1] = (sums[to + lane + 1] ?? 0) + ((four >>> 8) & BYTES);
    }
  }

  /** `TAGS` scores a unit. */
  scores(): Int32Array {
    const scores = new Int32Array(this.found.length * TAGS);
    for (let at = 0; at < scores.length; at++) {
      const unit = Math.floor(at / TAGS);
      const tag = at - unit * TAGS;
      const lane = this.sums[unit * LANES + (tag >> 2) * 2 + (tag & 1)] ?? 0;
      scores[at] = ((tag & 2) === 0 ? lane & 0xffff : lane >>> 16) - BIAS * (this.found[unit] ?? 0);
    }
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
