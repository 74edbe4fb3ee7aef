import { IS } from '../lexicon/word';
import type { Reading } from '../reading';
import { Lattice } from './decode';
import type { Model } from './model';
import { ROLE_OF, ROLES, stateOf } from './states';
import { MARGIN, surroundingsOf, type Surroundings } from './surroundings';
import { UnitSums } from './unitSums';
import { Weighing } from './weighing';

/** What a source or cue costs less in a sentence that quotes, in steps of the scores: quoted words have a speaker. */
const QUOTES_BONUS = 24;
/** The roles that open a source or cue. */
const OPENS_SPEAKER = ['S0', 'C0', 'X0'].map((name) => ROLE_OF[stateOf(name)] ?? 0);

/** Tags passages by a model. Keeps what it found out about single words, for most words of a story were met before. */
export class Tagger {
  readonly #units: UnitSums;
  readonly #lattice: Lattice;
  readonly #scores = new Int32Array(ROLES);
  /** Of the passage before; written over for the next. */
  #around: Surroundings | undefined;

  constructor(model: Model) {
    this.#units = new UnitSums(new Weighing(model));
    this.#lattice = new Lattice(model.edges);
  }

  /**
   * The tags of a passage's units. Units in front of the first sentence, and sentences without a word that may report or a
   * quotation, are outside: they hold so few attributions that looking costs more than it finds.
   */
  tag(reading: Reading): Uint8Array {
    const tags = new Uint8Array(reading.length);
    const lattice = this.#lattice;
    let around: Surroundings | undefined;
    /** The unit with which the sentences at hand begin, or -1. */
    let begun = -1;
    const opening = reading.sentences[0]?.first;
    for (const { first, end } of reading.sentences) {
      const quotes = hasQuotation(reading, first, end);
      if (!quotes && !mayReport(reading, first, end)) {
        if (begun >= 0) lattice.endOutside(tags, begun, reading.words[first]?.class ?? 0);
        begun = -1;
        continue;
      }
      around ??= this.#begin(reading);
      if (begun < 0) {
        begun = first;
        if (first !== opening) lattice.beginOutside();
      }
      for (let unit = first; unit < end; unit++) {
        this.#score(around, unit + MARGIN, quotes && reading.quotation[unit] === -1);
        if (unit === opening) lattice.begin(this.#scores);
        else lattice.add(around.class[unit + MARGIN] ?? 0, this.#scores);
      }
    }
    if (begun >= 0) lattice.end(tags, begun);
    return tags;
  }

  #begin(reading: Reading): Surroundings {
    this.#around = surroundingsOf(reading, this.#around);
    this.#units.begin(reading);
    return this.#around;
  }

  #score(around: Surroundings, at: number, besideQuotation: boolean): void {
    const scores = this.#scores;
    this.#units.score(around, at, scores);
    if (!besideQuotation) return;
    for (const role of OPENS_SPEAKER) scores[role] = (scores[role] ?? 0) + QUOTES_BONUS;
  }
}

function hasQuotation({ quotation }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (quotation[at] !== -1) return true;
  return false;
}

/** Whether a sentence has a word that may report. */
function mayReport({ words }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if ((words[at]?.is ?? 0) & IS.reports) return true;
  return false;
}
