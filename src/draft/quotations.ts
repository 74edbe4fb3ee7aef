import type { EntryState, Quotation } from './draft';
import type { Span } from './span';
import { isDigitAt, isSpaceAt, isUnseenAt, isWordAt } from './characters';
import { isElisionAt } from './elisions';

/** What a passage quotes, in order of opening marks, and the closing marks that close nothing. */
export interface Quoted {
  readonly quotations: readonly Quotation[];
  readonly strayMarks: readonly number[];
}

/** Two straight apostrophes, or two back quotes, are a double mark in old copy. */
const MARKS = /'{1,3}|``|["“”„‟«»‹›‘’‚‛]/g;
const SINGLE = "'‘’‚‛‹›";
/** What a mark may follow that opens without white space before. */
const LEADS = '([{—–―/“‘„«"\'';
/** Units within which a possessive looks for the mark that really closes. */
const REACH = 300;

/** The mark with which a passage's prose opens, or ''. */
export function openingMark(prose: string): string {
  let index = 0;
  while (index < prose.length && (isSpaceAt(prose, index) || isUnseenAt(prose, index))) index++;
  const mark = /^(?:''|``|["“„«‘])/.exec(prose.slice(index, index + 2))?.[0] ?? '';
  return mark === '' || isSpaceAt(prose, index + mark.length) || isElisionAt(prose, index) ? '' : mark;
}

/** Reads the quotations of a passage. `next` is the mark with which the next passage opens, or ''. */
export function quotationsOf(prose: string, entry: EntryState, next: string): Quoted {
  return new QuotationReader(prose, entry.quotation !== '').read(next);
}

/** A mark still open while a passage is read. */
interface Open {
  readonly mark: string;
  readonly start: number;
  readonly continues: boolean;
  /** Where its quotation goes in the list. */
  readonly slot: number;
}

/** Where a mark stands: its neighbours, unseen characters left out, decide what it can do. */
interface Stand extends Span {
  readonly mark: string;
  /** Words or a closing mark stand right before. */
  readonly closes: boolean;
  /** White space, a bracket or a dash stands before, and words right behind. */
  readonly opens: boolean;
  /** A word stands right behind and none right before, as where a space was forgotten: he said,“We won.” */
  readonly leads: boolean;
}

class QuotationReader {
  readonly #prose: string;
  readonly #continues: boolean;
  readonly #found: (Quotation | undefined)[] = [];
  readonly #strayMarks: number[] = [];
  readonly #stack: Open[] = [];
  #openDoubles = 0;

  constructor(prose: string, continues: boolean) {
    this.#prose = prose;
    this.#continues = continues;
  }

  read(next: string): Quoted {
    MARKS.lastIndex = 0;
    for (let found = MARKS.exec(this.#prose); found !== null; found = MARKS.exec(this.#prose)) {
      const stand = this.#standOf(this.#markOf(found), found.index);
      MARKS.lastIndex = stand.end;
      if (SINGLE.includes(stand.mark)) this.#single(stand);
      else this.#double(stand);
    }
    this.#endUnclosed(next);
    const quotations = nested(this.#found.filter((one) => one !== undefined));
    return { quotations, strayMarks: this.#strayMarks };
  }

  /** Of three apostrophes that close, the first is a single mark; of three that open, the last is. */
  #markOf({ 0: marks, index }: RegExpExecArray): string {
    if (marks !== "'''") return marks;
    return isSpaceAt(this.#prose, index - 1) ? "''" : "'";
  }

  #standOf(mark: string, start: number): Stand {
    const end = start + mark.length;
    let before = start - 1;
    while (before >= 0 && isUnseenAt(this.#prose, before)) before--;
    let after = end;
    while (after < this.#prose.length && isUnseenAt(this.#prose, after)) after++;
    const closes = !isSpaceAt(this.#prose, before);
    const opens = !isSpaceAt(this.#prose, after) && (!closes || LEADS.includes(this.#prose.charAt(before)));
    const leads = isWordAt(this.#prose, after) && !isWordAt(this.#prose, before);
    return { mark, start, end, closes, opens, leads };
  }

  #double(stand: Stand): void {
    const level =
      this.#openDoubles === 0 ? -1 : this.#stack.findLastIndex((one) => !SINGLE.includes(one.mark));
    const outer = this.#stack[level]?.mark ?? '';
    const role = roleOf(stand, outer);
    if (/["'”]/.test(stand.mark) && this.#isInches(stand, outer)) return;
    // A mark with white space on both sides opens only what another one closes.
    const alone = !stand.opens && !stand.closes && !this.#prose.includes(stand.mark, stand.end);
    if (role === 'close') this.#close(level, stand);
    else if (role === 'open' && !(alone && /["']/.test(stand.mark))) this.#open(stand);
    else this.#strayMarks.push(stand.start);
  }

  #single(stand: Stand): void {
    const { mark, start } = stand;
    const top = this.#stack.at(-1);
    const inside = top !== undefined && SINGLE.includes(top.mark);
    if (mark === '‹' || mark === '‚') {
      if (stand.opens || mark === '‹') this.#open(stand);
    } else if (mark === '›') {
      if (top?.mark === '‹') this.#close(this.#stack.length - 1, stand);
    } else if (this.#isApostrophe(start)) return;
    else if (mark === '‘' && top?.mark !== '‚' && (!stand.closes || stand.opens)) this.#open(stand);
    else if (inside && stand.closes && !this.#isPossessive(start)) this.#close(this.#stack.length - 1, stand);
    else if (mark === "'" && stand.opens) this.#open(stand);
  }

  #open({ mark, start }: Stand): void {
    const continues = this.#continues && this.#found.length === 0;
    this.#stack.push({ mark, start, continues, slot: this.#found.length });
    this.#found.push(undefined);
    if (!SINGLE.includes(mark)) this.#openDoubles++;
  }

  /** Closes the quotation at `level` of the stack; single marks still open inside it were apostrophes. */
  #close(level: number, stand: Span): void {
    const opened = this.#stack[level];
    if (opened === undefined) return;
    this.#stack.length = level;
    if (!SINGLE.includes(opened.mark)) this.#openDoubles--;
    this.#found[opened.slot] = quotation(opened, stand.start, stand.end, true, false);
  }

  /**
   * What is still open ends with the passage, or where a mark opens again before: there its closing mark was
   * forgotten. The next passage may take the last one up. Single marks still open were apostrophes.
   */
  #endUnclosed(next: string): void {
    const takesSingle = next !== '' && SINGLE.includes(next);
    const left = new Map<number, Open>();
    for (const one of this.#stack) {
      if (!SINGLE.includes(one.mark) || (takesSingle && one.mark === '‘')) left.set(one.slot, one);
    }
    if (left.size === 0) return;
    const begins = new Map<string, number>();
    let later: number | undefined;
    for (let slot = this.#found.length - 1; slot >= 0; slot--) {
      const opened = left.get(slot);
      if (opened !== undefined) {
        const stop = Math.min(later ?? Infinity, begins.get(opened.mark) ?? Infinity);
        const runsOn = next !== '' && stop === Infinity && SINGLE.includes(opened.mark) === takesSingle;
        const end = trimmedEnd(this.#prose, Math.min(stop, this.#prose.length));
        this.#found[slot] = quotation(opened, end, end, false, runsOn);
        later = opened.start;
      }
      const found = this.#found[slot];
      if (found !== undefined) begins.set(found.mark, found.start);
    }
  }

  /** don’t, ’90s, rock ’n’ roll; a mark that no open single mark waits for is one too, or a plural's. */
  #isApostrophe(index: number): boolean {
    if (isWordAt(this.#prose, index - 1) && isWordAt(this.#prose, index + 1)) return true;
    if (isElisionAt(this.#prose, index)) return true;
    return /['’‘]n$/i.test(this.#prose.slice(Math.max(0, index - 2), index));
  }

  /** Whether a mark behind a word in single marks is the word's own (dogs’, goin’), for a later one closes. */
  #isPossessive(index: number): boolean {
    const around = this.#prose.slice(Math.max(0, index - 2), index + 3);
    if (!/^(?:.?s|in)['’]\s\p{Ll}/iu.test(around)) return false;
    return /^[^"“”'‘’]*(?:\w['’]\w[^"“”'‘’]*)*[,.!?]['’]/.test(this.#prose.slice(index + 1, index + REACH));
  }

  /** 6'2", a 12" pipe: within a quotation only where another mark is left to close it. */
  #isInches(stand: Stand, outer: string): boolean {
    if (!isDigitAt(this.#prose, stand.start - 1)) return false;
    const straight = stand.mark !== '”';
    if (straight && outer === '') return true;
    const closing = outer === '“' ? '”' : stand.mark;
    const feet = /\d['’′]\s?\d{1,2}$/.test(this.#prose.slice(Math.max(0, stand.start - 6), stand.start));
    const other = straight && closing === '”';
    return (feet || other) && outer !== '' && this.#prose.includes(closing, stand.end);
  }
}

/** What a double mark does, given the double mark that is open, or ''. */
function roleOf({ mark, opens, closes, leads }: Stand, outer: string): 'open' | 'close' | 'stray' {
  const free = !opens && !closes;
  switch (mark) {
    case '„':
    case '‟':
    case '``':
      return 'open';
    case '«':
      return outer === '»' && closes ? 'close' : 'open';
    case '»':
      if (outer === '«') return 'close';
      return opens && !closes ? 'open' : 'stray';
    case '“':
      if (outer === '„' && closes) return 'close';
      if (closes && !opens && !leads) return outer === '' ? 'stray' : 'close';
      return 'open';
    case '”':
      if (outer !== '' && outer !== '«' && outer !== '»') return 'close';
      return opens && !closes ? 'open' : 'stray';
    default:
      if (outer !== '' && outer !== '«' && (free || (closes && (!opens || outer === mark)))) return 'close';
      return opens || free || (outer === '' && leads) ? 'open' : 'stray';
  }
}

function quotation(opened: Open, innerEnd: number, end: number, closed: boolean, runsOn: boolean): Quotation {
  const { mark, start, continues } = opened;
  const innerStart = Math.min(start + mark.length, innerEnd);
  return {
    start,
    end,
    inner: { start: innerStart, end: innerEnd },
    mark,
    depth: 0,
    closed,
    continues,
    runsOn,
  };
}

/** The same quotations with their depths, told by what encloses what. */
function nested(quotations: readonly Quotation[]): readonly Quotation[] {
  const ends: number[] = [];
  return quotations.map((one) => {
    while ((ends.at(-1) ?? Infinity) <= one.start) ends.pop();
    ends.push(one.end);
    return ends.length === 1 ? one : { ...one, depth: ends.length - 1 };
  });
}

/** Where the text before `end` ends, white space left out. */
function trimmedEnd(prose: string, end: number): number {
  let index = end;
  while (index > 0 && isSpaceAt(prose, index - 1)) index--;
  return index;
}
