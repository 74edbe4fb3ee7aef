import type { Word } from '../lexicon/word';
import { INSIDE, OUTSIDE, PLACES, writeQuoted, writeWord } from './features';
import type { FeatureSink } from './keys';
import { EDGE } from './surroundings';
import { LANES, type Weighing } from './weighing';

/** The sums of a word outside of quotations and in the middle of one come after those of its places. */
export const SUMS_OUTSIDE = PLACES * LANES;
export const SUMS_INSIDE = SUMS_OUTSIDE + LANES;
const SUMS = SUMS_INSIDE + LANES;

/** A bound on memory: sums that fall out are worked out again. */
const MOST_WORDS = 20_000;

/** What single words weigh at each place, added up once for a word: most words of a story were met before. */
export class WordSums implements FeatureSink {
  readonly #weighing: Weighing;
  /** Where a word with this number is in `#words`, if it is the word that is there. */
  readonly #indexes: number[] = [];
  readonly #words: Word[] = [];
  /** `SUMS` numbers a word. */
  #sums = new Int32Array(1024 * SUMS);
  readonly #found = new Int32Array(8);
  #count = 0;

  constructor(weighing: Weighing) {
    this.#weighing = weighing;
    this.startOf(EDGE);
  }

  /** All sums; new ones after a word was asked for that was not met before. */
  get all(): Int32Array {
    return this.#sums;
  }

  /** Lets go of what it knows if that became too much. What `startOf` gave before holds no longer. */
  makeRoom(): void {
    if (this.#words.length <= MOST_WORDS) return;
    this.#words.length = 0;
    this.startOf(EDGE);
  }

  /** Where in `all` a word's sums begin: `LANES` numbers for each place, then outside and inside of quotations. */
  startOf(word: Word): number {
    const index = this.#indexes[word.number];
    return index !== undefined && this.#words[index] === word ? index * SUMS : this.#workOut(word);
  }

  #workOut(word: Word): number {
    const index = this.#words.push(word) - 1;
    this.#indexes[word.number] = index;
    const start = index * SUMS;
    if (start === this.#sums.length) {
      const longer = new Int32Array(2 * start);
      longer.set(this.#sums);
      this.#sums = longer;
    }
    this.#sums.fill(0, start, start + SUMS);
    for (let place = 0; place < PLACES; place++) {
      writeWord(this, word, place);
      this.#sumUp(start + place * LANES);
    }
    writeQuoted(this, word.hash, word.class, word.cluster, OUTSIDE);
    this.#sumUp(start + SUMS_OUTSIDE);
    writeQuoted(this, word.hash, word.class, word.cluster, INSIDE);
    this.#sumUp(start + SUMS_INSIDE);
    return start;
  }

  add(template: number, value: number): void {
    this.#found[this.#count++] = this.#weighing.find(template, value);
  }

  #sumUp(at: number): void {
    this.#weighing.add(this.#found, this.#count, this.#sums, at);
    this.#count = 0;
  }
}
