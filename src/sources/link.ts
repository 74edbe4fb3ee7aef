import type { AttributionClass } from './sources';
import { missingContent } from './missingContent';
import type { Reading } from './reading';
import type { Run } from './spans';
import { subjectOf } from './subjects';

/** Who says what, as runs of units in one passage. Without a cue it waits for the passage before. */
export interface Linked {
  readonly class: AttributionClass;
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
}

/** Runs looked at to each side of a cue or content; a bound on the work, no sentence has more to tell. */
const LOOK = 12;

/**
 * Joins runs to attributions: each cue with the source nearest to it in its sentence, each content with the cue that
 * governs it. Content that no cue of the passage governs comes last, without source and cue.
 */
export function link(reading: Reading, runs: readonly Run[]): Linked[] {
  const reaches = reachesOf(reading, runs);
  const governor = governors(reading, runs, reaches);
  const contents = new Map<number, Run[]>();
  runs.forEach((run, at) => {
    if (run.part !== 'content') return;
    const cue = governor[at] ?? -1;
    contents.set(cue, [...(contents.get(cue) ?? []), run]);
  });
  const linked: Linked[] = [];
  runs.forEach((cue, at) => {
    if (cue.part !== 'cue') return;
    const source = subjectOf(reading, cue, sourceOf(runs, reaches, at));
    const content = contents.get(at) ?? [];
    const missing =
      content.length === 0 && source && cue.class === 'speech' && !endsOpen(reading, cue)
        ? missingContent(reading, runs, cue, source)
        : undefined;
    if (missing) content.push(missing);
    const announces = source !== undefined && (cue.class === 'other' || endsOpen(reading, cue));
    if (content.length > 0 || announces) {
      linked.push({ class: cue.class, source: source ? [source] : [], cue: [cue], content });
    }
  });
  return [...linked, ...orphansOf(reading, contents.get(-1) ?? [])];
}

/** Whether a passage ends in a colon soon behind a cue, so that the next one holds what is said: "She went on:". */
function endsOpen({ texts, length }: Reading, cue: Run): boolean {
  return texts[length - 1] === ':' && length - cue.end <= LOOK;
}

/** Quoted words without a cue, kept together, for the speaker before may carry them on; without marks they are nobody's. */
function orphansOf(reading: Reading, contents: readonly Run[]): Linked[] {
  const quoted = contents.filter((run) => reading.quotation[run.first] !== -1);
  return quoted[0] ? [{ class: quoted[0].class, source: [], cue: [], content: quoted }] : [];
}

/** The sentences in which a run begins and ends. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

function reachesOf({ sentences }: Reading, runs: readonly Run[]): Reach[] {
  let at = 0;
  return runs.map((run) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= run.first) at++;
    let last = at;
    while (last < sentences.length - 1 && (sentences[last]?.end ?? 0) < run.end) last++;
    return { first: at, last };
  });
}

/** The nearest source in the cue's sentence; of two as near, the one before. */
function sourceOf(runs: readonly Run[], reaches: readonly Reach[], cue: number): Run | undefined {
  return nearest(runs, reaches, cue, 'source')?.run;
}

interface Found {
  readonly run: Run;
  readonly at: number;
}

/** The nearest run of a part in the same sentence as the run at `from`; of two as near, the one before. */
function nearest(
  runs: readonly Run[],
  reaches: readonly Reach[],
  from: number,
  part: Run['part'],
): Found | undefined {
  const own = runs[from];
  let best: Found | undefined;
  let least = Infinity;
  for (const step of [-1, 1]) {
    for (let count = 1; count <= LOOK; count++) {
      const at = from + step * count;
      const run = runs[at];
      if (!own || !run || !touch(reaches[Math.min(at, from)], reaches[Math.max(at, from)])) break;
      if (run.part !== part) continue;
      const distance = step < 0 ? own.first - run.end : run.first - own.end + 0.5;
      if (distance < least) [best, least] = [{ run, at }, distance];
      break;
    }
  }
  return best;
}

/** Whether a run ends in the sentence in which a later one begins. */
function touch(before: Reach | undefined, after: Reach | undefined): boolean {
  return before !== undefined && before.last === after?.first;
}

/**
 * Index of the cue that governs each content, -1 where none does: the one right before it; else the one after it in
 * its sentence with no other content between; else the one somewhere before. What is quoted and has no cue in its sentence belongs to the cue of its own quotation, else to the speaker
 * who was quoted before.
 */
function governors(reading: Reading, runs: readonly Run[], reaches: readonly Reach[]): Int32Array {
  const governor = new Int32Array(runs.length).fill(-1);
  const quotation = (run: Run | undefined) => (run ? (reading.quotation[run.first] ?? -1) : -1);
  let cue = -1;
  for (let at = 0; at < runs.length; at++) {
    if (runs[at]?.part === 'cue') cue = at;
    else if (runs[at]?.part === 'content' && cue >= 0 && touch(reaches[cue], reaches[at])) governor[at] = cue;
  }
  cue = -1;
  let next = -1;
  for (let at = runs.length - 1; at >= 0; at--) {
    const part = runs[at]?.part;
    if (part === 'cue') cue = at;
    if (part !== 'content') continue;
    const governsNext = cue >= 0 && (next < 0 || next > cue) && touch(reaches[at], reaches[cue]);
    if (governsNext && (governor[at] === -1 || runs[at - 1]?.part !== 'cue')) governor[at] = cue;
    const after = runs[next];
    if (governor[at] === -1 && after && quotation(after) !== -1 && quotation(after) === quotation(runs[at])) {
      governor[at] = governor[next] ?? -1;
    }
    next = at;
  }
  let last = -1;
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    if (run?.part !== 'content') continue;
    const before = runs[at - 1];
    const quoted = quotation(run) !== -1;
    if (governor[at] === -1 && before?.part === 'content' && before.end === run.first)
      governor[at] = governor[at - 1] ?? -1;
    const after = runs[at + 1];
    if (governor[at] === -1 && after?.part === 'cue' && after.first === run.end) governor[at] = at + 1;
    if (governor[at] === -1 && quoted) governor[at] = last;
    if (quoted || runs[governor[at] ?? -1]?.class === 'speech') last = governor[at] ?? -1;
  }
  return governor;
}
