import type { Language } from './draft';
import type { Span } from './span';
import { isNote } from './kinds';
import { inOrder } from './mask';

/** Editor's notes in a passage, in order: `<!-- … -->`, `[TK]`, in a news draft `// …` to the line's end. */
export function notesIn(text: string, language: Language): Span[] {
  const notes = commentsIn(text);
  for (const found of text.matchAll(/\[([^\][]{1,200})\](?!\()/g)) {
    if (isNote(found[1] ?? '')) notes.push({ start: found.index, end: found.index + found[0].length });
  }
  if (language === 'news-draft') {
    for (const found of text.matchAll(/(?<!\S)\/\/(?:\s[^\r\n]*|(?=[\r\n]|$))/g)) {
      notes.push({ start: found.index, end: found.index + found[0].length });
    }
  }
  return inOrder(notes);
}

function commentsIn(text: string): Span[] {
  const comments: Span[] = [];
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}
