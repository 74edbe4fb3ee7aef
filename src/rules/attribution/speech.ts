import type { Passage, Quotation } from '../../draft/draft';
import { IS, wordOf } from '../../sources/lexicon/word';
import list from './data/quoted-words.json';
import { phraseBook } from './phrases';
import { foldedWords, overlapping, quotedTokens, tokensIn } from './words';

/** What one passage tells about words between quotation marks in it. */
export interface QuotedSpeech {
  /** The quotations that somebody must have said. */
  readonly quotations: readonly Quotation[];
  /** Whether the passage says who or what speaks: a verb of saying beside a quotation, a letter, a sign. */
  readonly introduced: boolean;
  /** Whether somebody plainly "said" something in it, and may go on in the next. */
  readonly said: boolean;
}

/** Shorter quotations are terms, nicknames and scare quotes more often than speech. */
const PARTIAL_WORDS = 6;
/** A quotation that is a sentence of its own is speech from here. */
const SENTENCE_WORDS = 3;

/** Small words that may stand between a title's kind and the title: "a sign that reads “…”". */
const MOST_GAP = 4;

const documents = phraseBook(list.documents);
const titles = phraseBook(list.titles);
const sayings = new Set(list.sayings);
const gapWords = new Set(list.gapWords);

export function quotedSpeech(passage: Passage): QuotedSpeech {
  const outer = passage.quotations.filter((quotation) => quotation.depth === 0);
  if (outer.length === 0) return { quotations: [], introduced: false, said: false };
  const telling = tellingSentences(passage);
  const said = telling === 'all';
  return {
    quotations: outer.filter((quotation) => !quotation.continues && isSpeech(passage, quotation)),
    introduced: said || outer.some((quotation) => isIntroduced(passage, quotation, telling)),
    said,
  };
}

function isSpeech(passage: Passage, quotation: Quotation): boolean {
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
  if (/:\s*$/.test(before) || isSigned(passage, quotation)) return true;
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

/** Whether a passage leads up to what comes next: "She made the following comment:". */
export function leadsOn({ prose }: Passage): boolean {
  return prose.trimEnd().endsWith(':');
}

const aloud = new Set(list.aloud);

/** Whether a cue is a person speaking up: not "according to", "found", "was asked". */
export function saysAloud(cue: string): boolean {
  return cue
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => aloud.has(word));
}
