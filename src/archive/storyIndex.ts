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

/** Tables that the next state of the story may take over, by the index that was read from them. */
const tablesOf = new WeakMap<StoryIndex, { tables: StoryTables; exemptions: Exemptions }>();

/**
 * What a draft says more than once. With the index of the state before, only passages that came or went are
 * looked at; the outcome is the same as without it.
 */
export function indexStory(draft: Draft, exemptions: Exemptions, previous?: StoryIndex): StoryIndex {
  const tables = takeOver(previous, exemptions) ?? new StoryTables(boilerplateKeys(exemptions.boilerplate));
  const blocks = comparedBlocks(draft, exemptions.options.blockQuotesMayRepeat);
  const index: StoryIndex = { repeats: repeatsOf(tables.update(blocks), tables) };
  tablesOf.set(index, { tables, exemptions });
  return index;
}

/** The tables behind an index, which from here on belong to the one who asks. */
function takeOver(previous: StoryIndex | undefined, exemptions: Exemptions): StoryTables | undefined {
  if (previous === undefined) return undefined;
  const kept = tablesOf.get(previous);
  tablesOf.delete(previous);
  return kept?.exemptions.boilerplate === exemptions.boilerplate ? kept.tables : undefined;
}
