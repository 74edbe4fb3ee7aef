import type { Span } from '../draft/span';
import { isOccupation } from './lexicon/occupations';
import { surnames } from './lexicon/phrases.json';
import { IS } from './lexicon/word';
import { opensSentence, type Reading } from './reading';

/** A name as it stands in a passage; positions are relative to it. */
export interface NameMention extends Span {
  /** Given name, initials and surname as written, without title and suffix: ["Antony", "J.", "Blinken"]. */
  readonly parts: readonly string[];
  /** "Jr.", "III", or ''. */
  readonly suffix: string;
  /** Title before the name as written ("Sen.", "Secretary"), or ''. */
  readonly title: string;
  /** Whether the passage alone makes it a person; otherwise only a fuller mention elsewhere can. */
  readonly certain: boolean;
  readonly possessive: boolean;
}

/** Common nouns that people are called by: "Ada Park". */
const SURNAMES = new Set(surnames.split(' '));

/** Parts of a name and its suffix; what is longer is no name. */
const MOST_PARTS = 5;
/** Bounds the look ahead on text that is nothing but capitals. */
const LONGEST_RUN = 14;

/** Capitalized words that name a person or may do so, in order. Capitals of a headline are never certain. */
export function findNames(reading: Reading): readonly NameMention[] {
  const shouted = isShouted(reading);
  const names: NameMention[] = [];
  for (let at = 0; at < reading.length;) {
    const end = endOfCapitals(reading, at);
    const name = end > at ? nameIn(reading, at, end, shouted) : undefined;
    if (name) names.push(name);
    at = Math.max(end, at + 1);
  }
  return names;
}

/** Whether capitals say nothing here: a headline in title case, wire copy in all caps. */
function isShouted({ passage, words }: Reading): boolean {
  if (passage.kind === 'headline' || passage.kind === 'subhead') return true;
  let letters = 0;
  let capitals = 0;
  for (const { is } of words) {
    if (is & IS.letters) letters++;
    if (is & IS.capitalized) capitals++;
  }
  return letters > 5 && capitals > letters * 0.75;
}

/** Past the last of the capitalized words that begin at a unit, particles between them included. */
function endOfCapitals(reading: Reading, first: number): number {
  let end = first;
  for (let at = first; at < reading.length && at - first < LONGEST_RUN; at++) {
    if (at > first && (reading.starts[at] ?? 0) - (reading.ends[at - 1] ?? 0) !== 1) break;
    const is = reading.words[at]?.is ?? 0;
    if (is & IS.capitalized) end = at + 1;
    else if (end === first || !(is & IS.particle)) break;
  }
  return end;
}

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/iu;

const FUNCTION =
  IS.determiner | IS.preposition | IS.conjunction | IS.whWord | IS.auxiliary | IS.pronoun | IS.adverb;

