import type { Block, Passage, Sentence } from '../../../draft/draft';
import { shift, textAt } from '../../../draft/span';
import type { Story } from '../../../review/rule';
import type { Attribution, AttributionClass } from '../../../sources/sources';
import { namelessAttributions } from '../nameless';
import { sourcedByBlock } from '../speakers';
import { overlapping, quotedTokens } from '../words';
import { signsAround, stemsOf, storySigns, type Neighbour } from './around';
import { mixedSigns } from './mixed';
import { isPronoun, ownSigns } from './signs';
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
  readonly stems: ReadonlySet<string>;
  readonly quoted: boolean;
  readonly vague: boolean;
}

interface Placed extends Facts, Neighbour {
  readonly block: Block;
  readonly heard: Heard | undefined;
  /** Whether a person is named in it. */
  readonly named: boolean;
}

/** What an attribution makes of a sentence: speech before thought. */
interface Heard {
  readonly class: AttributionClass;
  /** Whether its source is a pronoun, so that somebody goes on speaking. */
  readonly goesOn: boolean;
}

/** The part of a story that opens it, where the reporter sets the scene. */
const OPENING = 0.15;

/** A question that somebody has left in a sentence already. */
const ASKED = /\[TK\b/;

/** Shorter sentences are asides and fragments. */
const LEAST_TOKENS = 5;

/** The sentences of a story's running text that have no source, in order; of copies only the first. */
export function candidates(story: Story): readonly Candidate[] {
  const facts = story.facts(sentenceFacts);
  const sourced = sourcedByBlock(story);
  const names = story.sources.people.flatMap((one) => one.mentions).sort((a, b) => a.start - b.start);
  const placed = story.draft.blocks.flatMap((block): Placed[] => {
    const heard = heardIn(story, block, sourced.get(block.index) ?? []);
    return (facts[block.index] ?? []).map((fact, index) => {
      const { first, end } = overlapping(names, shift(fact.sentence, block.span.start));
      const spoken = heard[index]?.class === 'speech';
      const claims = !spoken && fact.triggers.some(({ quiet }) => !quiet);
      return { ...fact, block, heard: heard[index], spoken, claims, named: end > first };
    });
  });
  const everywhere = storySigns(placed);
  const lede = placed[0]?.block;
  const opening = story.draft.blocks.length * OPENING;
  const spokenIn = new Set(placed.filter((one) => one.spoken).map((one) => one.block));
  const read = new Set<string>();
  return placed.flatMap((one, index) => {
    if (one.spoken || one.quoted || one.vague || !isLongEnough(one.sentence)) return [];
    const text = textAt(one.block.passage.text, one.sentence);
    if (read.has(text) || ASKED.test(text)) return [];
    read.add(text);
    const own = [...one.signs, ...(one.named ? ['names a person'] : [])];
    const signs = [
      ...own,
      ...mixedSigns(one.triggers, own, placed[index - 1]?.signs ?? []),
      ...signsAround(placed, index),
      ...everywhere,
      ...(one.heard?.class === 'other' ? ['thought elsewhere'] : []),
      ...beside('before', one, placed[index - 1]),
      ...beside('after', one, placed[index + 1]),
      ...(placed[index + 1]?.heard?.goesOn === true ? ['a pronoun speaks after'] : []),
      ...(one.block === lede ? ['first paragraph'] : []),
      ...(one.block.index < opening ? ['opening'] : []),
      ...(spokenIn.has(one.block) ? ['paragraph speaks'] : []),
    ];
    return [{ block: one.block, sentence: one.sentence, triggers: one.triggers, signs }];
  });
}

function isLongEnough(sentence: Sentence): boolean {
  return sentence.endToken - sentence.firstToken >= LEAST_TOKENS;
}

/** For each sentence of a block what an attribution in it makes of it, undefined where there is none. */
function heardIn(
  story: Story,
  block: Block,
  attributions: readonly Attribution[],
): readonly (Heard | undefined)[] {
  const heard: (Heard | undefined)[] = [];
  const { sentences } = block.passage;
  for (const { class: kind, source, cue, content } of attributions) {
    const speech = kind === 'speech' && content.length > 0;
    const goesOn = speech && source.some((one) => isPronoun(textAt(story.draft.text, one)));
    for (const span of [...source, ...cue, ...content]) {
      const { first, end } = overlapping(sentences, shift(span, -block.span.start));
      for (let index = first; index < end; index++) {
        if (speech) heard[index] = { class: 'speech', goesOn: goesOn || heard[index]?.goesOn === true };
        else heard[index] ??= { class: 'other', goesOn: false };
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
    stems: stemsOf(passage, sentence),
    quoted: quotedShare(passage, sentence) > 0.3,
    vague: namelessAttributions(passage, sentence).length > 0,
  }));
}

function quotedShare(passage: Passage, { firstToken, endToken }: Sentence): number {
  const quoted = quotedTokens(passage).slice(firstToken, endToken);
  return quoted.filter(Boolean).length / quoted.length;
}
