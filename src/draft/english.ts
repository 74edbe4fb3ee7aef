import { PROSE, type Draft, type Passage } from './draft';
import { factOf } from './facts';
import { words as functionWords } from './functionWords.json';

/**
 * A third to a half of the small words of running English are function words; of those of German, French, Spanish,
 * Italian or Dutch text at most one in nine happens to be spelled like one of these.
 */
const LEAST_SHARE = 0.15;
/** A text of fewer small words says too little to be judged, and is taken for English. */
const LEAST_WORDS = 20;

const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords);

/** Whether a draft reads as English. Words with a capital do not count: a list of foreign names is in no language. */
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
    if (token.kind !== 'word' || !/^\p{Ll}/u.test(passage.prose.slice(token.start, token.start + 2)))
      continue;
    words++;
    if (token.end - token.start <= 7 && FUNCTION_WORDS.has(passage.prose.slice(token.start, token.end))) {
      english++;
    }
  }
  return { words, english };
}
