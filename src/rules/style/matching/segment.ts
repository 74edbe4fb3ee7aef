import { isWordAt } from '../../../draft/characters';
import type { Passage } from '../../../draft/draft';
import { readable, type Readable } from '../../../draft/readable';
import type { Span } from '../../../draft/span';
import type { Subject } from '../../../stylebook/patterns/pattern';

/** A stretch of a passage as rules read it: the whole, one sentence, or the whole with its spacing kept. */
export class Segment implements Subject {
  readonly text: string;
  readonly #readable: Readable;
  #ascii: boolean | undefined;

  constructor(
    readonly passage: Passage,
    readonly from: number,
    to: number,
    /** Whether runs of white space are kept as typed. */
    readonly spaced: boolean,
  ) {
    const prose = passage.prose.slice(from, to);
    this.#readable = spaced ? { text: prose, original: (offset) => offset } : readable(prose);
    // A line end inside a paragraph is a space to a reader; no-break spaces stay what they are.
    this.text = spaced ? prose : this.#readable.text.replace(/[\t\n\r]/g, ' ');
  }

  get ascii(): boolean {
    return (this.#ascii ??= isAscii(this.text));
  }

  /** Where a finding about the whole segment stands. */
  get firstWord(): Span {
    const word = /[\p{L}\p{N}]+/u.exec(this.text);
    return word ? this.span(word.index, word.index + word[0].length) : this.span(0, this.text.length);
  }

  /** Whether a stretch holds nothing but what was typed there: no markup that was blanked, no line end. */
  isAsTyped(start: number, end: number): boolean {
    const { text, prose } = this.passage;
    const span = this.span(start, end);
    return text.slice(span.start, span.end) === prose.slice(span.start, span.end);
  }

  /** A stretch of `text` as a span of the passage. */
  span(start: number, end: number): Span {
    const at = (offset: number) => this.from + this.#readable.original(offset);
    return { start: at(start), end: end > start ? at(end - 1) + 1 : at(start) };
  }
}

/** Whether all letters and digits are ASCII, so that the short classes of expressions read the text rightly. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x7f && isWordAt(text, at)) return false;
  }
  return true;
}
