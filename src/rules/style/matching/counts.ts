import type { Passage } from '../../../draft/draft';
import { syllablesOf } from '../../../draft/syllables';
import { isWord } from '../../../draft/words';
import type { Story } from '../../../review/rule';

/** What Vale counts in a document, by its names. */
export type Counts = Readonly<Record<string, number>>;

const NOTHING: Counts = {
  words: 0,
  sentences: 0,
  paragraphs: 0,
  characters: 0,
  syllables: 0,
  long_words: 0,
  complex_words: 0,
  polysyllabic_words: 0,
  list: 0,
  blockquote: 0,
  pre: 0,
  heading_h1: 0,
  heading_h2: 0,
  heading_h3: 0,
  heading_h4: 0,
  heading_h5: 0,
  heading_h6: 0,
};

/** Counts of a whole draft; headings, tables and code are counted but their words are not. */
export function countsOf(story: Story): Counts {
  const sum: Record<string, number> = { ...NOTHING };
  for (const counts of story.facts(countsIn)) {
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

function countsIn(passage: Passage): Counts {
  switch (passage.kind) {
    case 'headline':
    case 'subhead':
      return { [`heading_h${Math.max(passage.kind === 'headline' ? 1 : 2, passage.level)}`]: 1 };
    case 'code':
      return { pre: 1 };
    case 'list-item':
      return { ...wordCounts(passage), list: 1 };
    case 'block-quote':
      return { ...wordCounts(passage), blockquote: 1 };
    case 'body':
    case 'caption':
    case 'deck':
      return { ...wordCounts(passage), paragraphs: 1 };
    default:
      return {};
  }
}

function wordCounts(passage: Passage): Counts {
  const words = passage.tokens.filter(isWord);
  const counts = { words: words.length, sentences: passage.sentences.length, characters: 0, syllables: 0 };
  let long = 0;
  let polysyllabic = 0;
  let complex = 0;
  for (const { start, end } of words) {
    const word = passage.prose.slice(start, end);
    const syllables = syllablesOf(word);
    counts.characters += word.length;
    counts.syllables += syllables;
    if (word.length > 6) long++;
    if (syllables > 2) polysyllabic++;
    if (syllables > 2 && !/^\p{Lu}/u.test(word) && !isPlainByEnding(word, syllables)) complex++;
  }
  return { ...counts, long_words: long, polysyllabic_words: polysyllabic, complex_words: complex };
}

/** Gunning leaves out words that only an ending makes long: "created", "trespasses". */
function isPlainByEnding(word: string, syllables: number): boolean {
  return syllables === 3 && /(?:es|ed|ing)$/i.test(word);
}
