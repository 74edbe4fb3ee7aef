import type { BlockKind, Language } from './draft';
import type { Span } from './span';
import { fieldOf, frontMatterLines } from './frontMatter';
import { LONGEST_SIGN } from './kinds';
import { linesOf, type Line } from './lines';
import { assignRoles } from './roles';
import { singleLineOf, type SingleLine } from './singleLines';
import { paragraphsOf, wrapWidth } from './wrapping';

/** A block before its words are read. Positions are absolute. */
export interface RawBlock extends Span {
  kind: BlockKind;
  readonly level: number;
  /** Units at the block's head that label it and are no part of its words. */
  readonly label: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const QUOTE = /^ {0,3}((?:> ?)+)/;
const ITEM = /^(\s*)(?:[-*+•·▪‣–]|\d{1,3}[.)])\s+\S/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Kinds that stand above a story's own text. */
const HEAD: ReadonlySet<BlockKind> = new Set([
  'front-matter',
  'slug',
  'headline',
  'deck',
  'byline',
  'dateline',
  'credit',
  'note',
  'residue',
  'separator',
  'caption',
]);

/**
 * Cuts a text into blocks and tells what each is. `isBody` may know lines that were a body paragraph before:
 * below the head such a line is one again, whatever stands around it.
 */
export function blocksOf(
  text: string,
  language: Language,
  isBody: (line: string) => boolean = () => false,
): RawBlock[] {
  const blocks = new BlockReader(text, language, isBody).read();
  assignRoles(text, blocks);
  return blocks;
}

/** Reads lines from top to bottom; each step takes one construct off them. */
class BlockReader {
  readonly #text: string;
  readonly #isBody: (line: string) => boolean;
  readonly #marked: boolean;
  readonly #markdown: boolean;
  readonly #width: number;
  readonly #lines: Line[];
  readonly #blocks: RawBlock[] = [];
  #at = 0;
  #inHead = true;
  /** From where on no comment closes, so that none is looked for twice. */
  #noCommentEnd = Infinity;
  /** By mark, the length of the shortest fence known to have no end below. */
  readonly #unclosed = new Map<string, number>();

  constructor(text: string, language: Language, isBody: (line: string) => boolean) {
    this.#text = text;
    this.#isBody = isBody;
    this.#marked = language !== 'plaintext';
    this.#markdown = language === 'markdown';
    this.#lines = linesOf(text);
    this.#width = wrapWidth(text, this.#lines);
  }

