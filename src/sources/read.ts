import type { Draft } from '../draft/draft';
import { shift, type Span } from '../draft/span';
import type { Stylebook } from '../stylebook/stylebook';
import { factsOf, type PassageFacts } from './passages';
import { spanOf } from './reading';
import { drawUp } from './roster';
import type { Attribution, AttributionKind, StorySources } from './sources';
import type { Linked } from './link';
import type { Run } from './spans';
import { Speakers } from './speakers';

/** Who says what in a draft. What a passage says alone is kept with the passage, so an edit costs one passage. */
export function readSources(draft: Draft, stylebook: Stylebook): StorySources {
  const facts = draft.blocks.map(({ passage }) => factsOf(passage));
  const roster = drawUp(
    draft.blocks.flatMap(({ span }, index) =>
      (facts[index]?.names ?? []).map((mention) => ({ mention, at: span.start })),
    ),
    stylebook.knownNames,
  );
  const speakers = new Speakers(roster);
  const attributions: Attribution[] = [];
  draft.blocks.forEach(({ span }, block) => {
    const of = facts[block];
    if (of === undefined) return;
    for (const linked of of.linked) {
      speakers.note(
        of,
        linked.source[0] ? spanOf(of.reading, linked.source[0].first, linked.source[0].end).start : 0,
      );
      const place = (runs: readonly Run[]) =>
        runs.map((run) => shift(spanOf(of.reading, run.first, run.end), span.start));
      const speaker = speakers.speakerOf(linked, of, span.start);
      const content = place(linked.content);
      if (speaker) {
        speaker.attributions++;
        speaker.words += linked.content.reduce((sum, run) => sum + run.end - run.first, 0);
      }
      attributions.push({
        kind: kindOf(linked, of, content),
        class: linked.class,
        source: place(linked.source),
        cue: place(linked.cue),
        content,
        speaker,
        block,
      });
    }
    speakers.note(of, Infinity);
  });
  return { attributions, sources: speakers.entries, people: roster.people };
}

/** How the content is given: in quotation marks, without, or partly. */
function kindOf(linked: Linked, { reading }: PassageFacts, content: readonly Span[]): AttributionKind {
  let quoted = 0;
  let plain = 0;
  for (const { first, end } of linked.content) {
    for (let at = first; at < end; at++) {
      if (reading.quotation[at] === -1) plain++;
      else quoted++;
    }
  }
  if (quoted === 0 || content.length === 0) return 'indirect';
  return plain <= quoted * 0.1 ? 'quote' : 'mixed';
}
