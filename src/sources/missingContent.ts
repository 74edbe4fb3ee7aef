import type { Reading } from './reading';
import type { Run } from './spans';

const SHORTEST = 3;

/**
 * The content of a speech verb whose words the tagger missed: the clause that a comma parts from "Park said" behind
 * it, else what follows up to the sentence's end. Undefined where other runs stand there, or too few words.
 */
export function missingContent(
  reading: Reading,
  runs: readonly Run[],
  cue: Run,
  source: Run,
): Run | undefined {
  const sentence = reading.sentences.find(({ first, end }) => first <= cue.first && cue.first < end);
  if (!sentence) return undefined;
  const from = Math.min(cue.first, source.first);
  const to = Math.max(cue.end, source.end);
  const isFree = (first: number, end: number) =>
    end - first >= SHORTEST && !runs.some((run) => run.first < end && first < run.end);
  const run = (first: number, end: number): Run => ({ part: 'content', class: cue.class, first, end });
  const { texts } = reading;
  if (texts[from - 1] === ',' && isFree(sentence.first, from - 1) && endsSoon(reading, to, sentence.end)) {
    return run(sentence.first, from - 1);
  }
  const start = texts[to] === ',' || texts[to] === ':' ? to + 1 : to;
  const end = texts[sentence.end - 1] === '.' ? sentence.end - 1 : sentence.end;
  return isFree(start, end) ? run(start, end) : undefined;
}

/** Whether little or nothing follows but a time or place: "Park said.", "Park said Monday,". */
function endsSoon({ texts }: Reading, at: number, end: number): boolean {
  for (let next = at; next < end && next - at < 4; next++)
    if (/^[.,;]$/u.test(texts[next] ?? '')) return true;
  return at >= end;
}