/** The person among the capitalized words `first` to before `end`: title, given name, surname, suffix. */
function nameIn(reading: Reading, first: number, end: number, shouted: boolean): NameMention | undefined {
  const is = (at: number) => reading.words[at]?.is ?? 0;
  let start = first;
  while (start < end && is(start) & FUNCTION && !mayOpenName(reading, start)) start++;
  const given = givenIn(reading, start, end);
  const bare = pastTitles(reading, start, given < 0 ? end - 1 : given);
  let from = given < 0 ? bare : given;
  // "Swimmer Cade Orr" at the start of a sentence.
  while (end - from > 2 && from !== given && isOccupation(reading.words[from]?.lower)) from++;
  let to = from;
  const isPart = (at: number) =>
    at === given || mayBeName(reading, at) || (at === given + 1 && isNounAsSurname(reading, at, end));
  while (to < end && to - from < MOST_PARTS && isPart(to)) to++;
  while (to > from && !(is(to - 1) & IS.capitalized)) to--;
  if (to === from || isInstitution(reading, to, end)) return undefined;
  const titled = bare > start && from === bare;
  const parts = reading.texts.slice(from, to);
  const suffix = SUFFIX.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  if (parts.length === 0) return undefined;
  const noun = given >= 0 && !mayBeName(reading, given + 1);
  const vouched = (given >= 0 && !noun) || titled || speaks(reading, first, from, to);
  const certain = !shouted && (titled || (parts.length > 1 && vouched) || isInApposition(reading, from, to));
  return {
    start: reading.starts[from] ?? 0,
    end: reading.ends[to - 1] ?? 0,
    parts,
    suffix,
    title: titled ? reading.passage.prose.slice(reading.starts[start], reading.ends[bare - 1]) : '',
    certain,
    possessive: /^['’]s?$/u.test(reading.texts[to] ?? ''),
  };
}

/** "Per Dahl" within a sentence; at its start "Per" is a preposition. */
function mayOpenName(reading: Reading, at: number): boolean {
  const is = reading.words[at]?.is ?? 0;
  return (
    (is & (IS.given | IS.honorific)) !== 0 || ((is & IS.preposition) !== 0 && !opensSentence(reading, at))
  );
}

/** The first given name with a name behind it, or -1. */
function givenIn(reading: Reading, start: number, end: number): number {
  for (let at = start; at < end - 1; at++) {
    if (!((reading.words[at]?.is ?? 0) & IS.given)) continue;
    if (mayBeName(reading, at + 1) || isNounAsSurname(reading, at + 1, end)) return at;
  }
  return -1;
}

/** Whether a common noun ends the capitals, as a surname does and "Hyde Park Hotel" does not. */
function isNounAsSurname({ words }: Reading, at: number, end: number): boolean {
  const goesOn = at + 1 < end && !SUFFIX.test(words[at + 1]?.lower ?? '');
  return !goesOn && SURNAMES.has(words[at]?.lower ?? '');
}

/** Past the last title before `end`: "Homeland Security Secretary". */
function pastTitles(reading: Reading, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if ((reading.words[at]?.is ?? 0) & (IS.honorific | IS.role)) return at + 1;
  }
  return start;
}

/** Whether the capitals go on with a word that no person is called: "Thomas Jefferson University". */
function isInstitution({ words }: Reading, at: number, end: number): boolean {
  const is = words[at]?.is ?? 0;
  return at < end && (is & IS.notPerson) !== 0 && (is & (IS.weekday | IS.particle)) === 0;
}

function mayBeName({ words, texts }: Reading, at: number): boolean {
  const is = words[at]?.is ?? 0;
  const text = texts[at] ?? '';
  return !(is & IS.notPerson) && !(is & IS.allCaps && text.length > 4) && !/-\p{Ll}/u.test(text);
}

/** Units after a name in which an apposition must say what somebody is. */
const APPOSITION = 7;

/** Whether an occupation beside a comma makes the words a person: "his lawyer, Odile Brun", "Odile Brun, the lawyer". */
function isInApposition({ words, texts, length }: Reading, from: number, to: number): boolean {
  if (texts[from - 1] === ',' && isOccupation(words[from - 2]?.lower)) return true;
  if (to - from < 2 || texts[to] !== ',' || !((words[to + 1]?.is ?? 0) & IS.determiner)) return false;
  for (let at = to + 2; at < Math.min(length, to + APPOSITION); at++) {
    if (isOccupation(words[at]?.lower)) return true;
    if (!((words[at]?.is ?? 0) & IS.letters)) return false;
  }
  return false;
}

const SPEAKS = IS.speechVerb | IS.finite;

/** Whether a reporting verb stands right beside the words: "said Ada Park", "Ada Park said". */
function speaks({ words, texts }: Reading, first: number, from: number, to: number): boolean {
  const isVerb = (at: number) => ((words[at]?.is ?? 0) & SPEAKS) === SPEAKS;
  if (first > 0 && from === first && words[first - 1]?.lower === 'the') return false;
  return isVerb(to) || isVerb(from - 1) || (texts[to] === ',' && words[to + 1]?.lower === 'who');
}
