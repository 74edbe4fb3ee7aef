import type { Passage, Quotation, Sentence } from '../../draft/draft';
import { IS, wordOf } from '../../sources/lexicon/word';
import list from './data/quoted-words.json';
import { phraseBook } from './phrases';
import { foldedWords, overlapping, quotedTokens, tokensIn, type TokenRange } from './words';

/** What one passage tells about words between quotation marks in it. */
export interface QuotedSpeech {
  /** The quotations that somebody must have said. */
  readonly quotations: readonly Quotation[];
  /** Those whose own sentence goes on around them and says nothing of a speaker: "The deal was “dead on arrival.”" */
  readonly embedded: readonly Embedded[];
  /** Whether the passage says who or what speaks: a verb of saying beside a quotation, a letter, a sign. */
  readonly introduced: boolean;
  /** Whether somebody plainly "said" something in it, and may go on in the next. */
  readonly said: boolean;
}

export interface Embedded {
  readonly quotation: Quotation;
  readonly sentence: Sentence;
}

/** Shorter quotations are terms, nicknames and scare quotes more often than speech. */
const PARTIAL_WORDS = 6;
/** In a sentence that nobody else speaks in, fewer do. */
const EMBEDDED_WORDS = 4;
/** "We" and "my" are somebody's own words, however few. */
const OWN_WORDS = 2;
/** A quotation that is a sentence of its own is speech from here. */
const SENTENCE_WORDS = 3;

/** Tokens of a signature below a quotation: "— Ada Park, head of the county's water board". */
const MOST_SIGNED = 14;

/** Small words that may stand between a title's kind and the title: "a sign that reads “…”". */
const MOST_GAP = 4;

const documents = phraseBook(list.documents);
const titles = phraseBook(list.titles);
const sayings = new Set(list.sayings);
const gapWords = new Set(list.gapWords);

const NOBODY_SPEAKS: QuotedSpeech = { quotations: [], embedded: [], introduced: false, said: false };

export function quotedSpeech(passage: Passage): QuotedSpeech {
  const outer = passage.quotations.filter((quotation) => quotation.depth === 0);
  if (outer.length === 0) return NOBODY_SPEAKS;
  const telling = tellingSentences(passage);
  const said = telling === 'all';
  return {
    quotations: outer.filter((quotation) => !quotation.continues && isSpeech(passage, quotation)),
    embedded: said ? [] : outer.flatMap((quotation) => embeddedIn(passage, quotation, telling) ?? []),
    introduced: said || outer.some((quotation) => isIntroduced(passage, quotation, telling)),
    said,
  };
}

/** A quotation with its sentence, where that has words around it and none of saying. */
function embeddedIn(
  passage: Passage,
  quotation: Quotation,
  telling: ReadonlySet<number>,
): Embedded | undefined {
  const { first, end } = overlapping(passage.sentences, quotation);
  const sentence = passage.sentences[first];
  if (sentence === undefined || end !== first + 1 || telling.has(first) || quotation.continues)
    return undefined;
  const at = tokensIn(passage, quotation);
  const around = at.first > sentence.firstToken || sentence.endToken > at.end + 1;
  const { words, capitals } = countIn(passage, quotation);
  const least = holdsFirstPerson(passage, at) ? OWN_WORDS : EMBEDDED_WORDS;
  const fits = around && words >= least && capitals <= words / 2;
  return fits && !isTerm(passage, at, sentence.endToken) && !isTitle(passage, quotation)
    ? { quotation, sentence }
    : undefined;
}

/** "a “group home for one” plan", "the “90 to 95 percent” figure": words that name something, not "a “part of our plan.”" */
function isTerm(passage: Passage, { first, end }: TokenRange, limit: number): boolean {
  if (holdsFirstPerson(passage, { first, end })) return false;
  const words = foldedWords(passage);
  const is = (index: number) => wordOf(words[index] ?? '').is;
  const next = end < limit ? (words[end] ?? '') : '';
  const names = /^\p{Ll}/u.test(next) && (is(end) & (IS.preposition | IS.conjunction | IS.auxiliary)) === 0;
  return names || (is(first - 1) & IS.determiner) !== 0 || /^[—–-]/u.test(words[first - 1] ?? '');
}

function holdsFirstPerson(passage: Passage, { first, end }: TokenRange): boolean {
  const words = foldedWords(passage);
  for (let at = first; at < end; at++) if (firstPersons.has(words[at] ?? '')) return true;
  return false;
}

/** The words of a quotation, and those of them with a capital. */
function countIn(
  passage: Passage,
  quotation: Quotation,
): { readonly words: number; readonly capitals: number } {
  const inside = tokensIn(passage, quotation.inner);
  let words = 0;
  let capitals = 0;
  for (let index = inside.first; index < inside.end; index++) {
    const token = passage.tokens[index];
    if (token?.kind !== 'word' && token?.kind !== 'number') continue;
    words++;
    const first = passage.prose.charAt(token.start);
    if (first !== first.toLowerCase()) capitals++;
  }
  return { words, capitals };
}

