import type { Block, Draft } from '../../draft/draft';
import type { Span } from '../../draft/span';
import type { Edit } from '../../review/rule';

/**
 * The edit that takes a paragraph out so that the story reads on: with it goes the smaller of the breaks
 * before and after, and its bullet or quote mark. The last paragraph leaves the file's last line end.
 */
export function deleteParagraph(draft: Draft, block: Block): Edit {
  const { text } = draft;
  const start = lineStart(text, block.span.start);
  const end = block.span.end;
  const before = breakBefore(text, start);
  const after = breakAfter(text, end);
  if (after.end === text.length) return { start: before.start, end, text: '' };
  if (before.start > 0 && lineEnds(text, before) < lineEnds(text, after)) {
    return { start: before.start, end, text: '' };
  }
  return { start, end: after.end, text: '' };
}

/** The edit that takes a sentence out, with the space that set it off. */
export function deleteSentence(draft: Draft, block: Block, sentence: Span): Edit {
  const { text } = draft;
  if (text.slice(block.span.start, sentence.start).trim() !== '') {
    let start = sentence.start;
    while (isBlank(text, start - 1)) start--;
    return { start, end: sentence.end, text: '' };
  }
  if (text.slice(sentence.end, block.span.end).trim() === '') return deleteParagraph(draft, block);
  let end = sentence.end;
  while (isBlank(text, end)) end++;
  return { start: sentence.start, end, text: '' };
}

/** Back over what marks a block at the head of its line: indentation, bullet, number, quote mark. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return /^[\s>*+\-\d.)]*$/.test(text.slice(start, offset)) ? start : offset;
}

function breakBefore(text: string, end: number): Span {
  let start = end;
  while (isBlank(text, start - 1)) start--;
  return { start, end };
}

/** Up to the next words, but not into the indentation of their line. */
function breakAfter(text: string, start: number): Span {
  let end = start;
  while (isBlank(text, end)) end++;
  if (end === text.length) return { start, end };
  let indented = end;
  while (indented > start && (text[indented - 1] === ' ' || text[indented - 1] === '\t')) indented--;
  return { start, end: indented > start ? indented : end };
}

function isBlank(text: string, index: number): boolean {
  return index >= 0 && index < text.length && /\s/.test(text.charAt(index));
}

function lineEnds(text: string, span: Span): number {
  return text.slice(span.start, span.end).split(/\r\n?|\n/).length - 1;
}
