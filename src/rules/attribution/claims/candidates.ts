import type { Block, Passage, Sentence } from '../../../draft/draft';
import { shift, textAt } from '../../../draft/span';
import type { Story } from '../../../review/rule';
import type { Attribution, AttributionClass } from '../../../sources/sources';
import { namelessAttributions } from '../nameless';
import { sourcedByBlock } from '../speakers';
import { overlapping, quotedTokens } from '../words';
import { signsAround, stemsOf, storyKinds, storySigns, type Neighbour } from './around';
import { mixedSigns } from './mixed';
import { isPronoun, ownSigns } from './signs';
import { triggersIn, type Trigger } from './triggers';

/** A sentence that nobody is said to have said, with all that speaks for a claim in it. */
export class Candidate {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  readonly #gather: () => readonly string[];
  #signs: readonly string[] | undefined;

  constructor({ block, sentence, triggers }: Placed, gather: () => readonly string[]) {
    this.block = block;
    this.sentence = sentence;
    this.triggers = triggers;
    this.#gather = gather;
  }

  /**
   * Names of the signs that hold, from the sentence and from what stands around it; see weights.json. Gathered when
   * first asked for: most sentences have nothing in them that needs weighing.
   */
  get signs(): readonly string[] {
    return (this.#signs ??= this.#gather());
  }
}

/** What one passage tells about a sentence of its own. */
interface Facts {
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  readonly signs: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Of the signs those that tell what kind of story it is, where many sentences have them. */
  readonly kinds: readonly string[];
  /** Whether it has words that make a claim by themselves. */
  readonly claims: boolean;
  readonly quoted: boolean;
  readonly vague: boolean;
}

class Placed implements Neighbour {
  readonly spoken: boolean;
  readonly claims: boolean;

  constructor(
    readonly fact: Facts,
    readonly block: Block,
    readonly heard: Heard | undefined,
    /** Whether a person is named in it. */
    readonly named: boolean,
  ) {
    this.spoken = heard?.class === 'speech';
    this.claims = !this.spoken && fact.claims;
  }

  get sentence(): Sentence {
    return this.fact.sentence;
  }

  get triggers(): readonly Trigger[] {
    return this.fact.triggers;
  }

  get signs(): readonly string[] {
    return this.fact.signs;
  }

  get stems(): ReadonlySet<string> {
    return this.fact.stems;
  }

  get kinds(): readonly string[] {
    return this.fact.kinds;
  }
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
      return new Placed(fact, block, heard[index], end > first);
    });
  });
  const signsAt = signsOf(story, placed);
  const read = new Set<string>();
  return placed.flatMap((one, index) => {
    if (one.spoken || one.fact.quoted || one.fact.vague || !isLongEnough(one.sentence)) return [];
    const text = textAt(one.block.passage.text, one.sentence);
    if (read.has(text) || ASKED.test(text)) return [];
    read.add(text);
    return [new Candidate(one, () => signsAt(index))];
  });
}

/** The signs of each sentence of a story, by its index. */
function signsOf(story: Story, placed: readonly Placed[]): (index: number) => readonly string[] {
  const everywhere = storySigns(placed);
  const lede = placed[0]?.block;
  const opening = story.draft.blocks.length * OPENING;
  const spokenIn = new Set(placed.filter((one) => one.spoken).map((one) => one.block));
  return (index) => {
    const one = placed[index];
    if (one === undefined) return [];
    const own = [...one.signs, ...(one.named ? ['names a person'] : [])];
    return [
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
  };
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
  return [...(other.spoken ? [`speech ${place}`] : []), ...(other.fact.quoted ? [`quotation ${place}`] : [])];
}

function sentenceFacts(passage: Passage): readonly Facts[] {
  if (passage.kind !== 'body') return [];
  return passage.sentences.map((sentence, index) => {
    const triggers = triggersIn(passage, sentence);
    const own = ownSigns(passage, sentence);
    return {
      sentence,
      triggers,
      signs: [...own, `sentence ${Math.min(index, 3) + 1}`, `of ${Math.min(passage.sentences.length, 4)}`],
      stems: stemsOf(passage, sentence),
      kinds: storyKinds(own),
      claims: triggers.some(({ quiet }) => !quiet),
      quoted: quotedShare(passage, sentence) > 0.3,
      vague: namelessAttributions(passage, sentence).length > 0,
    };
  });
}

function quotedShare(passage: Passage, { firstToken, endToken }: Sentence): number {
  const quoted = quotedTokens(passage).slice(firstToken, endToken);
  return quoted.filter(Boolean).length / quoted.length;
}
