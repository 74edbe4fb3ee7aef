import type { BlockKind, Quotation } from '../../draft/draft';
import { overlaps, shift, textAt, type Span } from '../../draft/span';
import type { DraftRule, Story } from '../../review/rule';
import type { Attribution } from '../../sources/sources';
import { heard, leavesOneSpeaker } from './carryOver';
import { isAsked, nameSpeaker } from './fixes';
import { sourcedByBlock } from './speakers';
import { isSignature, leadsOn, quotedSpeech, reports, type Embedded } from './speech';

/** Blocks after which a reader has forgotten who spoke. */
const BREAKS: readonly BlockKind[] = ['subhead', 'separator', 'list-item'];

export const quote: DraftRule = {
  id: 'attribution/quote',
  title: 'Quoted words without a speaker',
  why: 'A quotation is worth as much as the person who said it; a reader must not have to guess who that is.',
  source: 'https://www.ap.org/about/news-values-and-principles/',
  severity: 'warning',
  looksAt: 'draft',
  blocks: ['body'],
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The council met on Monday and adjourned at noon.\n\n⟦“We will never agree to such a budget.”⟧\n\nThe next meeting is in May.',
        fixed:
          'The council met on Monday and adjourned at noon.\n\n“We will never agree to such a budget.” [TK: source]\n\nThe next meeting is in May.',
      },
      {
        text: '“The money is gone,” Mayor Lena Ortiz said.\n\nThe council adjourned at noon.\n\n⟦“We will never agree to such a budget.”⟧\n\nThe next meeting is in May.',
        fixed:
          '“The money is gone,” Mayor Lena Ortiz said.\n\nThe council adjourned at noon.\n\n“We will never agree to such a budget,” Ortiz said.\n\nThe next meeting is in May.',
      },
      { text: 'The council met on Monday. The plan was ⟦“dead in the water.”⟧' },
    ],
    passes: [
      '“We will never agree to such a budget,” Mayor Lena Ortiz said.',
      'Mayor Lena Ortiz said the plan was dead.\n\n“We will never agree to such a budget.”\n\n“The money is not there.”',
      'The band closed with the song “The Long Way Home to the Old Valley.”',
      'The river rose on Sunday.\n\n“The pumps failed before the rain came.”\n\n— Dana Moss, lockkeeper',
      'A sign read “No parking on the grass after dark.”',
      'She called it the “do nothing, spend nothing, hope for rain” plan.',
    ],
  },
  check(story, report) {
    const sourced = sourcedByBlock(story);
    const speeches = story.facts(quotedSpeech);
    const leads = story.facts(leadsOn);
    const signatures = story.facts(isSignature);
    /** Whether a quotation at the head of the next paragraph would have a speaker from here. */
    let carried = false;
    for (const block of story.draft.blocks) {
      if (BREAKS.includes(block.passage.kind)) carried = false;
      if (block.passage.kind !== 'body') continue;
      const {
        quotations = [],
        embedded = [],
        introduced = false,
        said = false,
      } = speeches[block.index] ?? {};
      const attributions = sourced.get(block.index) ?? [];
      const spoken = introduced || attributions.some(isSpeech) || signatures[block.index + 1] === true;
      const place = (span: Span) => shift(span, block.span.start);
      const isFree = (one: Quotation) => !attributions.some(({ content }) => touches(content, place(one)));
      const isStray = ({ sentence }: Embedded) =>
        !attributions.some((one) => tells(story, one) && isIn(one, place(sentence)));
      const orphans = spoken
        ? []
        : new Set([
            ...(carried ? [] : quotations.filter(isFree)),
            ...embedded.filter(isStray).map(({ quotation }) => quotation),
          ]);
      for (const quotation of orphans) {
        if (isAsked(block.passage.text, quotation.end)) continue;
        report({
          ...shift(quotation, block.span.start),
          message: `Nobody says this: name the speaker of ${opening(block.passage.prose, quotation)}.`,
          fixes: nameSpeaker(story, block, quotation),
        });
      }
      const last = heard(story, attributions).at(-1);
      carried =
        leads[block.index] === true ||
        (last
          ? leavesOneSpeaker(story, block, attributions, last)
          : said || (carried && quotations.length > 0));
    }
  },
};

function isSpeech({ class: kind, content }: Attribution): boolean {
  return kind === 'speech' && content.length > 0;
}

/** Whether the cue of an attribution, where it has one, is a word for saying or thinking. */
function tells(story: Story, { cue }: Attribution): boolean {
  return cue.length === 0 || cue.some((one) => reports(textAt(story.draft.text, one)));
}

function touches(spans: readonly Span[], span: Span): boolean {
  return spans.some((one) => overlaps(one, span));
}

/** Whether any part of an attribution stands in a sentence. */
function isIn({ source, cue, content }: Attribution, sentence: Span): boolean {
  return touches([...source, ...cue, ...content], sentence);
}

/** The first words of a quotation, for a message. */
function opening(prose: string, { inner }: Quotation): string {
  const words = prose.slice(inner.start, inner.end).trim().split(/\s+/);
  return `“${words
    .slice(0, 4)
    .join(' ')
    .replace(/[.,;:!?]+$/, '')}${words.length > 4 ? ' …' : ''}”`;
}
