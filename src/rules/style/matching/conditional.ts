import type { Passage } from '../../../draft/draft';
import { shift, type Span } from '../../../draft/span';
import type { Report, RuleCard, Story } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { Pattern, subjectOf } from '../../../stylebook/patterns/pattern';
import type { DraftCheck } from './check';
import { factsOf, type Common } from './common';
import { Exceptions } from './exceptions';
import { fillMessage } from './message';
import { segmentsIn, windowsOf } from './windows';

/** What one passage has to say about the condition. */
interface Terms {
  /** What `second` caught: terms explained from here on. */
  readonly explained: readonly string[];
  /** Where `first` matched. */
  readonly used: readonly (Span & { readonly text: string })[];
}

const NONE: Terms = { explained: [], used: [] };

/** Vale's `conditional`: where `first` stands, `second` must have stood before. @throws PatternError */
export function conditional(card: RuleCard, fields: Fields, common: Common): DraftCheck {
  const fold = fields.flag('ignorecase');
  const first = Pattern.read(fields.text('first') ?? '', { fold });
  const second = Pattern.read(fields.text('second') ?? '', { fold });
  const captures = second.groupCount > 0;
  const exceptions = new Exceptions(fields.list('exceptions'));
  const message = fields.text('message') ?? '';

  const termsIn = (passage: Passage): Terms => {
    if (!common.where.reads(passage)) return NONE;
    const segments = segmentsIn(passage);
    // Without a group it is enough that the second stands in the same paragraph.
    if (!captures && segments.some((segment) => second.test(segment))) return NONE;
    const explained = segments.flatMap((segment) =>
      [...second.all(segment)].flatMap((match) => match.slice(1).filter((text) => text)),
    );
    const used = segments.flatMap((segment) =>
      [...first.all(segment)]
        .filter((match) => !exceptions.cover(segment, match.index, match.index + match[0].length))
        .map((match) => ({ ...segment.span(match.index, match.index + match[0].length), text: match[0] })),
    );
    return { explained, used };
  };

  const holdsSecond = (passage: Passage) =>
    windowsOf(passage).some(({ start, end }) => second.test(subjectOf(passage.text.slice(start, end))));

  return {
    card,
    reads: common.where.reads,
    checkDraft(story: Story, report: (report: Report) => void) {
      // Where the rule reads the text as a whole, the second may stand anywhere in it.
      if (common.whole !== undefined && !captures && factsOf(story, holdsSecond, common).includes(true))
        return;
      const known = new Set<string>();
      factsOf(story, termsIn, common).forEach(({ explained, used }, index) => {
        for (const term of explained) known.add(term);
        const at = story.draft.blocks[index]?.span.start ?? 0;
        for (const { start, end, text } of used) {
          if (!known.has(text))
            report({ ...shift({ start, end }, at), message: fillMessage(message, [text]) });
        }
      });
    },
  };
}
