import type { Span } from './span';
import { isSpaceAt } from './characters';

/** Text that no reader sees, or, with `shows`, sees otherwise: `&amp;` as `&`, a line end as a space. */
export interface Mask extends Span {
  readonly shows?: string;
}

/** Stands for what was blanked inside a word or beside a mark: it breaks no word and adds no space. */
const JOINER = '\u2060';

/**
 * `text` with its masks blanked, the same length: by spaces beside white space or an edge, else by word
 * joiners, so that nothing seems to stand apart or together that does not. The same string where there are
 * no masks. Masks come in order and do not overlap.
 */
export function blanked(text: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return text;
  let seen = '';
  let copied = 0;
  /** What the mask that ends at `copied` shows. */
  let shown = '';
  for (let index = 0; index < masks.length;) {
    const first = masks[index];
    if (first === undefined) break;
    let { end } = first;
    index++;
    // Marks that touch are blanked as one: only the whole run has neighbours that a reader sees.
    while (first.shows === undefined && masks[index]?.start === end && masks[index]?.shows === undefined) {
      end = masks[index]?.end ?? end;
      index++;
    }
    const follows = shown !== '' && first.start === copied;
    const apart = (follows ? isSpaceAt(shown, 0) : isSpaceAt(text, first.start - 1)) || isSpaceAt(text, end);
    shown = first.shows ?? '';
    seen += text.slice(copied, first.start) + shown;
    seen += (shown === '' && apart ? ' ' : JOINER).repeat(end - first.start - shown.length);
    copied = end;
  }
  return seen + text.slice(copied);
}

/** Masks in order, without those that overlap one before. */
export function inOrder(masks: Mask[]): Mask[] {
  masks.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return masks.filter((mask) => {
    if (mask.start < end) return false;
    end = mask.end;
    return true;
  });
}
