import { PROSE, type Draft, type Passage } from './draft';
import { factOf } from './facts';
import { words as functionWords } from './functionWords.json';
import { numberIn, numberOfWord, signsOf } from './vocabulary';

/**
 * A third to a half of the small words of running English are function words; of those of German, French, Spanish,
 * Italian or Dutch text at most one in nine happens to be spelled like one of these.
 */
const LEAST_SHARE = 0.15;
/** A text of fewer small words says too little to be judged, and is taken for English. */
const LEAST_WORDS = 20;

const FUNCTION_WORDS: ReadonlySet<number> = new Set(functionWords.map(numberOfWord));

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
  const signs = signsOf(passage);
  passage.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !isSmallAt(passage.prose, token.start)) return;
    words++;
    if (FUNCTION_WORDS.has(numberIn(signs[index] ?? 0))) english++;
  });
  return { words, english };
}

function isSmallAt(prose: string, index: number): boolean {
  const code = prose.charCodeAt(index);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /^\p{Ll}/u.test(prose.slice(index, index + 2));
}
