import type { Elsewhere } from '../archive/archive';
import type { Language } from '../draft/draft';
import { parseDraft } from '../draft/parse';
import { reviewDraft, type Review } from '../review/review';
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

  /** Reviews the text as it stands now. */
  update(text: string): Review {
    const draft = parseDraft(text, this.language, this.#review?.draft);
    this.#review = reviewDraft(draft, this.decisions.stylebook, this.#options());
    return this.#review;
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
