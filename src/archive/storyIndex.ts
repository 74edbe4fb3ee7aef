import type { Draft } from '../draft/draft';
import { boilerplateKeys } from './boilerplate';
import { comparedBlocks, type Exemptions } from './compared';
import type { Repeat } from './repeat';
import { repeatsOf } from './repeats';
import { StoryTables } from './storyTables';

/** What a draft says more than once, in the order of the story. */
export interface StoryIndex {
  readonly repeats: readonly Repeat[];
}

/**
 * An index with the tables that it was read from, which the next state of the story may take over. They lie with it: a weak
 * map would keep alive through every small collection of garbage what the tables hold, the whole draft.
 */
class ReadIndex implements StoryIndex {
  #tables: StoryTables | undefined;
  readonly #exemptions: Exemptions;

  constructor(
    readonly repeats: readonly Repeat[],
    tables: StoryTables,
    exemptions: Exemptions,
  ) {
    this.#tables = tables;
    this.#exemptions = exemptions;
  }

  /** The tables, which from here on belong to the one who asks; undefined where other words are exempt. */
  handOver(exemptions: Exemptions): StoryTables | undefined {
    const tables = this.#tables;
    this.#tables = undefined;
    return this.#exemptions.boilerplate === exemptions.boilerplate ? tables : undefined;
  }
}

/**
 * What a draft says more than once. With the index of the state before, only passages that came or went are
 * looked at; the outcome is the same as without it.
 */
export function indexStory(draft: Draft, exemptions: Exemptions, previous?: StoryIndex): StoryIndex {
  const kept = previous instanceof ReadIndex ? previous.handOver(exemptions) : undefined;
  const tables = kept ?? new StoryTables(boilerplateKeys(exemptions.boilerplate));
  const blocks = comparedBlocks(draft, exemptions.options.blockQuotesMayRepeat);
  return new ReadIndex(repeatsOf(tables.update(blocks), tables), tables, exemptions);
}

/** Takes a story in, a little a step. The index that comes of it says nothing yet, but the next one costs little after it. */
export function* takeIn(draft: Draft, exemptions: Exemptions): Generator<void, StoryIndex> {
  const tables = new StoryTables(boilerplateKeys(exemptions.boilerplate));
  const blocks = comparedBlocks(draft, exemptions.options.blockQuotesMayRepeat);
  for (let end = 0; end < blocks.length;) {
    end += Math.max(4, end >> 5); // each step costs a little for all that came before it
    tables.update(blocks.slice(0, end));
    yield;
  }
  yield* tables.settling();
  return new ReadIndex([], tables, exemptions);
}
