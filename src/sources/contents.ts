import type { Reading } from './reading';
import { runsOf, type Run } from './spans';
import { TAG } from './tagger/tags';

/** Units behind "Park said" at the end of a sentence: a day, a mark. */
const MOST_BEHIND = 3;
/** Units before ", Park said" from which they are what is said. */
const LEAST_BEFORE = 4;

type Sentence = Reading['sentences'][number];

/**
 * Mends how far content reaches where the build of a sentence tells, and the tagger fell for a verb or a comma within
 * what is said: nobody is cited in words that somebody says.
 */
export function repairContents(reading: Reading, tags: Uint8Array): void {
  const all = runsOf(tags);
  let at = 0;
  for (const sentence of reading.sentences) {
    const runs: Run[] = [];
    while ((all[at]?.end ?? Infinity) <= sentence.first) at++;
    for (let next = at; (all[next]?.first ?? Infinity) < sentence.end; next++) {
      const run = all[next];
      if (run) runs.push(run);
    }
    if (runs.length < 2) continue;
    const done = fillBefore(reading, tags, runs, sentence) || fillAround(reading, tags, runs, sentence);
    if (!done) fillBehind(reading, tags, runs, sentence);
  }
}

/** A source and the cue of speech beside it. */
interface Pair {
  readonly first: number;
  readonly end: number;
}

function pairAt(runs: readonly Run[], at: number): Pair | undefined {
  const [a, b] = [runs[at], runs[at + 1]];
  if (!a || !b || a.part === b.part || a.part === 'content' || b.part === 'content') return undefined;
  const isSpeech = (a.part === 'cue' ? a : b).class === 'speech';
  return isSpeech && b.first <= a.end + 1 ? { first: a.first, end: b.end } : undefined;
}

/** "Most voters fear the port will close, a survey found.": all in front of the comma, whoever fears what in it. */
function fillBefore(
  reading: Reading,
  tags: Uint8Array,
  runs: readonly Run[],
  { first, end }: Sentence,
): boolean {
  const { texts, quotation } = reading;
  const pair = pairAt(runs, runs.length - 2);
  // A colon leads up to what the next passage holds.
  if (!pair || texts[pair.first - 1] !== ',' || texts[end - 1] === ':' || end - pair.end > MOST_BEHIND)
    return false;
  const isQuoted = quotation[first] !== -1 || quotation[pair.first - 1] !== -1;
  if (isQuoted || pair.first - first < LEAST_BEFORE) return false;
  fill(tags, first, pair.first - 1);
  return true;
}

/** "In the long run, Park said, the port will close.": in front and behind, where the commas part her words. */
function fillAround(
  reading: Reading,
  tags: Uint8Array,
  runs: readonly Run[],
  { first, end }: Sentence,
): boolean {
  const { texts, quotation } = reading;
  const at = runs.findIndex((_, index) => {
    const pair = pairAt(runs, index);
    return pair !== undefined && texts[pair.first - 1] === ',' && texts[pair.end] === ',';
  });
  const pair = pairAt(runs, at);
  if (!pair || pair.first <= first + 1) return false;
  if (runs.slice(0, at).some((run) => run.part === 'content' && run.class === 'speech')) return false;
  const behind = pair.end + 1;
  if (quotation[first] !== -1 || quotation[behind] !== -1) return false;
  fill(tags, first, pair.first - 1);
  const last = lastOf(reading, end);
  if (last - behind > 1) fill(tags, behind, last);
  return true;
}

/** "Park said the port will close, and with it the yard.": on over a comma to the sentence's end, where nothing else is told. */
function fillBehind(reading: Reading, tags: Uint8Array, runs: readonly Run[], { end }: Sentence): void {
  const { texts, quotation } = reading;
  const pair = pairAt(runs, runs.length - 3);
  const content = runs.at(-1);
  if (!pair || content?.part !== 'content' || content.class !== 'speech' || content.first > pair.end + 1)
    return;
  const last = lastOf(reading, end);
  if (texts[content.end] !== ',' || content.end >= last || quotation[content.end - 1] !== -1) return;
  tags.fill(TAG.speechContent, content.end, last);
}

/** Past a sentence's last unit, its period left out. */
function lastOf({ texts }: Reading, end: number): number {
  return texts[end - 1] === '.' ? end - 1 : end;
}

function fill(tags: Uint8Array, first: number, end: number): void {
  tags.fill(TAG.speechContent, first, end);
  tags[first] = TAG.speechContentBegin;
}