  read(): RawBlock[] {
    this.#frontMatter();
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      this.#block(line, this.#textOf(line));
    }
    return this.#blocks;
  }

  #frontMatter(): void {
    const count = frontMatterLines(this.#text, this.#lines);
    this.#lines.slice(0, count).forEach((line, index) => {
      const field = index === 0 || index === count - 1 ? undefined : fieldOf(this.#textOf(line));
      this.#add(line, line.end, field?.kind ?? 'separator', 0, field?.label);
    });
    this.#at = count;
  }

  #block(line: Line, words: string): void {
    if (this.#comment(line, words) || (this.#marked && this.#fenced(line, words))) return;
    const single = this.#single(words);
    if (single !== undefined) this.#take(line, 1, single.kind, single.level, single.label);
    else if (this.#isTableAt(this.#at)) this.#table(line);
    else if (QUOTE.test(words)) this.#quote(line, words);
    else if (ITEM.test(words)) this.#item(line, words);
    else this.#paragraphs();
  }

  /** What a line alone is; undefined for what may go on in the next line. */
  #single(words: string): SingleLine | undefined {
    if (words.length > LONGEST_SIGN || (!this.#inHead && this.#isBody(words))) return undefined;
    const found = singleLineOf(words, this.#marked, this.#inHead);
    return found?.kind === 'subhead' && found.level === 1 && this.#isTitle()
      ? { ...found, kind: 'headline' }
      : found;
  }

  /** A comment that begins a line is a note, over blank lines too; what follows it in its last line stays. */
  #comment(line: Line, words: string): boolean {
    const start = line.start + words.length - words.trimStart().length;
    if (!this.#text.startsWith('<!--', start) || start >= this.#noCommentEnd) return false;
    const close = this.#text.indexOf('-->', start + 4);
    if (close < 0) {
      this.#noCommentEnd = start;
      return false;
    }
    const end = close + 3;
    while ((this.#lines[this.#at]?.end ?? Infinity) <= end) this.#at++;
    const rest = this.#lines[this.#at];
    if (rest !== undefined && rest.start < end) {
      if (this.#text.slice(end, rest.end).trim() === '') this.#at++;
      else this.#lines[this.#at] = { ...rest, start: end };
    }
    this.#add({ start, end }, end, 'note', 0);
    return true;
  }

  /** Code between fences. A fence that is never closed is code alone, so that it hides no story. */
  #fenced(line: Line, words: string): boolean {
    const fence = FENCE.exec(words)?.[1];
    if (fence === undefined) return false;
    const mark = fence.charAt(0);
    const unclosed = this.#unclosed.get(mark) ?? Infinity;
    let last = this.#at + 1;
    if (fence.length < unclosed)
      while (last < this.#lines.length && !this.#closes(fence, this.#lines[last])) last++;
    else last = this.#lines.length;
    const closed = last < this.#lines.length;
    if (!closed) this.#unclosed.set(mark, Math.min(unclosed, fence.length));
    this.#take(line, closed ? last - this.#at + 1 : 1, 'code', 0);
    return true;
  }

  #closes(fence: string, line: Line | undefined): boolean {
    const words =
      line === undefined ? '' : this.#text.slice(line.start, Math.min(line.end, line.start + 200)).trim();
    return words.startsWith(fence) && words === fence.charAt(0).repeat(words.length);
  }

  #isTableAt(index: number): boolean {
    const line = this.#lines[index];
    const next = this.#lines[index + 1];
    if (line === undefined) return false;
    const words = this.#textOf(line).slice(0, LONGEST_SIGN);
    if (/\S\t+\S.*\t+\S/.test(words)) return true;
    if (!words.includes('|') || next === undefined || next.gap) return false;
    return TABLE_RULE.test(this.#textOf(next).slice(0, LONGEST_SIGN));
  }

  #table(line: Line): void {
    let last = this.#at + 1;
    for (let next = this.#lines[last]; next !== undefined && !next.gap; next = this.#lines[last]) {
      if (!/[|\t]/.test(this.#textOf(next))) break;
      last++;
    }
    this.#take(line, last - this.#at, 'table', 0);
  }

  /** A quoted paragraph, with lines that lack their mark; a mark alone on a line parts paragraphs. */
  #quote(line: Line, words: string): void {
    if (/^[\s>]*$/.test(words)) {
      this.#take(line, 1, 'separator', 0);
      return;
    }
    const level = QUOTE.exec(words)?.[1]?.replaceAll(' ', '').length ?? 1;
    let last = this.#at + 1;
    for (let next = this.#lines[last]; next !== undefined && !next.gap; next = this.#lines[last]) {
      const more = this.#textOf(next);
      if (/^[\s>]*$/.test(more) || (!QUOTE.test(more) && (!this.#markdown || this.#startsBlock(last)))) break;
      last++;
    }
    this.#take(line, last - this.#at, 'block-quote', level);
  }

  #item(line: Line, words: string): void {
    const indent = ITEM.exec(words)?.[1]?.length ?? 0;
    let last = this.#at + 1;
    for (let next = this.#lines[last]; next !== undefined && !next.gap; next = this.#lines[last]) {
      const indented = /^(?:\t| {2,})/.test(this.#text.slice(next.start, next.start + 2));
      if (!(this.#markdown || indented) || this.#startsBlock(last)) break;
      last++;
    }
    this.#take(line, last - this.#at, 'list-item', 1 + Math.floor(indent / 2));
  }

  /** Whether the line at `index` begins something other than running text. */
  #startsBlock(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined) return true;
    const words = this.#textOf(line);
    if (words.trimStart().startsWith('<!--') && line.start < this.#noCommentEnd) return true;
    if (this.#marked && FENCE.test(words)) return true;
    return (
      this.#single(words) !== undefined || QUOTE.test(words) || ITEM.test(words) || this.#isTableAt(index)
    );
  }

  #paragraphs(): void {
    const first = this.#at;
    let last = first + 1;
    let underline: string | undefined;
    for (let next = this.#lines[last]; next !== undefined && !next.gap; next = this.#lines[last]) {
      underline = this.#markdown ? UNDERLINE.exec(this.#textOf(next))?.[1] : undefined;
      if (underline !== undefined || this.#startsBlock(last)) break;
      last++;
    }
    const chunk = this.#lines.slice(first, last);
    this.#at = last;
    const line = this.#lines[last];
    if (underline === undefined || line === undefined) {
      for (const span of paragraphsOf(this.#text, chunk, this.#markdown, this.#width)) {
        this.#add(span, span.end, 'body', 0);
      }
      return;
    }
    const level = underline.startsWith('=') ? 1 : 2;
    const kind = level === 1 && this.#isTitle() ? 'headline' : 'subhead';
    this.#add(chunk[0] ?? line, line.end, kind, level);
    this.#at++;
  }

  #take(line: Line, count: number, kind: BlockKind, level: number, label = 0): void {
    this.#add(line, this.#lines[this.#at + count - 1]?.end ?? line.end, kind, level, label);
    this.#at += count;
  }

  #add({ start }: Span, end: number, kind: BlockKind, level: number, label = 0): void {
    this.#blocks.push({ start, end, kind, level, label });
    this.#inHead &&= HEAD.has(kind) || this.#blocks.length < 3;
  }

  /** Whether a heading of the first level here is the story's own: the first one, and above the text. */
  #isTitle(): boolean {
    return this.#inHead && !this.#blocks.some((block) => block.level === 1);
  }

  #textOf(line: Line): string {
    return this.#text.slice(line.start, line.end);
  }
}
