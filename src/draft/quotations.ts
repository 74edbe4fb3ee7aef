import type { EntryState, Quotation } from './draft';
import { CharacterClass, classOf, isSpaceAt, isWordAt } from './characters';
import { isElisionAt } from './elisions';

/** A mark still open while a passage is read. */
interface Open {
  readonly mark: string;
  readonly start: number;
  readonly depth: number;
  readonly continues: boolean;
  readonly at: number;
}

/** What a passage quotes, in order of opening marks, and the closing marks that close nothing. */
export interface Quoted {
  readonly quotations: readonly Quotation[];
  readonly strayMarks: readonly number[];
}

/** The mark with which a passage's prose opens, or ''. */
export function openingMark(prose: string): string {
  let index = 0;
  while (index < prose.length && isUnseen(prose, index)) index++;
  const mark = markAt(prose, index);
  if (mark === '' || isSpaceAt(prose, index + mark.length)) return '';
  return SINGLE.includes(mark) ? '' : mark;
}

const SINGLE = "'‘’‚‛‹›";
const MARKS = /''|``|["“”„‟«»‹›‘’‚‛']/g;

function markAt(prose: string, index: number): string {
  MARKS.lastIndex = index;
  const found = MARKS.exec(prose);
  return found?.index === index ? found[0] : '';
}

function isUnseen(prose: string, index: number): boolean {
  const found = classOf(prose.charCodeAt(index));
  return found === CharacterClass.Space || found === CharacterClass.Transparent;
}

/** Reads the quotations of a passage. `next` is the mark with which the next passage opens, or ''. */
export function quotationsOf(prose: string, entry: EntryState, next: string): Quoted {
  const found: (Quotation | undefined)[] = [];
  const stack: Open[] = [];
  const strayMarks: number[] = [];
  let first = true;
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(prose); match !== null; match = MARKS.exec(prose)) {
    const mark = match[0];
    const { index } = match;
    const after = index + mark.length;
    const opens = isOpeningPlace(prose, index) && !isSpaceAt(prose, after);
    const closes = !isSpaceAt(prose, index - 1);
    if (mark.length === 1 && SINGLE.includes(mark)) {
      if (isApostrophe(prose, index, stack)) continue;
      const top = stack.at(-1);
      if (top !== undefined && SINGLE.includes(top.mark) && closes)
        close(stack, found, stack.length - 1, index, after);
      else if (opens && mark !== '’' && mark !== '›') open(mark, index, false);
    } else {
      const level = stack.findLastIndex((one) => !SINGLE.includes(one.mark));
      const outer = stack[level];
      const closing = outer !== undefined && closes && mayClose(outer.mark, mark, opens);
      if (closing) close(stack, found, level, index, after);
      else if (opens || mark === '«' || mark === '„') {
        open(mark, index, first && entry.quotation !== '');
      } else strayMarks.push(index);
    }
    first = false;
  }
  unclosed(prose, stack, found, next);
  return { quotations: found.filter((one) => one !== undefined), strayMarks };

  function open(mark: string, start: number, continues: boolean): void {
    stack.push({ mark, start, depth: stack.length, continues, at: found.length });
    found.push(undefined);
  }
}

function isOpeningPlace(prose: string, index: number): boolean {
  return isSpaceAt(prose, index - 1) || '([{—–-―/“‘"\'«„\u2060'.includes(prose.charAt(index - 1));
}

function mayClose(open: string, mark: string, opens: boolean): boolean {
  switch (mark) {
    case '“':
      return open === '„' || !opens;
    case '«':
      return open === '»';
    case '»':
      return open === '«';
    case '„':
      return false;
    default:
      return open === mark || !opens || '“”"'.includes(open);
  }
}

function isApostrophe(prose: string, index: number, stack: readonly Open[]): boolean {
  if (isWordAt(prose, index - 1) && isWordAt(prose, index + 1)) return true;
  if (isElisionAt(prose, index)) return true;
  const top = stack.at(-1);
  const inSingle = top !== undefined && SINGLE.includes(top.mark);
  return isWordAt(prose, index - 1) && !inSingle;
}

/** Closes the quotation at `level` of the stack; single marks still open inside it were apostrophes. */
function close(
  stack: Open[],
  found: (Quotation | undefined)[],
  level: number,
  index: number,
  end: number,
): void {
  const opened = stack[level];
  stack.length = level;
  if (opened === undefined) return;
  found[opened.at] = {
    start: opened.start,
    end,
    inner: { start: opened.start + opened.mark.length, end: index },
    mark: opened.mark,
    depth: opened.depth,
    closed: true,
    continues: opened.continues,
    runsOn: false,
  };
}

function unclosed(prose: string, stack: Open[], found: (Quotation | undefined)[], next: string): void {
  const end = prose.trimEnd().length;
  const opened = stack.filter((one) => !SINGLE.includes(one.mark));
  opened.forEach((one, index) => {
    const stop = opened[index + 1]?.start ?? end;
    found[one.at] = {
      start: one.start,
      end: stop,
      inner: { start: one.start + one.mark.length, end: stop },
      mark: one.mark,
      depth: one.depth,
      closed: false,
      continues: one.continues,
      runsOn: next !== '' && index === opened.length - 1,
    };
  });
}
