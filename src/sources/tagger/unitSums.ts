import type { Reading } from '../reading';
import {
  groundOfLeft,
  groundOfRight,
  INSIDE,
  OUTSIDE,
  PLACES,
  quotesAt,
  TEMPLATES,
  WORD_TEMPLATES,
  writeJoints,
  writeLeft,
  writePlace,
  writeQuoted,
  writeRight,
  writeVerbs,
  writeWord,
  writeWords,
} from './features';
import type { FeatureSink } from './keys';
import { EDGE, MARGIN, type Surroundings } from './surroundings';
import { LANES, writeScores, type Weighing } from './weighing';
import { SUMS_INSIDE, SUMS_OUTSIDE, WordSums } from './wordSums';

/** Templates of a unit, of which `writeQuoted`'s come last: the sums of a word mostly have them in. */
const SLOTS = TEMPLATES - WORD_TEMPLATES;
const QUOTED = templatesOf((out) => {
  writeQuoted(out, 0, 0, 0, OUTSIDE);
});
const UNQUOTED = SLOTS - QUOTED.length;

/** Where the row of a template is noted. */
const SLOT_OF = new Uint8Array(TEMPLATES);
for (let template = WORD_TEMPLATES, slot = 0; template < TEMPLATES; template++) {
  if (!QUOTED.includes(template)) SLOT_OF[template] = slot++;
}
QUOTED.forEach((template, index) => (SLOT_OF[template] = UNQUOTED + index));

/** How many features a unit has, those of words included. */
const FEATURES =
  templatesOf((out) => {
    for (let place = 0; place < PLACES; place++) writeWord(out, EDGE, place);
  }).length + SLOTS;

function templatesOf(write: (out: FeatureSink) => void): readonly number[] {
  const templates: number[] = [];
  write({ add: (template) => void templates.push(template) });
  return templates;
}

/** Adds up what a unit's features weigh. */
export class UnitSums implements FeatureSink {
  readonly #weighing: Weighing;
  readonly #wordSums: WordSums;
  /** By slot, the value that a template had last, and where the row of that begins: many stay the same from unit to unit. */
  readonly #values = new Int32Array(SLOTS);
  readonly #found = new Int32Array(SLOTS);
  readonly #sums = new Int32Array(LANES);
  /** Where the sums of a passage's words begin, by place. */
  #starts = new Int32Array(256);
  #left = -1;
  #right = -1;

  constructor(weighing: Weighing) {
    this.#weighing = weighing;
    this.#wordSums = new WordSums(weighing);
    for (let template = WORD_TEMPLATES; template < TEMPLATES; template++)
      this.#found[SLOT_OF[template] ?? 0] = weighing.find(template, 0);
  }

  /** Makes ready for the units of a passage. */
  begin({ words, length }: Reading): void {
    if (this.#starts.length < length + 2 * MARGIN) this.#starts = new Int32Array(2 * length + 2 * MARGIN);
    this.#wordSums.makeRoom();
    const edge = this.#wordSums.startOf(EDGE);
    this.#starts.fill(edge, 0, MARGIN);
    for (let at = 0; at < length; at++) {
      const word = words[at];
      this.#starts[MARGIN + at] = word === undefined ? edge : this.#wordSums.startOf(word);
    }
    this.#starts.fill(edge, MARGIN + length, 2 * MARGIN + length);
    this.#left = this.#right = -1;
  }

  /** Writes the scores of a unit of the passage. */
  score(around: Surroundings, at: number, scores: Int32Array): void {
    const quotes = quotesAt(around, at);
    const known = quotes === OUTSIDE || quotes === INSIDE;
    if (!known)
      writeQuoted(this, around.hash[at] ?? 0, around.class[at] ?? 0, around.cluster[at] ?? 0, quotes);
    writeWords(this, around, at);
    const left = groundOfLeft(around, at);
    if (left !== this.#left) writeLeft(this, around, at);
    const right = groundOfRight(around, at);
    if (right !== this.#right) writeRight(this, around, at);
    this.#left = left;
    this.#right = right;
    writeVerbs(this, around, at);
    writeJoints(this, around, at);
    writePlace(this, around, at);
    this.#addWords(around, at, quotes);
    this.#weighing.add(this.#found, known ? UNQUOTED : SLOTS, this.#sums, 0);
    writeScores(scores, this.#sums, FEATURES);
  }

  add(template: number, value: number): void {
    const slot = SLOT_OF[template] ?? 0;
    if (this.#values[slot] === value) return;
    this.#values[slot] = value;
    this.#found[slot] = this.#weighing.find(template, value);
  }

  /** Sums what the words around a unit say by themselves, in the order of `unitAt`. */
  #addWords({ left, right }: Surroundings, at: number, quotes: number): void {
    const starts = this.#starts;
    const all = this.#wordSums.all;
    const sums = this.#sums;
    const own = starts[at] ?? 0;
    const isKnown = quotes === OUTSIDE || quotes === INSIDE;
    const quoted = own + (quotes === INSIDE ? SUMS_INSIDE : SUMS_OUTSIDE);
    const a = (starts[at - 1] ?? 0) + LANES;
    const b = (starts[at + 1] ?? 0) + 2 * LANES;
    const c = (starts[at - 2] ?? 0) + 3 * LANES;
    const d = (starts[at + 2] ?? 0) + 4 * LANES;
    const e = (starts[at - 3] ?? 0) + 5 * LANES;
    const f = (starts[at + 3] ?? 0) + 6 * LANES;
    const g = (starts[left[at] ?? 0] ?? 0) + 7 * LANES;
    const h = (starts[right[at] ?? 0] ?? 0) + 8 * LANES;
    for (let lane = 0; lane < LANES; lane++) {
      sums[lane] =
        (all[own + lane] ?? 0) +
        (all[a + lane] ?? 0) +
        (all[b + lane] ?? 0) +
        (all[c + lane] ?? 0) +
        (all[d + lane] ?? 0) +
        (all[e + lane] ?? 0) +
        (all[f + lane] ?? 0) +
        (all[g + lane] ?? 0) +
        (all[h + lane] ?? 0) +
        (isKnown ? (all[quoted + lane] ?? 0) : 0);
    }
  }
}
