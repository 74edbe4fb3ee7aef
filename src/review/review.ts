import type { Elsewhere } from '../archive/archive';
import { isEnglish } from '../draft/english';
import type { Draft } from '../draft/draft';
import type { Span } from '../draft/span';
import { signsOf } from '../draft/vocabulary';
import { readSources } from '../sources/read';
import type { StorySources } from '../sources/sources';
import type { Stylebook } from '../stylebook/stylebook';
import { inSlices, workOnParts, workOnWhole } from './ahead';
import { leaveDataAlone } from './filters/dataLines';
import { leaveQuotationsAlone } from './filters/quotations';
import { leaveDismissed, type Dismissed } from './filters/dismissed';
import { leaveIgnoredByComment } from './filters/ignoreComments';
import { letOneSpeak } from './filters/oneSpeaks';
import { inOrder } from './filters/order';
import { leaveSwitchedOffByVale } from './filters/valeComments';
import type { Finding } from './finding';
import { inForce } from './inForce';
import { NOTHING_KEPT, workOnPassages, type Kept } from './passageWork';
import type { Inspector, Report, RuleCard } from './rule';
import { stamp, type Draftwise } from './stamp';
import { StoryView } from './story';

/** The desk's opinion of one state of a draft. Hand it to the next review of the same story to save work. */
export interface Review {
  readonly draft: Draft;
  readonly stylebook: Stylebook;
  /** In order of place; hints included. */
  readonly findings: readonly Finding[];
  /** Words of running text. */
  readonly words: number;
  /** Who says what; worked out when first asked for. Nobody, in a draft that is not in English. */
  readonly sources: StorySources;
}

export interface ReviewOptions {
  readonly inspectors: readonly Inspector[];
  /** The review of the state before the last edit. Only speed depends on it. */
  readonly previous?: Review | undefined;
  /** What other files say: the workspace, an archive. */
  readonly elsewhere?: Elsewhere | undefined;
  /** Findings that somebody decided not to see. */
  readonly dismissed?: Dismissed | undefined;
}

/** What is read of a draft in another language: who speaks is told by English words. */
const NOBODY: StorySources = { attributions: [], sources: [], people: [] };

class ReviewOfDraft implements Review {
  constructor(
    readonly story: StoryView,
    readonly findings: readonly Finding[],
    readonly kept: Kept,
    readonly inspectors: readonly Inspector[],
    readonly english: boolean,
  ) {}

  get draft(): Draft {
    return this.story.draft;
  }

  get stylebook(): Stylebook {
    return this.story.stylebook;
  }

  get words(): number {
    return this.story.words;
  }

  get sources(): StorySources {
    return this.english ? this.story.sources : NOBODY;
  }
}

/** Reviews a draft. The same answer with and without `previous`. */
export function reviewDraft(draft: Draft, stylebook: Stylebook, options: ReviewOptions): Review {
  const { inspectors } = options;
  const english = isEnglish(draft);
  const previous = standing(options, stylebook, english);
  const rules = inForce(inspectors, stylebook, english);
  const story = new StoryView(draft, stylebook, previous?.story, options.elsewhere);
  const { said, kept } = workOnPassages(draft, rules, stylebook, previous?.kept ?? NOTHING_KEPT);

  const ofPassages = draft.blocks.flatMap((block, index) =>
    (said[index] ?? []).map(({ card, report }) => ({ card, report: atDraft(report, block.span.start) })),
  );
  const ofDraft: Draftwise[] = [];
  for (const rule of rules.draft) {
    if (rule.looksAt === 'draft') rule.check(story, (report) => void ofDraft.push({ card: rule, report }));
    else rule.checkDraft?.(story, (card: RuleCard, report) => void ofDraft.push({ card, report }));
  }
  story.forgetPrevious();

  const spoken = [...ofPassages, ...leaveQuotationsAlone(ofDraft, draft)];
  const published = leaveIgnoredByComment(leaveDataAlone(spoken, draft), draft);
  const heard = leaveSwitchedOffByVale(published, draft);
  const findings = leaveDismissed(
    letOneSpeak(heard, draft).map((one) => stamp(one, stylebook)),
    draft,
    options.dismissed,
  );
  return new ReviewOfDraft(story, inOrder(findings), kept, inspectors, english);
}

/** Makes rules ready to look at a draft, in steps of about `slice` milliseconds; takes none where they are. */
export function* prepareRules(
  inspectors: readonly Inspector[],
  stylebook: Stylebook,
  slice: number,
): Generator<void, void> {
  let start = performance.now();
  for (const one of inspectors) {
    if (one.looksAt !== 'family') continue;
    while (one.prepare?.(stylebook) === false) {
      if (performance.now() - start < slice / 2) continue; // one step of making ready may be as long
      yield;
      start = performance.now();
    }
  }
}

/**
 * Does ahead what a review does for each passage alone, a few passages a step, each of about `slice` milliseconds.
 * The value returned is to be the `previous` of the review itself; it has no findings.
 */
export function* prepareReview(
  draft: Draft,
  stylebook: Stylebook,
  options: ReviewOptions,
  slice: number,
): Generator<void, Review> {
  yield* prepareRules(options.inspectors, stylebook, slice);
  yield;
  let start = performance.now();
  for (const { passage } of draft.blocks) {
    signsOf(passage);
    if (performance.now() - start < slice) continue;
    yield;
    start = performance.now();
  }
  const english = isEnglish(draft);
  const before = standing(options, stylebook, english)?.kept ?? NOTHING_KEPT;
  const rules = { ...inForce(options.inspectors, stylebook, english), neighbours: [] };
  const alone = new Map(before.alone);
  let size = 1;
  for (let at = 0; at < draft.blocks.length;) {
    if (performance.now() - start > slice / 2) {
      yield;
      start = performance.now();
    }
    let began = performance.now();
    const part = { ...draft, blocks: draft.blocks.slice(at, at + size) };
    at += size;
    readSources(part, stylebook);
    if (performance.now() - began > slice) {
      yield; // the model was read
      began = performance.now();
    }
    const { kept } = workOnPassages(part, rules, stylebook, { alone, beside: before.beside });
    for (const [passage, said] of kept.alone) alone.set(passage, said);
    const fits = Math.floor((size * slice) / 2 / (performance.now() - began));
    size = Math.max(1, Math.min(fits, 2 * size));
  }
  yield;
  const story = new StoryView(draft, stylebook, undefined, options.elsewhere);
  yield* inSlices(story.takeIn(), slice);
  yield* workOnParts(draft, rules, stylebook, options.elsewhere, slice);
  yield* workOnWhole(story, rules, slice);
  return new ReviewOfDraft(story, [], { alone, beside: before.beside }, options.inspectors, english);
}

/** The review before, where its work on passages still holds. */
function standing(
  { previous, inspectors }: ReviewOptions,
  stylebook: Stylebook,
  english: boolean,
): ReviewOfDraft | undefined {
  const holds =
    previous instanceof ReviewOfDraft &&
    previous.stylebook.version === stylebook.version &&
    previous.inspectors === inspectors &&
    previous.english === english;
  return holds ? previous : undefined;
}

/** A report of a passage, seen from the draft. */
function atDraft(report: Report, by: number): Report {
  if (by === 0) return report;
  const { fixes, related } = report;
  const moved = { ...report, start: report.start + by, end: report.end + by };
  if (fixes !== undefined)
    moved.fixes = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shifted(edit, by)) }));
  if (related !== undefined)
    moved.related = related.map((one) => (one.path === undefined ? shifted(one, by) : one));
  return moved;
}

function shifted<T extends Span>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}
