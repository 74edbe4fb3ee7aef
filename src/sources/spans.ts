import type { AttributionClass } from './sources';
import { TAG } from './tagger/tags';

export type Part = 'source' | 'cue' | 'content';

/** A run of tokens with one role, `first` to before `end`. */
export interface Run {
  readonly part: Part;
  readonly class: AttributionClass;
  readonly first: number;
  readonly end: number;
}

const PARTS: readonly (readonly [Part, AttributionClass] | undefined)[] = [
  undefined,
  ['source', 'speech'],
  ['cue', 'speech'],
  ['cue', 'other'],
  ['content', 'speech'],
  ['content', 'other'],
];

/** Runs of equal roles, in order; a begin tag opens a new run. */
export function runsOf(tags: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tags.length;) {
    const role = (tags[at] ?? 0) >> 1;
    let end = at + 1;
    while (end < tags.length && tags[end] === role * 2 + 1) end++;
    const part = PARTS[role];
    if (role > TAG.between >> 1 && part) runs.push({ part: part[0], class: part[1], first: at, end });
    at = end;
  }
  return runs;
}
