import type { Passage, Quotation } from '../../draft/draft';
import { overlaps } from '../../draft/span';
import { IS, wordOf } from '../../sources/lexicon/word';
import list from './data/quoted-words.json';
import { phraseBook } from './phrases';
import { foldedWords, tokensIn } from './words';

/** Words between quotation marks that somebody must have said, as far as one passage tells. */
export interface QuotedSpeech {
  readonly quotation: Quotation;
  /** Whether its own sentence says who or what speaks: a verb of saying, "according to", a letter, a sign. */
  readonly introduced: boolean;
}

/** Shorter quotations are terms, nicknames and scare quotes more often than speech. */
const PARTIAL_WORDS = 6;
/** A quotation that is a sentence of its own is speech from here. */
const SENTENCE_WORDS = 3;

const documents = phraseBook(list.documents);
const titles = phraseBook(list.titles);
const gapWords = new Set(list.gapWords);

/** The quotations of a passage that are somebody's speech. */
export function quotedSpeech(passage: Passage): readonly QuotedSpeech[] {
  return passage.quotations
    .filter((quotation) => quotation.depth === 0 && !quotation.continues && isSpeech(passage, quotation))
    .map((quotation) => ({ quotation, introduced: isIntroduced(passage, quotation) }));
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
  const opens = passage.sentences.some((sentence) => sentence.start === start);
  return opens && /[.!?,…]$/.test(passage.prose.slice(0, inner.end).trimEnd());
}

/** "the song “…”", "a sign reading “…”", "known as “…”". */
function isTitle(passage: Passage, quotation: Quotation): boolean {
  const words = foldedWords(passage);
  let before = tokensIn(passage, quotation).first - 1;
  for (let gap = 0; gap < 4 && gapWords.has(words[before] ?? ','); gap++) before--;
  return [0, 1].some((back) => {
    const match = titles.at(words, before - back, before + 1);
    return match?.end === before + 1;
  });
}

function isIntroduced(passage: Passage, quotation: Quotation): boolean {
  const words = foldedWords(passage);
  if (
    /:\s*$/.test(passage.prose.slice(Math.max(0, quotation.start - 4), quotation.start)) ||
    isSigned(passage, quotation)
  ) {
    return true;
  }
  const quoted = passage.quotations.filter((one) => one.depth === 0);
  return passage.sentences.some((sentence) => {
    if (!overlaps(sentence, quotation)) return false;
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      const token = passage.tokens[index];
      if (token === undefined || quoted.some((one) => overlaps(one, token))) continue;
      const word = words[index] ?? '';
      if (
        (wordOf(word).is & IS.speechVerb) !== 0 ||
        documents.at(words, index, sentence.endToken) !== undefined
      )
        return true;
      if (word === 'according' && words[index + 1] === 'to') return true;
    }
    return false;
  });
}

/** "“…” — Ada Park": a name behind a dash. */
function isSigned({ prose }: Passage, { end }: Quotation): boolean {
  return /^[.\s]*[—–―-]+\s*\p{Lu}/u.test(prose.slice(end, end + 12));
}

/** Whether a passage leads up to what comes next: "She made the following comment:". */
export function leadsOn({ prose }: Passage): boolean {
  return prose.trimEnd().endsWith(':');
}

const reports = new Set(list.reports);

/** Whether a cue is a person speaking up: not "according to", "found", "was asked". */
export function saysAloud(cue: string): boolean {
  const words = cue.toLowerCase().split(/[^\p{L}]+/u);
  return (
    !/\b(?:am|are|been|being|is|was|were)\s+\S+ed\b/.test(cue) && !words.some((word) => reports.has(word))
  );
}
