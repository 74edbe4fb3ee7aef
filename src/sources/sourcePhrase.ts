import type { Span } from '../draft/span';
import { IS, type Word } from './lexicon/word';
import words from './lexicon/phrases.json';
import { opensSentence, spanOf, type Reading } from './reading';
import type { SourceKind } from './sources';
import type { Run } from './spans';

/** A source that names no person: a role, an organization, a document, people without names. */
export interface SourcePhrase {
  readonly kind: Exclude<SourceKind, 'named'>;
  /** As it stands, without what led up to it; of an organization without an article. */
  readonly name: string;
  /** What stands behind the name: "released on Friday", "who asked not to be named"; ''. */
  readonly detail: string;
  /** The head noun in lower case. */
  readonly head: string;
  /** "the report", "that company": a noun that an earlier, longer form may have introduced. */
  readonly bare: boolean;
  /** Relative to the passage. */
  readonly span: Span;
}

const DOCUMENTS = new Set(words.documents.split(' '));
const INSTITUTIONS = new Set(words.institutions.split(' '));
const PEOPLE = new Set(words.people.split(' '));

/** Words that stand for somebody said before, or for nobody: alone they are no source of their own. */
const STANDS_FOR =
  /^(?:i|we|you|he|she|it|they|who|whom|whose|which|what|that|this|those|these|there|his|her|him|its|their|them|our|my|me|us)$/;
const DEFINITE = /^(?:the|this|that|these|those)$/;
const PARTICIPLE = /(?:ed|ing)$/;
const CLITIC = /^['’]s?$/;
const LEADS_ON = IS.preposition | IS.conjunction;

/** What a run of source tags says of its source; undefined where no noun is left of it. */
export function readPhrase(reading: Reading, run: Run): SourcePhrase | undefined {
  const first = startOf(reading, run);
  const end = endOf(reading, first, run.end);
  if (first >= end || isTitleOfWork(reading, first, end)) return undefined;
  const lower = (at: number) => reading.words[at]?.lower ?? '';
  if (end - first === 1 && STANDS_FOR.test(lower(first))) return undefined;
  if (holdsClause(reading, first, end)) return undefined;
  const head = headOf(reading, first, end);
  const kind = kindOf(reading, first, head);
  const cut = kind === 'document' ? head + 1 : kind === 'unnamed' ? endOfName(reading, head, end) : end;
  const whole = spanOf(reading, first, end);
  const { prose } = reading.passage;
  const text = textOf(prose, spanOf(reading, first, cut));
  return {
    kind,
    name: kind === 'organization' ? text.replace(/^(?:the|an?) /iu, '') : text,
    detail: textOf(prose, { start: spanOf(reading, first, cut).end, end: whole.end }),
    head: lower(head),
    bare: DEFINITE.test(lower(first)) && head === first + 1 && cut === first + 2,
    span: whole,
  };
}

function textOf(prose: string, { start, end }: Span): string {
  return prose
    .slice(start, end)
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

/** Past what leads up to the noun: "But as a former clerk"; the run's end where only a verb follows: "to battle". */
function startOf(reading: Reading, { first, end }: Run): number {
  const { words } = reading;
  let at = first;
  for (; at < end; at++) {
    const is = words[at]?.is ?? 0;
    if (is & (IS.letters | IS.digit) && !(is & LEADS_ON)) return at;
    if (is & IS.capitalized && !opensSentence(reading, at)) return at;
    const next = words[at + 1];
    const nominal = (next?.is ?? 0) & (IS.determiner | IS.capitalized | IS.digit | IS.unnamed | IS.role);
    if (is & IS.preposition && !nominal && (words[at]?.lower === 'to' || next?.lower.endsWith('ing')))
      return end;
  }
  return at;
}

function endOf({ words }: Reading, first: number, end: number): number {
  let at = end;
  while (
    at > first &&
    (!((words[at - 1]?.is ?? 0) & (IS.letters | IS.digit)) || (words[at - 1]?.is ?? 0) & LEADS_ON)
  )
    at--;
  return at;
}

/** “Harbor Lights”: what stands in marks of its own is the name of a work. */
function isTitleOfWork({ quotation }: Reading, first: number, end: number): boolean {
  const own = quotation[first];
  if (own === -1 || own === undefined || own !== quotation[end - 1]) return false;
  return quotation[first - 2] !== own && quotation[end + 1] !== own;
}

/** Whether the words say something themselves, outside of a clause with "who": "the men are armed". */
function holdsClause({ words }: Reading, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) {
    const { is, lower } = words[at] ?? { is: 0, lower: '' };
    if (is & IS.whWord || lower === 'that') return false;
    if (is & IS.auxiliary && !(is & IS.capitalized)) return true;
  }
  return false;
}

/** The head noun: the last word before a preposition, a comma or a clause, a participle left out. */
function headOf({ words, texts }: Reading, first: number, end: number): number {
  let head = first;
  for (let at = first; at < end; at++) {
    const is = words[at]?.is ?? 0;
    if (CLITIC.test(texts[at] ?? '')) continue;
    if (at > first && (is & (IS.preposition | IS.whWord | IS.weekday) || !(is & (IS.letters | IS.digit))))
      break;
    if (isDocument(words[head]) && PARTICIPLE.test(words[at]?.lower ?? '')) break;
    head = at;
  }
  const before = words[head - 1];
  const participle = PARTICIPLE.test(words[head]?.lower ?? '') && head > first && head + 1 < end;
  return participle && !((before?.is ?? 0) & IS.determiner) ? head - 1 : head;
}

/** Where a clause or a comma begins that only adds to the name. */
function endOfName({ words }: Reading, head: number, end: number): number {
  for (let at = head + 1; at < end; at++) {
    const is = words[at]?.is ?? 0;
    if (is & IS.whWord || !(is & (IS.letters | IS.digit))) return at;
  }
  return end;
}

function isDocument(word: Word | undefined): boolean {
  return word !== undefined && ((word.is & IS.document) !== 0 || DOCUMENTS.has(word.lower));
}

function kindOf(reading: Reading, first: number, head: number): SourcePhrase['kind'] {
  const { is, lower } = reading.words[head] ?? { is: 0, lower: '' };
  if (isDocument(reading.words[head])) return 'document';
  if (INSTITUTIONS.has(lower)) return 'organization';
  if (!(is & IS.capitalized) || is & IS.unnamed || PEOPLE.has(lower)) return 'unnamed';
  // A capital at the start of a sentence says nothing of a plural: "Respondents", "Merchants".
  const opens = head === first && opensSentence(reading, first);
  return opens && /[^s]s$/.test(lower) && !(is & IS.allCaps) ? 'unnamed' : 'organization';
}
