import { INLINE } from './inline';
import { PROSE, type BlockKind, type Passage } from '../../../draft/draft';

/**
 * What Vale calls the places that our blocks are. A selector fits a place if each of its parts is one of these
 * words: `heading.h1` fits a headline, `text` fits nearly everything.
 */
const PLACES: Readonly<Record<BlockKind, readonly string[]>> = {
  'front-matter': ['frontmatter'],
  slug: ['text', 'paragraph'],
  headline: ['text', 'heading'],
  deck: ['text', 'paragraph'],
  byline: ['text', 'paragraph'],
  dateline: ['text', 'paragraph'],
  body: ['text', 'paragraph'],
  subhead: ['text', 'heading'],
  'list-item': ['text', 'list'],
  'block-quote': ['text', 'blockquote'],
  caption: ['text', 'paragraph'],
  credit: ['text', 'paragraph'],
  note: ['comment'],
  residue: ['text', 'paragraph'],
  code: ['pre'],
  table: ['text', 'table', 'cell'],
  separator: [],
};

/** Scopes that say how much a rule reads at a time, not in which block. */
const SIZES = new Set<string>(['sentence', 'summary', 'raw', 'doc', 'attr', ...INLINE]);

/** Blocks that a rule of our own reads where it names none: running text and the lines above it. */
export const READ_BY_DEFAULT: readonly BlockKind[] = [...PROSE, 'headline', 'subhead'];

interface Selector {
  readonly parts: readonly string[];
  readonly negated: boolean;
}

/** Where a rule looks: any of its scopes, all selectors of that one. */
export class Scope {
  readonly #alternatives: readonly (readonly Selector[])[];
  /** By kind and level of a block, whether this fits. */
  readonly #known = new Map<BlockKind, boolean[]>();

  constructor(scopes: readonly string[]) {
    this.#alternatives = (scopes.length === 0 ? ['text'] : scopes).map((scope) =>
      scope.split('&').map(selectorOf),
    );
  }

  /** Whether one of the scopes names `part`. */
  names(part: string): boolean {
    return this.#alternatives.some((all) => all.some((one) => !one.negated && one.parts.includes(part)));
  }

  /** @param asVale whether a heading is only what is marked up as one, as for Vale */
  fits(passage: Passage, asVale: boolean): boolean {
    const field = asVale ? fieldOf(passage) : undefined;
    if (field !== undefined) return this.#fitsField(['text', 'frontmatter', field]);
    const kind = asVale ? kindForVale(passage) : passage.kind;
    // A second heading of the first level is a subhead of ours; for Vale its level is what is written.
    const level = asVale ? passage.level : Math.max(kind === 'headline' ? 1 : 2, passage.level);
    const known = this.#known.get(kind) ?? [];
    this.#known.set(kind, known);
    return (known[level] ??= this.#fits(kind, level));
  }

  #fits(kind: BlockKind, level: number): boolean {
    const places = PLACES[kind];
    const here = places.includes('heading') ? [...places, `h${level}`] : places;
    return this.#alternatives.some((all) =>
      all.every(({ parts, negated }) => {
        const where = parts.filter((part) => !SIZES.has(part));
        if (where.length === 0) return here.includes('text') !== negated;
        return where.every((part) => here.includes(part)) !== negated;
      }),
    );
  }

  /** Whether it fits a line of front matter, which is neither a paragraph nor a sentence. */
  #fitsField(here: readonly string[]): boolean {
    return this.#alternatives.some((all) =>
      all.every(({ parts, negated }) => parts.every((part) => here.includes(part)) !== negated),
    );
  }
}

function kindForVale({ kind, level }: Passage): BlockKind {
  return level === 0 && PLACES[kind].includes('heading') ? 'body' : kind;
}

/** The key of a line of front matter. */
export function fieldOf({ label, text }: Passage): string | undefined {
  return label === undefined ? undefined : /^([a-z][\w-]*)\s*:/.exec(text)?.[1];
}

function selectorOf(text: string): Selector {
  const trimmed = text.trim();
  const negated = trimmed.startsWith('~');
  return { parts: trimmed.slice(negated ? 1 : 0).split('.'), negated };
}
