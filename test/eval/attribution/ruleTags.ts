import { IS } from '../../../src/sources/lexicon/word';
import type { Reading } from '../../../src/sources/reading';
import { TAG } from '../../../src/sources/tagger/tags';

/** Tags by hand-written rules: reporting verbs, "according to", and the quotation marks. */
export function tagByRule(reading: Reading): Uint8Array {
  const tags = new Uint8Array(reading.length);
  for (const { first, end } of reading.sentences) tagSentence(reading, first, end, tags);
  return tags;
}

const REPORTS = IS.speechVerb | IS.finite;

function tagSentence(reading: Reading, first: number, end: number, tags: Uint8Array): void {
  const { words, texts, quotation } = reading;
  const is = (at: number) => words[at]?.is ?? 0;
  const fill = (from: number, to: number, begin: number) => {
    if (from >= to) return;
    tags[from] = begin;
    tags.fill(begin + 1, from + 1, to);
  };
  for (let at = first; at < end; at++) {
    if ((quotation[at] ?? -1) >= 0 && quotation[at] !== quotation[at + 1]) continue;
    if (quotation[at] !== -1) continue;
    if (words[at]?.lower === 'according' && words[at + 1]?.lower === 'to') {
      let to = at + 2;
      while (to < end && texts[to] !== ',' && texts[to] !== '.' && quotation[to] === -1) to++;
      fill(at, at + 2, TAG.speechCueBegin);
      fill(at + 2, to, TAG.sourceBegin);
      if (at - first > 2) fill(first, texts[at - 1] === ',' ? at - 1 : at, TAG.speechContentBegin);
      else fill(texts[to] === ',' ? to + 1 : to, lastWord(texts, to, end), TAG.speechContentBegin);
      return;
    }
    if ((is(at) & REPORTS) !== REPORTS || is(at - 1) & IS.determiner) continue;
    const subject = subjectBefore(reading, first, at);
    const afterContent = at === first || texts[at - 1] === ',' || (quotation[at - 1] ?? -1) >= 0;
    if (subject === undefined && !afterContent) continue;
    let source = subject;
    let past = at + 1;
    if (source === undefined) {
      let to = at + 1;
      while (to < end && texts[to] !== ',' && texts[to] !== '.' && quotation[to] === -1) to++;
      source = { from: at + 1, to };
      past = to;
    }
    fill(source.from, source.to, TAG.sourceBegin);
    fill(at, at + 1, TAG.speechCueBegin);
    const before = Math.min(source.from, at);
    if (before - first > 2) {
      const to = texts[before - 1] === ',' ? before - 1 : before;
      fill(first, to, TAG.speechContentBegin);
      if (quotation[past + 1] !== -1 && past + 2 < end)
        fill(past + 1, lastWord(texts, past, end), TAG.speechContentBegin);
    } else fill(texts[past] === ',' ? past + 1 : past, lastWord(texts, past, end), TAG.speechContentBegin);
    return;
  }
  // A sentence that is nothing but a quotation belongs to whoever spoke last.
  if (quotation[first] !== -1 && quotation[first] === quotation[end - 1])
    fill(first, end, TAG.speechContentBegin);
}

function lastWord(texts: readonly string[], from: number, end: number): number {
  return end > from && texts[end - 1] === '.' ? end - 1 : end;
}

/** The noun phrase that ends right before a verb, auxiliaries and adverbs left out. */
function subjectBefore(
  { words, texts, quotation }: Reading,
  first: number,
  verb: number,
): { from: number; to: number } | undefined {
  const is = (at: number) => words[at]?.is ?? 0;
  let to = verb;
  while (to > first && is(to - 1) & (IS.auxiliary | IS.adverb)) to--;
  let from = to;
  while (from > first && quotation[from - 1] === -1 && /^[\p{L}\p{N}.'’-]+$/u.test(texts[from - 1] ?? '')) {
    if (is(from - 1) & (IS.conjunction | IS.whWord) && from - 1 !== to - 1) break;
    from--;
    if (is(from) & IS.pronoun) break;
  }
  return from < to ? { from, to } : undefined;
}
