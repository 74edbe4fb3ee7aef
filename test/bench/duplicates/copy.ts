import { words as functionWords } from '../../../src/draft/functionWords.json';

/** Numbers in [0, 1) from a seed (mulberry32), the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Made-up copy with the frequencies of running text: the word of rank r comes with a probability that falls as
 * 1/r (Zipf's law), the first ranks being English function words, out of 60,000 words.
 */
export class Copy {
  private readonly vocabulary: readonly string[];
  private readonly cumulative: Float64Array;

  constructor(private readonly random: () => number) {
    const made = Array.from({ length: 60_000 }, (_, rank) => madeUp(rank));
    this.vocabulary = [...functionWords, ...made];
    this.cumulative = new Float64Array(this.vocabulary.length);
    let sum = 0;
    for (let rank = 0; rank < this.cumulative.length; rank++) {
      sum += 1 / (rank + 2.7);
      this.cumulative[rank] = sum;
    }
  }

  word(): string {
    const at = this.random() * (this.cumulative.at(-1) ?? 0);
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cumulative[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return this.vocabulary[low] ?? '';
  }

  /** A sentence of 8 to 22 words. */
  sentence(): string {
    const words = Array.from({ length: 8 + Math.floor(15 * this.random()) }, () => this.word());
    const [first = ''] = words;
    words[0] = first.charAt(0).toUpperCase() + first.slice(1);
    return `${words.join(' ')}.`;
  }

  /** A paragraph of two to four sentences, 45 words on average. */
  paragraph(): string {
    return Array.from({ length: 2 + Math.floor(3 * this.random()) }, () => this.sentence()).join(' ');
  }

  /** Every fourth word another, picked by chance. */
  substituted(paragraph: string): string {
    return paragraph.replace(/[a-z]+/gi, (word) => (this.random() < 0.25 ? this.word() : word));
  }

  /** Without one of its sentences. */
  dropped(paragraph: string): string {
    const sentences = paragraph.split(/(?<=\.) /);
    sentences.splice(Math.floor(this.random() * sentences.length), 1);
    return sentences.join(' ');
  }

  /** With another sentence in it. */
  added(paragraph: string): string {
    const sentences = paragraph.split(/(?<=\.) /);
    sentences.splice(Math.floor(this.random() * (sentences.length + 1)), 0, this.sentence());
    return sentences.join(' ');
  }
}

/** A pronounceable word, another for each rank. */
function madeUp(rank: number): string {
  const consonants = 'bdfgklmnprstvz';
  const vowels = 'aeiou';
  let word = '';
  for (let left = rank + 70; left > 0; left = Math.floor(left / 70)) {
    word += (consonants[left % 14] ?? '') + (vowels[Math.floor(left / 14) % 5] ?? '');
  }
  return word;
}
