import { IS, type Word } from '../lexicon/word';
import type { Reading } from '../reading';
import { bestTags } from './decode';
import { PLACES, writeUnit, writeWord } from './features';
import type { Model } from './model';
import { LANES, Scorer } from './scorer';
import { ROLE_OF, ROLES, stateOf } from './states';
import { EDGE, surroundingsOf, type Surroundings } from './surroundings';

/** What a source or cue costs less in a sentence that quotes, in steps of the scores: quoted words have a speaker. */
const QUOTES_BONUS = 24;
/** More than any features weigh together. */
const CERTAIN = 50_000;
/** A bound on memory: words' scores that fall out are worked out again. */
const MOST_WORDS = 20_000;

/** Places past a passage's ends that a unit may look at. */
const MARGIN = 3;

const OUTSIDE = ROLE_OF[stateOf('O')] ?? 0;
/** The roles that open a source or cue. */
const OPENS_SPEAKER = ['S0', 'C0', 'X0'].map((name) => ROLE_OF[stateOf(name)] ?? 0);
const REPORTS = IS.speechVerb | IS.thoughtVerb;

/** Tags passages by a model. Keeps what it found out about single words, for most words of a story were met before. */
export class Tagger {
  readonly #edges: Int16Array;
  readonly #scorer: Scorer;
  readonly #wordScorer: Scorer;
  /** What a word weighs at each place, `LANES` numbers each. */
  readonly #scoresOfWords = new Map<Word, Int32Array>();

  readonly #edge: Int32Array;

  constructor(model: Model) {
    this.#edges = model.edges;
    this.#scorer = new Scorer(model);
    this.#wordScorer = new Scorer(model);
    this.#edge = this.#scoresOf(EDGE);
  }

  /** The tags of a passage's units. */
  tag(reading: Reading): Uint8Array {
    const { length, words, sentences, quotation } = reading;
    const scores = new Int32Array(length * ROLES);
    let around: Surroundings | undefined;
    let vectors: readonly Int32Array[] = [];
    for (const { first, end } of sentences) {
      const quotes = hasQuotation(reading, first, end);
      if (!quotes && !mayReport(reading, first, end)) {
        for (let at = first; at < end; at++) scores[at * ROLES + OUTSIDE] = CERTAIN;
        continue;
      }
      if (around === undefined) {
        around = surroundingsOf(reading);
        vectors = this.#vectorsOf(words);
      }
      for (let at = first; at < end; at++) {
        this.#addWords(vectors, around, at);
        writeUnit(this.#scorer, reading, around, at);
        this.#scorer.writeTo(scores, at * ROLES);
        if (!quotes || quotation[at] !== -1) continue;
        for (const role of OPENS_SPEAKER) {
          scores[at * ROLES + role] = (scores[at * ROLES + role] ?? 0) + QUOTES_BONUS;
        }
      }
    }
    return around ? bestTags(scores, words, this.#edges) : new Uint8Array(length);
  }

  #vectorsOf(words: readonly Word[]): Int32Array[] {
    const edges = Array.from({ length: MARGIN }, () => this.#edge);
    return [...edges, ...words.map((word) => this.#scoresOf(word)), ...edges];
  }

  #scoresOf(word: Word): Int32Array {
    let scores = this.#scoresOfWords.get(word);
    if (!scores) {
      scores = new Int32Array(PLACES * LANES);
      for (let place = 0; place < PLACES; place++) {
        writeWord(this.#wordScorer, word, place);
        scores.set(this.#wordScorer.take(), place * LANES);
      }
      if (this.#scoresOfWords.size >= MOST_WORDS) this.#scoresOfWords.clear();
      this.#scoresOfWords.set(word, scores);
    }
    return scores;
  }

  /** Adds what the words around a unit say by themselves, in the order of `unitAt`. */
  #addWords(vectors: readonly Int32Array[], { left, right }: Surroundings, unit: number): void {
    const edge = this.#edge;
    const at = unit + MARGIN;
    this.#scorer.addSums(
      vectors[at] ?? edge,
      vectors[at - 1] ?? edge,
      vectors[at + 1] ?? edge,
      vectors[at - 2] ?? edge,
      vectors[at + 2] ?? edge,
      vectors[at - 3] ?? edge,
      vectors[at + 3] ?? edge,
      vectors[(left[unit] ?? -1) + MARGIN] ?? edge,
      vectors[(right[unit] ?? -1) + MARGIN] ?? edge,
    );
  }
}

function hasQuotation({ quotation }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (quotation[at] !== -1) return true;
  return false;
}

/** Whether a sentence has a word that may report; one without holds so few attributions that looking costs more than it finds. */
function mayReport({ words }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const word = words[at] ?? EDGE;
    if (word.is & REPORTS || word.lower === 'according') return true;
  }
  return false;
}
