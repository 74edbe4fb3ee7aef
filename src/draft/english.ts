import { PROSE, type Draft, type Passage } from './draft';
import { factOf } from './facts';
import { words as functionWords } from './functionWords.json';

/**
 * A quarter to a half of running English is function words; of German, French, Spanish or Italian text under a
 * twelfth of the words happen to be spelled like one of these.
 */
const LEAST_SHARE = 0.13;
/** A shorter text says too little to be judged, and is taken for English. */
const LEAST_WORDS = 30;

const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords);

/** Whether a draft reads as English. */
export function isEnglish(draft: Draft): boolean {
  let words = 0;
  let english = 0;
  for (const { passage } of draft.blocks) {
    if (!PROSE.includes(passage.kind)) continue;
    const count = factOf(countsOf, passage);
    words += count.words;
    english += count.english;
  }
  return words < LEAST_WORDS || english >= LEAST_SHARE * words;
}

function countsOf(passage: Passage): { readonly words: number; readonly english: number } {
  let words = 0;
  let english = 0;
  for (const token of passage.tokens) {
    if (token.kind !== 'word') continue;
    words++;
    if (
      token.end - token.start <= 7 &&
      FUNCTION_WORDS.has(passage.prose.slice(token.start, token.end).toLowerCase())
    ) {
      english++;
    }
  }
  return { words, english };
}
