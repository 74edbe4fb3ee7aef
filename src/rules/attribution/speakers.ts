import type { Story } from '../../review/rule';
import type { Attribution, Source } from '../../sources/sources';

/** Attributions that have a source, by the index of the block that holds them. */
export function sourcedByBlock(story: Story): ReadonlyMap<number, readonly Attribution[]> {
  const found = new Map<number, Attribution[]>();
  for (const one of story.sources.attributions) {
    if (one.source.length === 0) continue;
    const list = found.get(one.block);
    if (list === undefined) found.set(one.block, [one]);
    else list.push(one);
  }
  return found;
}

/** Offered choices; more would fill the screen. */
const MOST_SPEAKERS = 8;
/** Attributions before a place that are asked who spoke last. */
const MOST_LOOKED_AT = 100;

/**
 * The story's own speakers as they would be named at a place: those heard before it first, the last one on top;
 * people by surname once they have been introduced.
 */
export function speakersFor(story: Story, at: number): readonly string[] {
  const { attributions, sources } = story.sources;
  const before = attributions
    .filter(({ cue: [cue] }) => cue !== undefined && cue.start < at)
    .slice(-MOST_LOOKED_AT);
  const heard = before.map((one) => one.speaker).filter((one) => one !== undefined);
  const speakers = [...new Set([...heard.reverse(), ...sources])];
  return speakers
    .filter(({ kind }) => kind === 'named' || kind === 'organization')
    .slice(0, MOST_SPEAKERS)
    .map((speaker) => nameAt(story, speaker, at));
}

function nameAt(story: Story, { name, firstReference }: Source, at: number): string {
  const person = story.sources.people.find((one) => one.name === name);
  return person !== undefined && firstReference.start < at ? person.surname : name;
}
