import { PROSE, type Draft, type Passage } from '../../../draft/draft';
import type { Report, Story } from '../../../review/rule';
import type { DraftCheck, SegmentCheck, TokenCheck } from './check';
import { PhraseFinder } from './finder';
import { matchesOf } from './matches';
import { plainPassage } from './plainPassage';
import { Segment } from './segment';
import { sightingsIn } from './sightings';
import { windowsOf } from './windows';

/** Vale's scopes for a whole document: as it is written, or its running text. */
export type Whole = 'raw' | 'summary';

/** Lets a rule for passages read a whole draft at once. */
export function onWholeText(check: TokenCheck | SegmentCheck, whole: Whole): DraftCheck {
  const finder = 'tokens' in check ? new PhraseFinder([...check.tokens.sought()]) : undefined;
  return {
    card: check.card,
    reads: check.reads,
    checkDraft({ draft }: Story, report: (report: Report) => void) {
      const passage = asPassage(draft, whole);
      const spaced = whole === 'raw';
      if (!('tokens' in check)) {
        check.check(new Segment(passage, 0, passage.prose.length, spaced), report);
        return;
      }
      const always = check.tokens.unannounced.length > 0 ? [check.tokens] : [];
      for (const { start, end } of windowsOf(passage)) {
        const segment = new Segment(passage, start, end, spaced);
        const sightings = sightingsIn(segment, finder, always).get(check.tokens);
        if (sightings) check.check(segment, matchesOf(check.tokens, segment, sightings), report);
      }
    },
  };
}

/** A draft's text as one passage; of a summary, all but running text is blanked, so that places stay where they are. */
function asPassage(draft: Draft, whole: Whole): Passage {
  return plainPassage(draft.text, whole === 'raw' ? draft.text : runningText(draft));
}

function runningText(draft: Draft): string {
  let prose = '';
  for (const { span, passage } of draft.blocks) {
    if (PROSE.includes(passage.kind)) prose = prose.padEnd(span.start) + passage.prose;
  }
  return prose.padEnd(draft.text.length);
}