function isSpeech(passage: Passage, quotation: Quotation): boolean {
  const { words, capitals } = countIn(passage, quotation);
  if (words >= PARTIAL_WORDS) return capitals <= words / 2 && !isTitle(passage, quotation);
  return words >= SENTENCE_WORDS && isWholeSentence(passage, quotation) && capitals < words;
}

function isWholeSentence(passage: Passage, { start, inner }: Quotation): boolean {
  const { first } = overlapping(passage.sentences, { start, end: start + 1 });
  const ending = passage.prose.slice(Math.max(0, inner.end - 2), inner.end).trimEnd();
  return passage.sentences[first]?.start === start && /[.!?,…]$/.test(ending);
}

/** "the song “…”", "a sign reading “…”", "known as “…”". */
function isTitle(passage: Passage, quotation: Quotation): boolean {
  const words = foldedWords(passage);
  let before = tokensIn(passage, quotation).first;
  for (let gap = 0; gap <= MOST_GAP; gap++, before--) {
    for (const first of [before - 1, before - 2])
      if (titles.at(words, first, before)?.end === before) return true;
    if (!gapWords.has(words[before - 1] ?? '')) return false;
  }
  return false;
}

function isIntroduced(passage: Passage, quotation: Quotation, telling: ReadonlySet<number>): boolean {
  const before = passage.prose.slice(Math.max(0, quotation.start - 4), quotation.start);
  if (/:\s*$/.test(before) || isSigned(passage, quotation) || isToldOn(passage, quotation)) return true;
  const around = overlapping(passage.sentences, quotation);
  for (let index = around.first; index < around.end; index++) if (telling.has(index)) return true;
  return false;
}

/** The sentences with a verb of saying or a document outside quotation marks; all, where one plainly says "said". */
function tellingSentences(passage: Passage): ReadonlySet<number> | 'all' {
  const words = foldedWords(passage);
  const quoted = quotedTokens(passage);
  const telling = new Set<number>();
  for (const [number, sentence] of passage.sentences.entries()) {
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      const word = words[index] ?? '';
      if (quoted[index] === true) continue;
      if (sayings.has(word)) return 'all';
      const tells =
        (wordOf(word).is & IS.speechVerb) !== 0 ||
        documents.at(words, index, sentence.endToken) !== undefined;
      if (tells) telling.add(number);
    }
  }
  return telling;
}

/** "“…” — Ada Park": a name behind a dash. */
function isSigned({ prose }: Passage, { end }: Quotation): boolean {
  return /^[.\s]*[—–―-]+\s*\p{Lu}/u.test(prose.slice(end, end + 12));
}

/** "“…,” Moss went on": behind a comma. */
const TOLD_ON = /^\s+(?:(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}|(?:he|she|they)\s+)\p{Ll}/u;
/** "“…?” she pressed.": behind another mark, where a sentence of its own may follow. */
const TOLD_SHORTLY =
  /^\s+(?:(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}|(?:he|she|they|He|She|They)\s+)(?:\p{Ll}+\s?){1,2}[.,]/u;

/** Whether somebody does something with quoted words right behind them, whatever the verb. */
function isToldOn({ prose }: Passage, { inner, end }: Quotation): boolean {
  const mark =
    prose
      .slice(Math.max(inner.start, inner.end - 2), inner.end)
      .trimEnd()
      .at(-1) ?? '';
  const after = prose.slice(end, end + 60);
  return mark === ',' ? TOLD_ON.test(after) : /[?!]/.test(mark) && TOLD_SHORTLY.test(after);
}

/** "— Ada Park", "- Park, on television" as a paragraph of its own: the name below a quotation. */
export function isSignature({ text, tokens }: Passage): boolean {
  return tokens.length <= MOST_SIGNED && /^\s*[—–―-]+\s*\p{Lu}/u.test(text);
}

/** Whether a passage leads up to what comes next: "She made the following comment:". */
export function leadsOn({ prose }: Passage): boolean {
  return prose.trimEnd().endsWith(':');
}

const firstPersons = new Set(list.firstPersons);

const aloud = new Set(list.aloud);

/** Whether a cue tells of words or thoughts at all; the tagger takes "ran" and "had" for cues beside a quotation. */
export function reports(cue: string): boolean {
  const words = cue.toLowerCase().split(/[^\p{L}’']+/u);
  return words.some(
    (word) =>
      aloud.has(word) ||
      (wordOf(word).is & (IS.speechVerb | IS.thoughtVerb)) !== 0 ||
      documents.at([word], 0, 1) !== undefined ||
      word === 'according',
  );
}

/** Whether a cue is a person speaking up: not "according to", "found", "was asked". */
export function saysAloud(cue: string): boolean {
  return cue
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => aloud.has(word));
}
