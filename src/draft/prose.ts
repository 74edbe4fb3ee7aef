import type { BlockKind, Language } from './draft';
import type { Span } from './span';
import { blanked, inOrder, type Mask } from './mask';
import { markdownMasks, tagMasks } from './markdown';
import { notesIn } from './notes';

/** What a reader sees of a passage, and the notes that he does not. */
export interface Seen {
  readonly prose: string;
  readonly notes: readonly Span[];
}

/** Without one of these (or a label) a passage shows just what is written. */
const HIDING = /[\r\n\\`<>&[*_~{#|]|\/\/|^\s*[-+•·▪‣–\d]/;

/** What stands at the head of each line of a block and is no part of its words. */
const LINE_HEADS: Partial<Record<BlockKind, RegExp>> = {
  headline: /^[ \t]{0,3}#{1,6}(?=\s)|(?<=\S)[ \t]+#+[ \t]*$|^[ \t]*(?:=+|-+)[ \t]*$/gm,
  subhead: /^[ \t]{0,3}#{1,6}(?=\s)|(?<=\S)[ \t]+#+[ \t]*$|^[ \t]*(?:=+|-+)[ \t]*$/gm,
  'list-item': /^\s*(?:[-*+•·▪‣–]|\d{1,3}[.)])(?=\s)/g,
  'block-quote': /^[ \t]*(?:>[ \t]?)+/gm,
  table: /^[ \t|:+-]*$|\|/gm,
};

const NONE: readonly Span[] = [];

/** Reads what a passage shows. `label` is how many units at its head label it. */
export function seenOf(text: string, kind: BlockKind, language: Language, label: number): Seen {
  if (kind === 'code' || kind === 'separator')
    return { prose: blanked(text, [{ start: 0, end: text.length }]), notes: NONE };
  if (kind === 'note') {
    const all = { start: 0, end: text.length };
    return { prose: blanked(text, [all]), notes: [all] };
  }
  if (label === 0 && !HIDING.test(text)) return { prose: text, notes: NONE };
  const notes = notesIn(text, language);
  const heads = LINE_HEADS[kind];
  const masks: Mask[] = notes.concat(
    label > 0 ? [{ start: 0, end: label }, ...enclosingQuotes(text, kind, label)] : [],
    heads === undefined ? [] : matches(text, heads),
    language === 'plaintext' ? tagMasks(text) : markdownMasks(text),
    // A line end parts words, so it is seen as a space.
    matches(text, /[\r\n]+/g).map((lineEnd) => ({
      ...lineEnd,
      shows: ' '.repeat(lineEnd.end - lineEnd.start),
    })),
  );
  return { prose: blanked(text, inOrder(masks)), notes };
}

function matches(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(pattern)) {
    if (found[0] !== '') spans.push({ start: found.index, end: found.index + found[0].length });
  }
  return spans;
}

/** The quotation marks that YAML puts around a value. */
function enclosingQuotes(text: string, kind: BlockKind, label: number): Span[] {
  const value = text.slice(label).trimEnd();
  const quoted = value.length > 1 && (/^"[^"]*"$/.test(value) || /^'[^']*'$/.test(value));
  if (!quoted || kind === 'body') return [];
  const end = label + value.length;
  return [
    { start: label, end: label + 1 },
    { start: end - 1, end },
  ];
}
