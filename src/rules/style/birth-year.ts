import type { Block, Draft, Passage } from '../../draft/draft';
import type { DraftRule } from '../../review/rule';

const YEAR = /\b(?:19|20)\d\d\b/g;
const BORN = /\bborn\b[^.;]{0,60}?\b((?:19|20)\d\d)\b/;
/** An age now, at the time of the story: "Ruiz, 45, was", "He is 45", "turns 45", "died Tuesday at 83". */
const AGE =
  /(?<=\p{L}), (\d{1,3}),|\b(?:is|turns|turned|(?:died|dead) (?:\w+day |early |late |\w+day night )?at(?: age| the age of)?) (\d{1,3})(?=[.,;]|$| (?:and|years old|now|on|of)\b)/u;

/** What the passages of a story say of an age and a birth. */
interface Life {
  readonly start: number;
  readonly end: number;
  readonly age: number;
  readonly birth: number;
}

/** An age that does not fit the year of birth, by the year of the story. */
export const birthYear: DraftRule = {
  id: 'style/birth-year',
  title: 'Age and year of birth',
  why: 'Readers do the sum: an age must fit the year of birth, counted from the date of the story.',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Date: May 2, 2024\n\nAna Ruiz, ⟦45⟧, who was born in 1960 in Dover, runs the mill.\n\nIt will close in June.',
      },
      { text: 'PURCHASE, N.Y., Jan. 10, 2024 (UPI) — Ana Ruiz, who was born in 1960, died Monday at ⟦83⟧.' },
    ],
    passes: [
      'Date: May 2, 2024\n\nAna Ruiz, 63, who was born in 1960 in Dover, runs the mill.\n\nIt will close in June.',
      'Date: May 2, 2024\n\nAna Ruiz, 45, who was born in 1960, ran the mill until 2005.\n\nIt will close in June.',
      'Ana Ruiz, 45, who was born in 1960 in Dover, runs the mill.',
    ],
  },
  looksAt: 'draft',
  check(story, report) {
    const { draft } = story;
    const lives = story.facts(lifeIn);
    if (!lives.some((life) => life !== undefined)) return;
    const year = yearOf(draft);
    if (year === undefined) return;
    draft.blocks.forEach(({ span }, index) => {
      const life = lives[index];
      if (life === undefined || year - life.birth === life.age || year - life.birth === life.age + 1) return;
      const years = year - life.birth;
      if (years < 0) return;
      report({
        start: span.start + life.start,
        end: span.start + life.end,
        message: `Born in ${String(life.birth)} and ${String(life.age)} do not fit: by ${String(year)} it is ${String(years)}, or ${String(years - 1)} before the birthday.`,
      });
    });
  },
};

/** The first sentence that tells a year of birth and an age of today, and no other year. */
function lifeIn(passage: Passage): Life | undefined {
  if (passage.kind !== 'body' || !passage.prose.includes('born')) return undefined;
  for (const sentence of passage.sentences) {
    const text = passage.prose.slice(sentence.start, sentence.end);
    const birth = BORN.exec(text)?.[1];
    const age = birth === undefined ? null : AGE.exec(text);
    if (birth === undefined || age === null || (text.match(YEAR) ?? []).length > 1) continue;
    const figure = age[1] ?? age[2] ?? '';
    const start = sentence.start + age.index + age[0].indexOf(figure);
    return { start, end: start + figure.length, age: Number(figure), birth: Number(birth) };
  }
  return undefined;
}

/** The year that the draft's own date names: in its head, or in the dateline of its first paragraph. */
function yearOf({ blocks }: Draft): number | undefined {
  const first = blocks.findIndex(({ passage }) => passage.kind === 'body');
  for (const { passage } of blocks.slice(0, first + 1)) {
    const year = /(?:19|20)\d\d/.exec(dateIn(passage))?.[0];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

function dateIn({ kind, text, prose, dateline }: Block['passage']): string {
  if (kind === 'dateline') return text;
  if (kind === 'front-matter') return /^\s*(?:date|published|pubdate)\s*[:=].*/im.exec(text)?.[0] ?? '';
  return dateline === undefined ? '' : prose.slice(dateline.start, dateline.end);
}
