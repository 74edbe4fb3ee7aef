import type { Passage, Sentence } from '../../../draft/draft';
import { IS, wordOf } from '../../../sources/lexicon/word';
import { foldedWords } from '../words';
import list from './signs.json';

/** A sentence as those around it see it. */
export interface Neighbour {
  /** Whether it is told as somebody's speech. */
  readonly spoken: boolean;
  /** Whether it has words that make it a claim, and nobody says it. */
  readonly claims: boolean;
  /** Of its signs those that tell what kind of story it is, where many sentences have them. */
  readonly kinds: readonly string[];
  /** What it is about: its words of content, cut to their stems. */
  readonly stems: ReadonlySet<string>;
}

/** Sentences on either side that are looked at for speech. */
const NEAR = 2;
const FAR = 5;
/** Part of a sentence's words that another has, from which they are about the same. */
const SAME = 0.25;

/** Signs of what stands around a sentence: who speaks how near, and whether they say the same. */
export function signsAround(sentences: readonly Neighbour[], index: number): readonly string[] {
  const spoken = (by: number) => sentences[index + by]?.spoken === true;
  const within = (from: number, to: number) => {
    for (let by = from; by <= to; by++) if (by !== 0 && spoken(by)) return true;
    return false;
  };
  return [
    ...(within(-NEAR, -1) && within(1, NEAR) ? ['speech on both sides'] : []),
    ...(within(-FAR, FAR) ? [] : ['no speech near']),
    ...(sameWords(sentences, index, -1) ? ['words of speech before'] : []),
    ...(sameWords(sentences, index, 1) ? ['words of speech after'] : []),
    ...(index > sentences.length * 0.9 ? ['closing'] : []),
  ];
}

const FUNCTION_WORDS =
  IS.auxiliary | IS.preposition | IS.conjunction | IS.determiner | IS.whWord | IS.pronoun | IS.speechVerb;
/** Letters of a word that tell what it is about, whatever its ending. */
const STEM = 6;

/** The words of content of a sentence, cut to their stems. */
export function stemsOf(passage: Passage, { firstToken, endToken }: Sentence): ReadonlySet<string> {
  const words = foldedWords(passage).slice(firstToken, endToken);
  return new Set(
    words
      .filter((word) => /^\p{L}{3}/u.test(word) && (wordOf(word).is & FUNCTION_WORDS) === 0)
      .map((word) => word.slice(0, STEM)),
  );
}

function sameWords(sentences: readonly Neighbour[], index: number, by: number): boolean {
  const one = sentences[index];
  const other = sentences[index + by];
  if (one === undefined || other?.spoken !== true) return false;
  const least = Math.min(one.stems.size, other.stems.size);
  let shared = 0;
  for (const stem of one.stems) if (other.stems.has(stem)) shared++;
  return least > 0 && shared / least >= SAME;
}

/** Shorter stories have too few sentences to tell what kind of story they are. */
const LEAST_SENTENCES = 12;
/** Upper ends of the classes of stories by the part of their sentences that is told as speech, and that makes claims. */
const SPEECH = [0.08, 0.15, 0.22, 0.3, 0.4, 0.5, Infinity];
const CLAIMS = [0.1, 0.16, 0.22, 0.28, 0.34, 0.42, Infinity];
const LIVE_FILE = 120;
const shares = Object.entries(list.shares);

/** Of some signs those that tell what kind of story it is, where many sentences have them. */
export function storyKinds(signs: readonly string[]): readonly string[] {
  return shares.flatMap(([sign]) => (signs.includes(sign) ? [sign] : []));
}

/** Signs that every sentence of a story has: a column in the first person, a poll, a live file. */
export function storySigns(sentences: readonly Neighbour[]): readonly string[] {
  if (sentences.length < LEAST_SENTENCES) return [];
  const shareOf = (yes: (one: Neighbour) => boolean) => sentences.filter(yes).length / sentences.length;
  return [
    `speech ${classOf(
      shareOf(({ spoken }) => spoken),
      SPEECH,
    )} of ${SPEECH.length}`,
    `claims ${classOf(
      shareOf(({ claims }) => claims),
      CLAIMS,
    )} of ${CLAIMS.length}`,
    ...(sentences.length > LIVE_FILE ? ['live file'] : []),
    ...shares
      .filter(([sign, least]) => shareOf(({ kinds }) => kinds.includes(sign)) > least)
      .map(([sign]) => `story of ${sign}`),
  ];
}

function classOf(share: number, ends: readonly number[]): number {
  return ends.findIndex((end) => share < end) + 1;
}
