import type { Block, Passage, Sentence } from '../../../draft/draft';
import { shift, textAt } from '../../../draft/span';
import type { Story } from '../../../review/rule';
import type { Attribution, AttributionClass } from '../../../sources/sources';
import { namelessAttributions } from '../nameless';
import { sourcedByBlock } from '../speakers';
import { foldedWords, overlapping, quotedTokens } from '../words';
import list from './signs.json';
import { triggersIn, type Trigger } from './triggers';

/** A sentence that nobody is said to have said, with all that speaks for a claim in it. */
export interface Candidate {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  /** Names of the signs that hold, from the sentence and from what stands around it; see weights.json. */
  readonly signs: readonly string[];
}

/** What one passage tells about a sentence of its own. */
interface Facts {
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  readonly signs: readonly string[];
  readonly quoted: boolean;
  readonly vague: boolean;
}

interface Placed extends Facts {
  readonly block: Block;
  readonly spoken: boolean;
  readonly thought: boolean;
}

/** Shorter sentences are asides and fragments. */
const LEAST_TOKENS = 5;

/** The sentences of a story's running text that have no source, in order; of copies only the first. */
export function candidates(story: Story): readonly Candidate[] {
  const facts = story.facts(sentenceFacts);
  const sourced = sourcedByBlock(story);
  const placed = story.draft.blocks.flatMap((block) => {
    const heard = heardIn(block, sourced.get(block.index) ?? []);
    return (facts[block.index] ?? []).map((fact, index) => ({
      ...fact,
      block,
      spoken: heard[index] === 'speech',
      thought: heard[index] === 'other',
    }));
  });
  const lede = placed[0]?.block;
  const spokenIn = new Set(placed.filter((one) => one.spoken).map((one) => one.block));
  const read = new Set<string>();
  return placed.flatMap((one, index) => {
    if (one.spoken || one.quoted || one.vague || !isLongEnough(one.sentence)) return [];
    const text = textAt(one.block.passage.text, one.sentence);
    if (read.has(text)) return [];
    read.add(text);
    const signs = [
      ...one.signs,
      ...(one.thought ? ['thought elsewhere'] : []),
      ...beside('before', one, placed[index - 1]),
      ...beside('after', one, placed[index + 1]),
      ...(one.block === lede ? ['first paragraph'] : []),
      ...(spokenIn.has(one.block) ? ['paragraph speaks'] : []),
    ];
    return [{ block: one.block, sentence: one.sentence, triggers: one.triggers, signs }];
  });
}

function isLongEnough(sentence: Sentence): boolean {
  return sentence.endToken - sentence.firstToken >= LEAST_TOKENS;
}

/** For each sentence of a block what an attribution in it is: speech before thought, undefined where there is none. */
function heardIn(
  block: Block,
  attributions: readonly Attribution[],
): readonly (AttributionClass | undefined)[] {
  const heard: (AttributionClass | undefined)[] = [];
  const { sentences } = block.passage;
  for (const { class: kind, source, cue, content } of attributions) {
    const speech = kind === 'speech' && content.length > 0;
    for (const span of [...source, ...cue, ...content]) {
      const { first, end } = overlapping(sentences, shift(span, -block.span.start));
      for (let index = first; index < end; index++) {
        if (speech) heard[index] = 'speech';
        else heard[index] ??= 'other';
      }
    }
  }
  return heard;
}

/** Signs of the sentence before or after: who speaks there, in the same paragraph or the next. */
function beside(where: string, one: Placed, other: Placed | undefined): readonly string[] {
  if (other === undefined) return [];
  const place = other.block === one.block ? where : `${where} in another paragraph`;
  return [...(other.spoken ? [`speech ${place}`] : []), ...(other.quoted ? [`quotation ${place}`] : [])];
}

function sentenceFacts(passage: Passage): readonly Facts[] {
  if (passage.kind !== 'body') return [];
  return passage.sentences.map((sentence, index) => ({
    sentence,
    triggers: triggersIn(passage, sentence),
    signs: [
      ...ownSigns(passage, sentence),
      `sentence ${Math.min(index, 3) + 1}`,
      `of ${Math.min(passage.sentences.length, 4)}`,
    ],
    quoted: quotedShare(passage, sentence) > 0.3,
    vague: namelessAttributions(passage, sentence).length > 0,
  }));
}

const person = new Set(list.person);
const things = new Set(list.things);
const connectives = new Set(list.connectives);
const ownVoice = new Set(list.ownVoice);
const days = new Set(list.days);

/** Upper ends of the classes of length, in tokens. */
const LENGTHS = [9, 14, 20, 28, Infinity];

function ownSigns(passage: Passage, sentence: Sentence): readonly string[] {
  const words = foldedWords(passage).slice(sentence.firstToken, sentence.endToken);
  const first = words[0] ?? '';
  return [
    `length ${LENGTHS.findIndex((length) => words.length < length) + 1}`,
    ...(person.has(first) ? ['starts with a person'] : []),
    ...(things.has(first) ? ['starts with a pronoun'] : []),
    ...(connectives.has(first) ? ['starts with a connective'] : []),
    ...(words.some((word) => ownVoice.has(word)) ? ['own voice'] : []),
    ...(words.some((word) => days.has(word)) ? ['day'] : []),
    ...(words.slice(-2).includes('?') ? ['question'] : []),
  ];
}

function quotedShare(passage: Passage, { firstToken, endToken }: Sentence): number {
  const quoted = quotedTokens(passage).slice(firstToken, endToken);
  return quoted.filter(Boolean).length / quoted.length;
}
