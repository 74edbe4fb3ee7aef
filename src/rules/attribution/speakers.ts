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

/**
 * The story's own speakers as they would be named at a place: those heard before it first, the last one on top;
 * people by surname once they have been introduced.
 */
export function speakersFor(story: Story, at: number): readonly string[] {
  const lastHeard = new Map<Source, number>();
  for (const { speaker, cue } of story.sources.attributions) {
    const place = cue[0]?.start;
    if (speaker === undefined || place === undefined) continue;
    const known = lastHeard.get(speaker);
    if (known === undefined || (place < at && place > known)) lastHeard.set(speaker, place);
  }
  return [...lastHeard]
    .filter(([speaker]) => speaker.kind === 'named' || speaker.kind === 'organization')
    .sort(([, a], [, b]) => Number(b < at) - Number(a < at) || (b < at ? b - a : a - b))
    .slice(0, MOST_SPEAKERS)
    .map(([speaker]) => nameAt(story, speaker, at));
}

function nameAt(story: Story, { name, firstReference }: Source, at: number): string {
  const person = story.sources.people.find((one) => one.name === name);
  return person !== undefined && firstReference.start < at ? person.surname : name;
}
