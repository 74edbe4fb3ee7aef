import { CharacterClass, classOf, isSpaceAt, isUnseenAt } from './characters';

/** A text for pattern matching, and the way back to the text it came from. */
export interface Readable {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly original: (offset: number) => number;
}

/**
 * Prose with each run of white space cut to its first character and unseen characters left out; the same
 * string where nothing is to cut.
 */
export function readable(prose: string): Readable {
  if (isReadable(prose)) return { text: prose, original: same };
  let text = '';
  /** Pairs of offsets, readable and original, from which both run side by side. */
  const steps: number[] = [];
  let copied = 0;
  for (let index = 0; index < prose.length; index++) {
    const isSpace = isSpaceAt(prose, index);
    if (!isSpace && !isUnseenAt(prose, index)) continue;
    const keptTo = isSpace ? index + 1 : index;
    let end = keptTo;
    while (end < prose.length && (isUnseenAt(prose, end) || (isSpace && isSpaceAt(prose, end)))) end++;
    if (end > keptTo) {
      text += prose.slice(copied, keptTo);
      steps.push(text.length, end);
      copied = end;
    }
    index = end - 1;
  }
  text += prose.slice(copied);
  return { text, original: (offset) => originalOf(steps, offset) };
}

/** Whether nothing is to cut, as in nearly all prose. */
function isReadable(prose: string): boolean {
  let before = CharacterClass.Letter;
  for (let index = 0; index < prose.length; index++) {
    const found = classOf(prose.charCodeAt(index));
    if (found === CharacterClass.Transparent || (found === CharacterClass.Space && found === before))
      return false;
    before = found;
  }
  return true;
}

function same(offset: number): number {
  return offset;
}

function originalOf(steps: readonly number[], offset: number): number {
  let low = -1;
  let high = steps.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? offset : offset - (steps[2 * low] ?? 0) + (steps[2 * low + 1] ?? 0);
}
