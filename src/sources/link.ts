import type { AttributionClass } from './sources';
import type { Reading } from './reading';
import type { Run } from './spans';

/** Who says what, as runs of units in one passage. */
export interface Linked {
  readonly class: AttributionClass;
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
}

interface Open {
  readonly cue: Run;
  source: Run | undefined;
  readonly content: Run[];
}

/**
 * Joins runs to attributions: each cue with the source nearest to it, each content with the cue that governs it.
 * Content that no cue of the passage governs comes last and alone, for the passage before may.
 */
export function link(reading: Reading, runs: readonly Run[]): Linked[] {
  const sentenceOf = sentences(reading);
  const open: Open[] = runs
    .filter((run) => run.part === 'cue')
    .map((cue) => ({ cue, source: undefined, content: [] }));
  for (const one of open) one.source = sourceOf(one, runs, sentenceOf);
  const orphans: Run[] = [];
  let last: Open | undefined;
  for (const content of runs.filter((run) => run.part === 'content')) {
    const governing = cueOf(content, open, last, sentenceOf);
    if (governing) governing.content.push(content);
    else orphans.push(content);
    last = governing ?? last;
  }
  const linked = open.map(({ cue, source, content }) => ({
    class: cue.class,
    source: source ? [source] : [],
    cue: [cue],
    content,
  }));
  const alone = orphans.map((content) => ({ class: content.class, source: [], cue: [], content: [content] }));
  return [...linked.filter((one) => one.content.length + one.source.length > 0), ...alone];
}

function sentences(reading: Reading): Int32Array {
  const of = new Int32Array(reading.length);
  reading.sentences.forEach(({ first, end }, index) => of.fill(index, first, end));
  return of;
}

/** The nearest source in the cue's sentence; of two as near, the one before. */
function sourceOf({ cue }: Open, runs: readonly Run[], sentenceOf: Int32Array): Run | undefined {
  let best: Run | undefined;
  let least = Infinity;
  for (const run of runs) {
    if (run.part !== 'source' || sentenceOf[run.first] !== sentenceOf[cue.first]) continue;
    const distance = run.first < cue.first ? cue.first - run.end : run.first - cue.end + 0.5;
    if (distance < least) [best, least] = [run, distance];
  }
  return best;
}

/** The nearest cue in the content's sentence; for a sentence without one, the cue that the last content had. */
function cueOf(
  content: Run,
  cues: readonly Open[],
  last: Open | undefined,
  sentenceOf: Int32Array,
): Open | undefined {
  let best: Open | undefined;
  let least = Infinity;
  for (const one of cues) {
    const { cue } = one;
    if (
      sentenceOf[cue.first] !== sentenceOf[content.first] &&
      sentenceOf[cue.first] !== sentenceOf[content.end - 1]
    )
      continue;
    const distance = cue.first < content.first ? content.first - cue.end : cue.first - content.end + 0.5;
    if (distance < least) [best, least] = [one, distance];
  }
  return best ?? last;
}
