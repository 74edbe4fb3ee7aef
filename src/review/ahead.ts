import type { Elsewhere } from '../archive/archive';
import type { StoryIndex } from '../archive/storyIndex';
import type { Draft } from '../draft/draft';
import type { Stylebook } from '../stylebook/stylebook';
import type { InForce } from './inForce';
import { StoryView } from './story';

const NOTHING_TWICE: StoryIndex = { repeats: [] };

/** A part of a story, to find out what draft-wide rules ask of its passages. What it says twice only the whole tells. */
class Part extends StoryView {
  override get index(): StoryIndex {
    return NOTHING_TWICE;
  }
}

/** Blocks of the first part; each next one is as long as the time allows. */
const FIRST_PART = 4;

/**
 * Finds out ahead what draft-wide rules ask of passages, which is kept with those: a part of the story a step, each of about
 * `slice` milliseconds. What the rules say of a part is not needed.
 */
export function* workOnParts(
  draft: Draft,
  rules: InForce,
  stylebook: Stylebook,
  elsewhere: Elsewhere | undefined,
  slice: number,
): Generator<void, void> {
  let size = FIRST_PART;
  for (let at = 0; at < draft.blocks.length;) {
    const start = performance.now();
    const blocks = draft.blocks.slice(at, at + size).map((block, index) => ({ ...block, index }));
    const part = new Part({ ...draft, blocks }, stylebook, undefined, elsewhere);
    for (const rule of rules.draft) speak(rule, part);
    at += size;
    const fits = Math.floor((size * slice) / (performance.now() - start));
    size = Math.max(1, Math.min(fits, 2 * size));
    yield;
  }
}

/** Has draft-wide rules look at the whole story, a few a step, as if nobody listened. */
export function* workOnWhole(story: StoryView, rules: InForce, slice: number): Generator<void, void> {
  yield* inSlices(lookAtWhole(story, rules), slice);
}

function* lookAtWhole(story: StoryView, rules: InForce): Generator<void, void> {
  for (const rule of rules.draft) {
    if (rule.looksAt === 'draft') yield* rule.ahead?.(story) ?? [];
    speak(rule, story);
    yield;
  }
}

function speak(rule: InForce['draft'][number], story: StoryView): void {
  if (rule.looksAt === 'draft') rule.check(story, () => undefined);
  else rule.checkDraft?.(story, () => undefined);
}

/** Takes as many steps at a time as half a slice allows: the last of them may take as long again. Gives the thread back behind the last, too. */
export function* inSlices(steps: Iterator<void, void>, slice: number): Generator<void, void> {
  let start = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - start < slice / 2) continue;
    yield;
    start = performance.now();
  }
  yield;
}
