import type { Passage } from '../../../draft/draft';
import { readable } from '../../../draft/readable';
import { syllablesOf } from '../../../draft/syllables';
import { fieldOf } from './scope';
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

/** What is a word to Vale's formulas: letters and digits in a row, or initials. */
const WORD = /(?:[A-Z]\.){2,}|[\p{N}\p{L}']+/gu;

/** Counts of a whole draft; headings, tables and code are counted but their words are not. */
export function countsOf(story: Story): Counts {
  const sum: Record<string, number> = { ...NOTHING };
  for (const counts of story.facts(countsIn)) {
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

/** Counts of one passage, its words whatever it is. */
export function countsOfPassage(passage: Passage): Counts {
  return { ...NOTHING, ...wordCounts(passage), ...countsIn(passage) };
}

/** What a passage adds to the counts of a draft. A headline that is not marked up as one is a paragraph to Vale. */
function countsIn(passage: Passage): Counts {
  const { kind, level } = passage;
  switch (kind) {
    case 'code':
      return { pre: 1 };
    case 'list-item':
      return { ...wordCounts(passage), list: 1 };
    case 'block-quote':
      return { ...wordCounts(passage), blockquote: 1 };
    case 'front-matter':
    case 'note':
    case 'separator':
    case 'table':
      return {};
    case 'headline':
    case 'subhead':
      if (level > 0) return { [`heading_h${level}`]: 1 };
  }
  return fieldOf(passage) === undefined ? { ...wordCounts(passage), paragraphs: 1 } : {};
}

function wordCounts({ label, text, prose, sentences }: Passage): Counts {
  // “By” of a byline is a word to Vale.
  const seen = readable(label === undefined ? prose : text).text;
  const counts = { words: 0, sentences: sentences.length, characters: 0, syllables: 0 };
  let long = 0;
  let polysyllabic = 0;
  let complex = 0;
  for (const [word] of seen.matchAll(WORD)) {
    const syllables = syllablesOf(word);
    counts.words++;
    counts.characters += word.replace(/['.]/g, '').length;
    counts.syllables += syllables;
    if (word.length > 6) long++;
    if (syllables > 2) polysyllabic++;
    // Gunning leaves out words that only an ending makes long: "created", "trespasses".
    if (syllables - (/(?:es|ed|ing)$/.test(word) ? 1 : 0) > 2) complex++;
  }
  return { ...counts, long_words: long, polysyllabic_words: polysyllabic, complex_words: complex };
}
