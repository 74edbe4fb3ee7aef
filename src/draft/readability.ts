import { PROSE, type Draft, type Passage } from './draft';
import { factOf } from './facts';
import { syllablesIn } from './syllables';
import { isWord } from './words';

/** How a stretch of text reads. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words a sentence. */
  readonly sentenceLength: number;
  /** 0 (hard) to 100 (easy); R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948). */
  readonly readingEase: number;
  /** Silent reading at 238 words a minute; M. Brysbaert, Journal of Memory and Language 109 (2019). */
  readonly minutes: number;
}

interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

const WORDS_A_MINUTE = 238;

/** How the running text of a draft reads. */
export function readabilityOf(draft: Draft): Readability {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const { passage } of draft.blocks) {
    if (!PROSE.includes(passage.kind)) continue;
    const counts = factOf(countsOf, passage);
    words += counts.words;
    sentences += counts.sentences;
    syllables += counts.syllables;
  }
  const sentenceLength = sentences === 0 ? 0 : words / sentences;
  const ease = words === 0 ? 100 : 206.835 - 1.015 * sentenceLength - 84.6 * (syllables / words);
  return {
    words,
    sentences,
    sentenceLength,
    readingEase: Math.max(0, Math.min(100, ease)),
    minutes: words / WORDS_A_MINUTE,
  };
}

function countsOf(passage: Passage): Counts {
  let words = 0;
  let syllables = 0;
  for (const token of passage.tokens) {
    if (!isWord(token)) continue;
    words++;
    syllables += token.kind === 'word' ? syllablesIn(passage.prose, token.start, token.end) : 1;
  }
  return { words, sentences: passage.sentences.length, syllables };
}
