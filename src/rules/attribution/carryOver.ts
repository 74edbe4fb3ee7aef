import type { Block } from '../../draft/draft';
import { firstFrom, overlaps, textAt } from '../../draft/span';
import type { Story } from '../../review/rule';
import type { Attribution } from '../../sources/sources';
import { saysAloud } from './speech';

/** The attributions that leave a voice in the reader's ear: somebody, not a poll or a record, said something. */
export function heard(story: Story, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.filter(
    ({ class: kind, content, cue }) =>
      kind === 'speech' && content.length > 0 && cue.some((one) => saysAloud(textAt(story.draft.text, one))),
  );
}

/**
 * Whether a reader takes a quotation at the head of the next paragraph for the words of who spoke last in this one: one
 * person whom the story names, in the last sentence, quoted there; or told of, with nobody else named beside.
 */
export function leavesOneSpeaker(
  story: Story,
  block: Block,
  attributions: readonly Attribution[],
  last: Attribution,
): boolean {
  const { speaker } = last;
  if (speaker?.kind !== 'named' || attributions.some((one) => one.speaker !== speaker)) return false;
  const sentence = block.passage.sentences.at(-1);
  const end = { start: block.span.start + (sentence?.start ?? 0), end: block.span.end };
  if (![...last.source, ...last.cue, ...last.content].some((one) => overlaps(one, end))) return false;
  return last.kind === 'quote' || !namesOthers(story, block, speaker.name);
}

/** Whether a block names a person besides one. */
function namesOthers({ sources }: Story, { span }: Block, name: string): boolean {
  return sources.people.some((person) => {
    const { mentions } = person;
    const first = firstFrom(mentions.length, (at) => mentions[at]?.start ?? 0, span.start);
    return person.name !== name && (mentions[first]?.start ?? Infinity) < span.end;
  });
}
