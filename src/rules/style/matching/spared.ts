import type { Passage } from '../../../draft/draft';
import { factOf } from '../../../draft/facts';
import { contains, overlaps, type Span } from '../../../draft/span';
import { heldBy, Pattern, subjectOf, type Held } from '../../../stylebook/patterns/pattern';
import { riskOf } from '../../../stylebook/patterns/risk';
import type { Stylebook } from '../../../stylebook/stylebook';
import { foldable } from './fold';
import { PhraseFinder } from './finder';
import { windowsOf } from './windows';

/** Addresses are spelled as they are. */
const ADDRESS = Pattern.read('(?i)\\b(?:https?://|www\\.)[^\\s<>]+');

/** Code between backticks, which a package takes for no prose. */
const CODE = '(?<!`)(`+)(?!`)[^`]+\\1(?!`)';

/** Mathematics, which Vale passes over. */
const MATH = '(?<!\\$)\\$\\$(?!\\$)[^$]+\\$\\$(?!\\$)';

/** What stands in a passage and must not be flagged. */
interface SparedSpans {
  /** Words that the newsroom accepts: a finding within them is dropped. */
  readonly accepted: readonly Span[];
  /** Text that is no prose: a finding that touches it is dropped. */
  readonly ignored: readonly Span[];
}

/** Words that the newsroom accepts, and text that a package is told to leave alone. */
export class Spared {
  readonly #finder: PhraseFinder<string>;
  readonly #ignores: readonly Pattern[];
  /** Whether patterns of it run apart: what they match may not be known yet, and nothing made of it is kept. */
  readonly #apart: boolean;
  readonly #spans = (passage: Passage) => this.#spansIn(passage);

  /**
   * @param ignores Vale's `TokenIgnores` and `BlockIgnores`
   * @throws PatternError
   */
  constructor({ accepted, ahead }: Stylebook, ignores: readonly string[], sparesCode: boolean) {
    this.#finder = new PhraseFinder(
      [...accepted].map((words) => ({
        text: foldable(words),
        atWordStart: false,
        atWordEnd: false,
        value: words,
      })),
    );
    const read = () => ignores.map((pattern) => Pattern.read(pattern));
    this.#apart = read().some(({ node }) => riskOf(node) === 'open');
    const held: Held = (pattern, text) => ahead?.of('TokenIgnores', pattern, text) ?? [];
    this.#ignores = [
      ...(this.#apart ? heldBy(held, read) : read()),
      ...(sparesCode ? [CODE, MATH] : []).map((pattern) => Pattern.read(pattern)),
    ];
  }

  covers(passage: Passage, span: Span): boolean {
    const spans = this.#apart ? this.#spansIn(passage) : factOf(this.#spans, passage);
    return (
      spans.accepted.some((words) => contains(words, span)) ||
      // A match may hold what is no prose as a whole, as brackets hold a word of code; it may not begin or end in it.
      spans.ignored.some(
        (other) => overlaps(other, span) && !(span.start < other.start && other.end < span.end),
      )
    );
  }

  #spansIn(passage: Passage): SparedSpans {
    const accepted: Span[] = [];
    this.#finder.find(foldable(passage.prose), (words, start, end) => {
      if (passage.prose.slice(start, end) === words) accepted.push({ start, end });
    });
    const ignored = windowsOf(passage).flatMap(({ start, end }) => {
      const subject = subjectOf(passage.text.slice(start, end));
      const addresses = /:\/\/|www\./i.test(subject.text) ? [ADDRESS] : [];
      return [...addresses, ...this.#ignores].flatMap((pattern) =>
        [...pattern.all(subject)].map((match) => ({
          start: start + match.index,
          end: start + match.index + match[0].length,
        })),
      );
    });
    return { accepted, ignored };
  }
}
