import type { RawBlock } from './blocks';
import type { BlockKind } from './draft';
import { isAllCaps } from './characters';
import { datelineOf } from './datelines';
import { isHeadline, isSubhead, isTitle, LONGEST_SUBHEAD } from './headlines';
import { isName, LONGEST_SIGN } from './kinds';

/** Kinds that carry the story's own text. */
const TEXT: ReadonlySet<BlockKind> = new Set(['body', 'list-item', 'block-quote']);
/** Kinds that may follow a story's last paragraph. */
const TAIL: ReadonlySet<BlockKind> = new Set([
  'credit',
  'residue',
  'separator',
  'note',
  'dateline',
  'byline',
  'caption',
  'code',
]);

/** A working title: "bridge-closed-0312", or an agency's "BC-US--Bridge, 1st Ld-Writethru". */
const SLUG = /^\s*(?:[a-z0-9]+(?:-[a-z0-9]+)+|[A-Z]{2,4}-{1,2}[\w-]+(?:,.{0,40})?)\s*$/i;

/**
 * Tells what paragraphs are by where they stand: headline, deck and names above the story, subheads in it,
 * a credit under it. A text of one paragraph is body.
 */
export function assignRoles(text: string, blocks: readonly RawBlock[]): void {
  if (blocks.filter((block) => TEXT.has(block.kind)).length < 2) return;
  const reader = new RoleReader(text, blocks);
  reader.head();
  reader.tail();
  reader.subheads();
}

class RoleReader {
  readonly #text: string;
  readonly #blocks: readonly RawBlock[];

  constructor(text: string, blocks: readonly RawBlock[]) {
    this.#text = text;
    this.#blocks = blocks;
  }

  /** Slug, headline, deck and a bare name, in this order, as far as they are there. */
  head(): void {
    let index = this.#next(0);
    if (this.#isAboveText(index) && SLUG.test(this.#words(index))) {
      this.#name(index, 'slug');
      index = this.#next(index + 1);
    }
    if (!this.#isAboveText(index)) return;
    if (!this.#blocks.slice(0, index).some((block) => block.kind === 'headline')) {
      const bylined = this.#blocks[index + 1]?.kind === 'byline';
      if (!isHeadline(this.#words(index), this.#following(index), bylined)) return;
      this.#name(index, 'headline');
      index = this.#next(index + 1);
    }
    if (this.#isDeck(index)) {
      this.#name(index, 'deck');
      index = this.#next(index + 1);
    }
    // With a period a name is a sentence of its own, as decks of old copy are.
    const words = this.#words(index);
    if (this.#isAboveText(index) && isName(words) && !/\.\s*$/.test(words)) this.#name(index, 'byline');
  }

  /** A name, or a paper's name in capitals, under the last paragraph. */
  tail(): void {
    let last = this.#blocks.length - 1;
    while (last > 0 && TAIL.has(this.#blocks[last]?.kind ?? 'body')) last--;
    const words = this.#words(last);
    if (last === 0 || this.#blocks[last]?.kind !== 'body' || words.length > 60) return;
    if (isAllCaps(words) && isAllCaps(this.#words(last - 1))) return;
    const masthead = isAllCaps(words) && !/[.!?]["”]?\s*$/.test(words);
    const reported = /^\p{Lu}[\p{L}’'-]+ reported from [^.]+\.?[^.]*\.?$/u.test(words);
    if (masthead || reported || isName(words)) this.#name(last, 'credit');
  }

  /** Short lines between paragraphs. Two in a row are no subheads but a list without bullets. */
  subheads(): void {
    this.#blocks.forEach((block, index) => {
      const before = this.#blocks[index - 1];
      const after = this.#blocks[index + 1];
      if (block.kind !== 'body' || block.end - block.start > LONGEST_SUBHEAD) return;
      if (before === undefined || after === undefined || !TEXT.has(after.kind)) return;
      if (before.kind === 'headline' || before.kind === 'subhead') return;
      const next = this.#words(index + 1).trim();
      const capitals = isAllCaps(next);
      if (isSubhead(this.#words(index).trim(), capitals) && !isSubhead(next, false))
        this.#name(index, 'subhead');
    });
  }

  /** The line under a headline that is no paragraph yet: a title again, or whatever stands above the byline. */
  #isDeck(index: number): boolean {
    if (!this.#isAboveText(index) || this.#blocks[index - 1]?.kind !== 'headline') return false;
    const words = this.#words(index).trim();
    if (words.length > LONGEST_SIGN || isName(words) || datelineOf(words) !== undefined) return false;
    const after = this.#blocks[index + 1]?.kind;
    return after === 'byline' || (after !== undefined && isTitle(words));
  }

  /** The first body block from `from` on, if nothing but parts of a head stands before it; else -1. */
  #next(from: number): number {
    return this.#blocks.findIndex((block, index) => index >= from && TEXT.has(block.kind));
  }

  #isAboveText(index: number): boolean {
    return (
      this.#blocks[index]?.kind === 'body' &&
      this.#blocks.slice(index + 1).some((block) => TEXT.has(block.kind))
    );
  }

  /** How the blocks of text begin that soon follow a block. */
  #following(index: number): string[] {
    return this.#blocks
      .slice(index + 1, index + 12)
      .filter((block) => TEXT.has(block.kind))
      .map((block) => this.#text.slice(block.start, Math.min(block.end, block.start + 200)));
  }

  #words(index: number): string {
    const block = this.#blocks[index];
    return block === undefined
      ? ''
      : this.#text.slice(block.start, Math.min(block.end, block.start + 2 * LONGEST_SIGN));
  }

  #name(index: number, kind: BlockKind): void {
    const block = this.#blocks[index];
    if (block !== undefined) block.kind = kind;
  }
}
