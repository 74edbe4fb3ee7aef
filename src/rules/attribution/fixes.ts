import type { Block, Quotation, Sentence } from '../../draft/draft';
import { shift, textAt } from '../../draft/span';
import type { Edit, Fix, Story } from '../../review/rule';
import { speakersFor } from './speakers';

/** Words of the text shown before the new ones in a fix's title. */
const SHOWN = 24;
/** Units before a place that are read for it; a passage may be a book on one line. */
const LOOK_BACK = 80;

/** Leaves a question at `at`, after `words`, in the form that newsrooms search for before they go to print. */
export function leavePlaceholder(at: number, question: string, words: string): Fix {
  const note = ` [TK: ${question}]`;
  return { title: `${words}${note}`, safe: false, edits: [{ start: at, end: at, text: note }] };
}

/** Whether a placeholder stands right behind a place in a text already. */
export function isAsked(text: string, at: number): boolean {
  return /^[.,]?\s*\[TK\b/.test(text.slice(at, at + 12));
}

/** Names a speaker behind a quotation, `“…,” Park said.`, or leaves a placeholder there. */
export function nameSpeaker(story: Story, block: Block, quotation: Quotation): readonly Fix[] {
  const { text } = block.passage;
  const mark = text.slice(quotation.inner.end, quotation.end);
  const told = text.slice(Math.max(0, quotation.inner.end - LOOK_BACK), quotation.inner.end);
  const ending = /[.,?!]$/.exec(told)?.[0] ?? '';
  const sentenceEnds = /^[.\s]*(?:$|\s["“‘'(]?\p{Lu})/u.test(text.slice(quotation.end, quotation.end + 4));
  const words = tail(told.slice(0, told.length - ending.length));
  const later = leavePlaceholder(block.span.start + quotation.end, 'source', `${words}${ending}${mark}`);
  if (mark === '' || !sentenceEnds) return [later];
  const comma = ending === '?' || ending === '!' ? ending : ',';
  const start = quotation.inner.end - ending.length;
  const end = quotation.end + (text.startsWith('.', quotation.end) ? 1 : 0);
  const snippet = said(story, block, { start, end }, `${comma}${mark}`);
  return snippet === undefined ? [later] : [{ ...snippet, title: `${words}${snippet.title}` }, later];
}

/** Names a source behind a sentence, `…, Park said.`, or leaves a placeholder before its period. */
export function nameSource(story: Story, block: Block, sentence: Sentence): readonly Fix[] {
  const { text } = block.passage;
  const end = sentence.start + textAt(text, sentence).trimEnd().length;
  const told = text.slice(Math.max(sentence.start, end - LOOK_BACK), end);
  const period = end - 1;
  if (!told.endsWith('.') || told.endsWith('..')) return [];
  const words = tail(told.slice(0, -1));
  const later = leavePlaceholder(block.span.start + period, 'source', words);
  const snippet = said(story, block, { start: period, end: period + 1 }, ',');
  // The question first: that somebody of the story said it is only a guess.
  return snippet === undefined ? [later] : [later, { ...snippet, title: `${words}${snippet.title}` }];
}

/** `before`, a speaker of the story, "said." in place of a span of the block; undefined where nobody has spoken. */
function said(
  story: Story,
  block: Block,
  span: { start: number; end: number },
  before: string,
): Fix | undefined {
  const place = shift(span, block.span.start);
  const options = speakersFor(story, place.start);
  const first = options[0];
  if (first === undefined) return undefined;
  const lead = `${before} `;
  const text = `${lead}${first} said.`;
  const choices = [{ start: lead.length, end: lead.length + first.length, options }];
  const edit: Edit = { ...place, text, choices };
  return { title: text, safe: false, edits: [edit] };
}

/** The last words of a text, as much as a title has room for. */
function tail(text: string): string {
  const folded = text.replace(/\s+/g, ' ');
  return folded.length <= SHOWN ? folded : `…${folded.slice(folded.indexOf(' ', folded.length - SHOWN) + 1)}`;
}
