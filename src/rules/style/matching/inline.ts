import type { Passage } from '../../../draft/draft';
import { plainPassage } from './plainPassage';
import { Segment } from './segment';

/** Vale's scopes for marked-up words inside a paragraph. */
export const INLINE = ['link', 'strong', 'emphasis', 'code', 'alt'] as const;

export type Inline = (typeof INLINE)[number];

export function isInline(unit: string): unit is Inline {
  return INLINE.some((one) => one === unit);
}

/** The words that each kind of mark-up is about, as the first group that caught something. */
const MARKS: Readonly<Record<Inline, RegExp>> = {
  link: /(?<!!)\[([^[\]\n]{1,300})\]\([^()\n]{0,500}\)/g,
  strong: /\*\*(?=\S)([^*\n]{1,500})\*\*|__(?=\S)([^_\n]{1,500})__/g,
  emphasis: /(?<![*\w])\*(?=[^\s*])([^*\n]{1,500})\*(?!\*)|(?<![_\w])_(?=[^\s_])([^_\n]{1,500})_(?![_\w])/g,
  code: /(?<!`)`([^`\n]{1,500})`(?!`)/g,
  alt: /!\[([^[\]\n]{1,500})\]\(/g,
};

/** The words of one kind of mark-up in a passage, each as a segment. */
export function inlineSegments(passage: Passage, inline: Inline): readonly Segment[] {
  const { text } = passage;
  // What a mark is about may be masked in the prose, so it is read from the text.
  const typed = plainPassage(text, text);
  return [...text.matchAll(MARKS[inline])].flatMap((match) => {
    const words = match.slice(1).find((group) => group !== '') ?? '';
    const start = match.index + match[0].indexOf(words);
    return words === '' ? [] : [new Segment(typed, start, start + words.length, false)];
  });
}
