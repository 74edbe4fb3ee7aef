import type { Mask } from './mask';

/** Units within which the other end of a link, tag or code span must stand; a bound on hostile text. */
const REACH = 2000;

/** Brackets within brackets in a link's address. */
const DEEPEST = 8;

const SIGNIFICANT = /[\\`<&![\]*_~{]/g;
const TAG = /<\/?[A-Za-z][^<>]{0,500}>/y;
const BREAK = /^<br\s*\/?>$/i;
const ENTITY = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([A-Za-z]{2,8}));/y;
const TEMPLATE = /\{(?:\{[^{}]{0,500}\}|%[^{}]{0,500}%|:[^{}]{0,200})\}/y;
const REFERENCE = /\[[^\][\r\n]{0,200}\]/y;
const ESCAPABLE = /[!-/:-@[-`{-~\r\n]/;

/** What HTML's named characters show; others stay as they are written. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  sbquo: '‚',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  copy: '©',
  euro: '€',
  pound: '£',
};

/** A run of `*`, `_` or `~~` that may open emphasis. */
interface Opener {
  end: number;
  count: number;
}

/** HTML tags, as pasted into plain text. In order. */
export function tagMasks(text: string): Mask[] {
  return Array.from(text.matchAll(/<\/?[A-Za-z][^<>]{0,500}>/g), ({ index, 0: tag }) => maskOf(tag, index));
}

/** A tag is not seen; `<br>` parts words as a line end does. */
function maskOf(tag: string, start: number): Mask {
  const end = start + tag.length;
  return BREAK.test(tag) ? { start, end, shows: ' ' } : { start, end };
}

/** What Markdown and HTML write inside a passage that a reader does not see. Not in order, may overlap. */
export function markdownMasks(text: string): Mask[] {
  const masks: Mask[] = [];
  const brackets: { readonly start: number; readonly end: number }[] = [];
  const openers: Record<string, Opener[]> = { '*': [], _: [], '~': [] };
  SIGNIFICANT.lastIndex = 0;
  for (let found = SIGNIFICANT.exec(text); found !== null; found = SIGNIFICANT.exec(text)) {
    const { index } = found;
    SIGNIFICANT.lastIndex = Math.max(read(found[0], index), index + 1);
  }
  return masks;

  /** Reads what begins at `index`, and answers where to read on. */
  function read(mark: string, index: number): number {
    switch (mark) {
      case '\\':
        if (!ESCAPABLE.test(text.charAt(index + 1))) return index;
        masks.push({ start: index, end: index + 1 });
        return index + 2;
      case '`':
        return code(index);
      case '<':
        return tag(index);
      case '&':
        return entity(index);
      case '{':
        return whole(TEMPLATE, index);
      case '!':
        if (text.charAt(index + 1) !== '[') return index;
        brackets.push({ start: index, end: index + 2 });
        return index + 2;
      case '[':
        brackets.push({ start: index, end: index + 1 });
        return index + 1;
      case ']':
        return link(index);
      default:
        return emphasis(mark, index);
    }
  }

  function whole(pattern: RegExp, index: number): number {
    pattern.lastIndex = index;
    const found = pattern.exec(text);
    if (found === null) return index;
    masks.push({ start: index, end: pattern.lastIndex });
    return pattern.lastIndex;
  }

  /** The words of a code span are seen, its back quotes are not; nothing in it is markup. */
  function code(index: number): number {
    const width = runEnd(text, index) - index;
    const fence = '`'.repeat(width);
    const close = text.slice(index + width, index + REACH).indexOf(fence);
    // Two back quotes before words are how old wire copy opens a quotation.
    if (close < 0) return index + width;
    const start = index + width + close;
    masks.push({ start: index, end: index + width }, { start, end: start + width });
    return start + width;
  }

  function tag(index: number): number {
    TAG.lastIndex = index;
    const found = TAG.exec(text)?.[0];
    if (found === undefined) return index;
    const end = index + found.length;
    if (/^<(?:https?:|mailto:|[\w.+-]+@)/.test(found)) {
      masks.push({ start: index, end: index + 1 }, { start: end - 1, end });
    } else masks.push(maskOf(found, index));
    return end;
  }

  function entity(index: number): number {
    ENTITY.lastIndex = index;
    const found = ENTITY.exec(text);
    if (found === null) return index;
    const shows = shown(found);
    if (shows?.length !== 1) return index;
    masks.push({ start: index, end: ENTITY.lastIndex, shows });
    return ENTITY.lastIndex;
  }

  /** `[words](address)`, `[words][name]`, images alike; `[^1]` and task boxes as a whole. */
  function link(index: number): number {
    const open = brackets.pop();
    if (open === undefined) return index;
    const inside = text.slice(open.end, Math.min(index, open.end + 2));
    if (inside.startsWith('^') || (index - open.end === 1 && /[ xX]/.test(inside))) {
      masks.push({ start: open.start, end: index + 1 });
      return index + 1;
    }
    const end = text.charAt(index + 1) === '(' ? destinationEnd(text, index + 1) : referenceEnd(index + 1);
    if (end === undefined) return index;
    masks.push({ start: open.start, end: open.end }, { start: index, end });
    return end;
  }

  function referenceEnd(index: number): number | undefined {
    REFERENCE.lastIndex = index;
    return REFERENCE.test(text) ? REFERENCE.lastIndex : undefined;
  }

  function emphasis(mark: string, index: number): number {
    const end = runEnd(text, index);
    const stack = openers[mark] ?? [];
    const before = text.charAt(index - 1);
    const after = text.charAt(end);
    if (mark === '~' && end - index !== 2) return end;
    const within = mark === '_' && isWord(before) && isWord(after);
    let left = end - index;
    let start = index;
    if (/\S/.test(before) && !within) {
      for (let open = stack.at(-1); open !== undefined && left > 0; open = stack.at(-1)) {
        const pair = Math.min(left, open.count);
        masks.push({ start: open.end - pair, end: open.end }, { start, end: start + pair });
        start += pair;
        left -= pair;
        open.end -= pair;
        open.count -= pair;
        if (open.count === 0) stack.pop();
      }
    }
    if (left > 0 && /\S/.test(after) && !within) stack.push({ end, count: left });
    return end;
  }
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(start)) end++;
  return end;
}

/** Past the bracket that closes a link's address, inner brackets counted. */
function destinationEnd(text: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < Math.min(text.length, open + REACH); index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === '(' && ++depth > DEEPEST) return undefined;
    else if (character === ')' && --depth === 0) return index + 1;
  }
  return undefined;
}

function shown(entity: RegExpExecArray): string | undefined {
  const [, decimal, hexadecimal, name = ''] = entity;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!Number.isNaN(code)) return code > 31 && code < 0x10000 ? String.fromCharCode(code) : undefined;
  return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
}
