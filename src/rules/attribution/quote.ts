import type { Quotation } from '../../draft/draft';
import { overlaps, shift, textAt, type Span } from '../../draft/span';
import type { DraftRule, Story } from '../../review/rule';
import type { Attribution } from '../../sources/sources';
import { nameSpeaker } from './fixes';
import { sourcedByBlock } from './speakers';
import { leadsOn, quotedSpeech, saysAloud } from './speech';

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
    ],
    passes: [
      '“We will never agree to such a budget,” Mayor Lena Ortiz said.',
      'Mayor Lena Ortiz said the plan was dead.\n\n“We will never agree to such a budget.”\n\n“The money is not there.”',
      'The band closed with the song “The Long Way Home to the Old Valley.”',
      'A sign read “No parking on the grass after dark.”',
      'She called it the “do nothing, spend nothing, hope for rain” plan.',
    ],
  },
  check(story, report) {
    const sourced = sourcedByBlock(story);
    const speeches = story.facts(quotedSpeech);
    const leads = story.facts(leadsOn);
    /** Whether a quotation at the head of the next paragraph would have a speaker from here. */
    let carried = false;
    for (const block of story.draft.blocks) {
      if (block.passage.kind !== 'body') continue;
      const { quotations = [], introduced = false, said = false } = speeches[block.index] ?? {};
      const attributions = sourced.get(block.index) ?? [];
      const spoken = introduced || attributions.some(isSpeech);
      for (const quotation of spoken || carried ? [] : quotations) {
        if (attributions.some((one) => holds(one, shift(quotation, block.span.start)))) continue;
        report({
          ...shift(quotation, block.span.start),
          message: `Nobody says this: name the speaker of ${opening(block.passage.prose, quotation)}.`,
          fixes: nameSpeaker(story, block, quotation),
        });
      }
      carried =
        leads[block.index] === true ||
        said ||
        attributions.some((one) => speaksUp(story, one)) ||
        (carried && quotations.length > 0);
    }
  },
};

/** Whether an attribution leaves a speaker in the reader's ear: somebody, not a poll or a record, said something. */
function speaksUp(story: Story, attribution: Attribution): boolean {
  return isSpeech(attribution) && attribution.cue.some((one) => saysAloud(textAt(story.draft.text, one)));
}

function isSpeech({ class: kind, content }: Attribution): boolean {
  return kind === 'speech' && content.length > 0;
}

/** Whether an attribution is about words of a quotation. */
function holds({ content }: Attribution, quotation: Span): boolean {
  return content.some((one) => overlaps(one, quotation));
}

/** The first words of a quotation, for a message. */
function opening(prose: string, { inner }: Quotation): string {
  const words = prose.slice(inner.start, inner.end).trim().split(/\s+/);
  return `“${words
    .slice(0, 4)
    .join(' ')
    .replace(/[.,;:!?]+$/, '')}${words.length > 4 ? ' …' : ''}”`;
}
