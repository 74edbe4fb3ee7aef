import type { Edit, Fix } from '../../../review/rule';
import { Pattern, subjectOf } from '../../../stylebook/patterns/pattern';
import { capitalized, startsUpper } from './casing';
import type { Segment } from './segment';

/** What a rule does about a match: Vale's `action`. */
export interface Action {
  readonly name: 'replace' | 'remove' | 'edit';
  readonly params: readonly string[];
}

/** What the action makes of the matched text; empty where it has nothing to offer. */
export function outcomes(action: Action, seen: string): readonly string[] {
  if (action.name === 'replace') return action.params;
  if (action.name === 'remove') return [''];
  const edited = edit(action.params, seen);
  return edited === undefined ? [] : [edited.trim()];
}

function edit([how, first = '', second = '']: readonly string[], seen: string): string | undefined {
  switch (how) {
    case 'regex':
      return replaceAll(seen, first, second);
    case 'trim':
      return trimmed(seen, first, true, true);
    case 'trim_left':
      return trimmed(seen, first, true, false);
    case 'trim_right':
      return trimmed(seen, first, false, true);
    case 'truncate':
      return seen.split(first)[0];
    case 'split':
      return seen.split(first)[Number(second)];
    default:
      return undefined;
  }
}

/** Go's `ReplaceAllString`: `$1` and `${1}` in `by` stand for groups. */
export function replaceAll(text: string, pattern: string, by: string, fold = false): string {
  const read = Pattern.read(pattern, { fold });
  let done = '';
  let at = 0;
  for (const match of read.all(subjectOf(text))) {
    done += text.slice(at, match.index) + expanded(by, read, match);
    at = match.index + match[0].length;
  }
  return done + text.slice(at);
}

/** `replaceAll` of one match, read where it stands: a pattern may ask for what is around it. */
export function replaceAt(
  text: string,
  start: number,
  seen: string,
  pattern: string,
  by: string,
  fold: boolean,
): string {
  const read = Pattern.read(pattern, { fold });
  const match = read.matchAt(subjectOf(text), start);
  return match?.[0] === seen ? expanded(by, read, match) : replaceAll(seen, pattern, by, fold);
}

function expanded(by: string, pattern: Pattern, match: RegExpExecArray): string {
  return by.replace(
    /\$(?:\{(\d+)\}|(\d+)|(\$))/g,
    (_, braced: string | undefined, bare: string | undefined) => {
      const number = braced ?? bare;
      if (number === undefined) return '$';
      return (number === '0' ? match[0] : pattern.group(match, Number(number))) ?? '';
    },
  );
}

function trimmed(text: string, cutset: string, left: boolean, right: boolean): string {
  let start = 0;
  let end = text.length;
  while (left && start < end && cutset.includes(text.charAt(start))) start++;
  while (right && end > start && cutset.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The fix that puts `text` where the match stands. An empty text takes the match out, with the space it leaves. */
export function replacement(segment: Segment, start: number, end: number, text: string, safe: boolean): Fix {
  if (text === '') return removal(segment, start, end);
  const seen = segment.text.slice(start, end);
  return { title: text, safe, edits: [tightEdit(segment, start, seen, text)] };
}

/** An edit of what differs alone, so that what stays the same (a space, a line end) is not touched. */
function tightEdit(segment: Segment, start: number, seen: string, text: string): Edit {
  const most = Math.min(seen.length, text.length);
  let head = 0;
  while (head < most && /\s/.test(seen.charAt(head)) && seen[head] === text[head]) head++;
  let tail = 0;
  while (
    tail < most - head &&
    /\s/.test(seen.charAt(seen.length - 1 - tail)) &&
    seen.at(-1 - tail) === text.at(-1 - tail)
  ) {
    tail++;
  }
  return {
    ...segment.span(start + head, start + seen.length - tail),
    text: text.slice(head, text.length - tail),
  };
}

/** Takes words out: one of the spaces beside them goes too, and a sentence that they opened keeps its capital. */
function removal(segment: Segment, start: number, end: number): Fix {
  const { text } = segment;
  const seen = text.slice(start, end);
  const opens = startsUpper(seen) && !/[\p{L}\p{N},;:]\s*$/u.test(text.slice(0, start));
  let from = start;
  let to = end;
  if (opens || start === 0) to += /^,?\s*/.exec(text.slice(end))?.[0].length ?? 0;
  else if (/\s/.test(text.charAt(start - 1)) && /^(?:$|[\s.,;:!?)”’])/.test(text.slice(end))) from--;
  const next = opens ? (/^["“‘(]*\p{Ll}/u.exec(text.slice(to))?.[0] ?? '') : '';
  return {
    title: `Remove “${seen.trim()}”`,
    safe: false,
    edits: [{ ...segment.span(from, to + next.length), text: capitalized(next) }],
  };
}
