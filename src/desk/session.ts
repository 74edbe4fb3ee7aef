import type { Elsewhere } from '../archive/archive';
import type { Draft, Language } from '../draft/draft';
import { parseDraft } from '../draft/parse';
import { prepareReview, prepareRules, reviewDraft, type Review } from '../review/review';
import type { Dismissed } from '../review/filters/dismissed';
import type { Finding } from '../review/finding';
import { fixAllSafe, type FixedPoint } from '../review/fixing';
import { INSPECTORS } from '../rules/index';
import type { Stylebook } from '../stylebook/stylebook';

/** What may change about the desk's decisions while a draft stays open. */
export interface Decisions {
  readonly stylebook: Stylebook;
  readonly dismissed?: Dismissed | undefined;
  /** What other files say. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** UTF-16 units that are new to a session and still read in one go; more is read in steps. */
const AT_ONCE = 4_000;

/** One open draft. Holds the last review so that the next one costs only what changed. */
export class DraftSession {
  #review: Review | undefined;

  constructor(
    readonly language: Language,
    public decisions: Decisions,
  ) {}

  /** The last review, if there was one. */
  get review(): Review | undefined {
    return this.#review;
  }

  /** Lets the next review begin from nothing. */
  forget(): void {
    this.#review = undefined;
  }

  /** Reviews the text as it stands now. */
  update(text: string): Review {
    const draft = parseDraft(text, this.language, this.#review?.draft);
    this.#review = reviewDraft(draft, this.decisions.stylebook, this.#options());
    return this.#review;
  }

  /**
   * Does most of the work of an `update` with this text ahead of it, in steps of about `slice` milliseconds: a host
   * with one thread takes keystrokes between two of them. Takes no step where little is new.
   */
  *approach(text: string, slice = 12): Generator<void, void> {
    yield* prepareRules(INSPECTORS, this.decisions.stylebook, slice);
    const draft = parseDraft(text, this.language, this.#review?.draft);
    // The first time nothing is ready yet, so that even a short text may take long.
    if (this.#review !== undefined && this.#newIn(draft) <= AT_ONCE) return;
    this.#review = yield* prepareReview(draft, this.decisions.stylebook, this.#options(), slice);
  }

  /** Units of a draft that were not reviewed under the stylebook that holds now. */
  #newIn(draft: Draft): number {
    const stands = this.#review?.stylebook.version === this.decisions.stylebook.version;
    const known = new Set(stands ? this.#review?.draft.blocks.map((block) => block.passage) : []);
    return draft.blocks.reduce(
      (sum, { passage }) => (known.has(passage) ? sum : sum + passage.text.length),
      0,
    );
  }

  /** What Fix All would make of a text, whether or not it was reviewed before. */
  fixAll(text: string, only?: (finding: Finding) => boolean): FixedPoint {
    const draft = parseDraft(text, this.language, this.#review?.draft);
    return fixAllSafe(draft, this.decisions.stylebook, this.#options(), only);
  }

  #options() {
    const { dismissed, elsewhere } = this.decisions;
    return { inspectors: INSPECTORS, previous: this.#review, dismissed, elsewhere };
  }
}
