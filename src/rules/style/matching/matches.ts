import { isWordAt } from '../../../draft/characters';
import type { Announcement } from '../../../stylebook/patterns/announce';
import type { Pattern } from '../../../stylebook/patterns/pattern';
import { wherever } from '../../../stylebook/patterns/wherever';
import type { Segment } from './segment';
import type { Sightings } from './sightings';
import type { Expression, Match, Phrase, TokenList } from './tokens';

/** What a token list matches in a segment, from left to right, without overlap. */
export function matchesOf({ unannounced }: TokenList, segment: Segment, seen: Sightings): readonly Match[] {
  const { expressions } = seen;
  if (expressions.size + unannounced.length === 0) return apart(fittingIn(segment, seen));
  const sources: Source[] = [];
  if (seen.phrases.length > 0) sources.push(phraseSource(fittingIn(segment, seen)));
  for (const [expression, places] of expressions) sources.push(sourceOf(expression, segment, places));
  for (const expression of unannounced) sources.push(sourceOf(expression, segment, []));
  return merged(sources);
}

interface Candidate extends Match {
  readonly order: number;
}

/** Answers with its first candidate at or after a place. It is asked with growing places. */
type Source = (at: number) => Candidate | undefined;

/** The phrases that really stand where they were seen, from left to right, and by rank where two begin together. */
function fittingIn(segment: Segment, seen: Sightings): readonly Candidate[] {
  const fitting: Candidate[] = [];
  for (const { phrase, start, end } of seen.phrases) {
    if (fits(phrase, segment, start, end))
      fitting.push({ start, end, token: phrase.token, order: phrase.order });
  }
  return fitting.length < 2 ? fitting : fitting.sort((a, b) => a.start - b.start || a.order - b.order);
}

/** Those of some candidates in order that begin where the one before has ended. */
function apart(candidates: readonly Candidate[]): readonly Match[] {
  let at = 0;
  return candidates.filter((one) => {
    if (one.start < at) return false;
    at = one.end;
    return true;
  });
}

function phraseSource(fitting: readonly Candidate[]): Source {
  let next = 0;
  return (at) => {
    while (next < fitting.length && (fitting[next]?.start ?? 0) < at) next++;
    return fitting[next];
  };
}

/** The candidates that one expression of all alternatives would have matched. */
function merged(sources: readonly Source[]): readonly Match[] {
  const found: Match[] = [];
  for (let at = 0; ;) {
    let best: Candidate | undefined;
    for (const source of sources) {
      const one = source(at);
      if (one === undefined) continue;
      const wins =
        best === undefined || one.start < best.start || (one.start === best.start && one.order < best.order);
      if (wins) best = one;
    }
    if (best === undefined) return found;
    if (best.end > best.start) found.push(best);
    at = Math.max(best.end, best.start + 1);
  }
}

/** The matches of an expression, tried at the places where it was announced or all through the text. */
function sourceOf(expression: Expression, segment: Segment, announced: readonly number[]): Source {
  const { pattern, token, order } = expression;
  const places = placesOf(expression, segment, announced);
  let place = 0;
  let known: Candidate | undefined;
  let done = false;
  const find = (at: number): RegExpExecArray | null => {
    if (places === undefined) return pattern.exec(segment, at);
    for (; place < places.length; place++) {
      const start = places[place] ?? 0;
      const match = start < at ? null : pattern.matchAt(segment, start);
      if (match !== null) return match;
    }
    return null;
  };
  return (at) => {
    if (done || (known !== undefined && known.start >= at)) return known;
    const match = find(at);
    done = match === null;
    known =
      match === null ? undefined : { start: match.index, end: match.index + match[0].length, token, order };
    return known;
  };
}

/** Where an expression is to be tried; undefined where it has to search the text. */
function placesOf(
  { announcement }: Expression,
  segment: Segment,
  announced: readonly number[],
): readonly number[] | undefined {
  if (announcement === undefined) return undefined;
  const { openings, reach } = announcement;
  if (openings === undefined) return reach === Infinity ? undefined : announced;
  let pattern = openingPatterns.get(announcement);
  if (pattern === undefined) openingPatterns.set(announcement, (pattern = wherever(openings)));
  return [...pattern.all(segment)].map(({ index }) => index);
}

const openingPatterns = new WeakMap<Announcement, Pattern>();

function fits({ text, exact, edged }: Phrase, segment: Segment, start: number, end: number): boolean {
  const { text: all } = segment;
  if (exact && !sameButApostrophes(all.slice(start, end), text)) return false;
  if (!edged) return true;
  return isWordAt(all, start - 1) !== isWordAt(all, start) && isWordAt(all, end - 1) !== isWordAt(all, end);
}

/** Newsrooms type both apostrophes; inside a word they are one. */
function sameButApostrophes(seen: string, written: string): boolean {
  return seen === written || seen.replaceAll('’', "'") === written.replaceAll('’', "'");
}
