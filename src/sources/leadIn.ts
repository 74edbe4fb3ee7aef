import type { Linked } from './link';
import type { Reading } from './reading';
import type { Run } from './spans';
import { subjectBefore } from './subjects';

/**
 * Who leads up to a quotation in the next passage where no word for speech tells: "Park called them on it:". Undefined where
 * the passage does not end so, or its last sentence cites somebody.
 */
export function leadInOf(reading: Reading, runs: readonly Run[]): Linked | undefined {
  const { texts, length, quotation, sentences } = reading;
  const start = sentences.at(-1)?.first ?? 0;
  if (texts[length - 1] !== ':' || runs.some((run) => run.part === 'cue' && run.end > start))
    return undefined;
  for (let at = start; at < length; at++) if (quotation[at] !== -1) return undefined;
  const colon: Run = { part: 'cue', class: 'speech', first: length - 1, end: length };
  let clause = length - 1;
  while (clause > start && !/^[,—–]+$/.test(texts[clause - 1] ?? '')) clause--;
  const subject = subjectBefore(reading, clause, colon) ?? subjectBefore(reading, start, colon);
  if (subject === undefined) return undefined;
  return { class: 'speech', source: [subject], cue: [{ ...colon, first: subject.end }], content: [] };
}
