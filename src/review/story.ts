import type { Elsewhere } from '../archive/archive';
import { indexStory, takeIn, type StoryIndex } from '../archive/storyIndex';
import { PROSE, type Draft, type Passage } from '../draft/draft';
import { factOf } from '../draft/facts';
import { wordCount } from '../draft/words';
import { readSources } from '../sources/read';
import type { StorySources } from '../sources/sources';
import type { Stylebook } from '../stylebook/stylebook';
import type { Story } from './rule';

function wordsOfProse(passage: Passage): number {
  return PROSE.includes(passage.kind) ? wordCount(passage) : 0;
}

/** What draft-wide rules see. What is dear is worked out when a rule first asks, from the previous state of the story. */
export class StoryView implements Story {
  private sourcesRead: StorySources | undefined;
  private indexRead: StoryIndex | undefined;
  private taken: StoryIndex | undefined;
  private wordsCounted: number | undefined;

  readonly elsewhere: Elsewhere | undefined;

  constructor(
    readonly draft: Draft,
    readonly stylebook: Stylebook,
    private previous: StoryView | undefined,
    elsewhere?: Elsewhere,
  ) {
    this.elsewhere = elsewhere;
  }

  get words(): number {
    this.wordsCounted ??= this.facts(wordsOfProse).reduce((sum, words) => sum + words, 0);
    return this.wordsCounted;
  }

  get sources(): StorySources {
    this.sourcesRead ??= readSources(this.draft, this.stylebook);
    return this.sourcesRead;
  }

  /** Does ahead most of what the index will ask for, a little a step. */
  *takeIn(): Generator<void, void> {
    this.taken = yield* takeIn(this.draft, this.stylebook);
  }

  get index(): StoryIndex {
    this.indexRead ??= indexStory(this.draft, this.stylebook, this.taken ?? this.previous?.indexRead);
    return this.indexRead;
  }

  facts<T>(extract: (passage: Passage) => T): readonly T[] {
    return this.draft.blocks.map((block) => factOf(extract, block.passage));
  }

  /** Lets go of the state before, so that a long evening of typing keeps two states of a story, not all of them. */
  forgetPrevious(): void {
    this.previous = undefined;
  }
}
