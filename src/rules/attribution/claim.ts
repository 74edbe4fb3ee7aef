import type { Passage } from '../../draft/draft';
import { shift, textAt, type Span } from '../../draft/span';
import type { DraftRule } from '../../review/rule';
import { IS, wordOf } from '../../sources/lexicon/word';
import { candidates, type Candidate } from './claims/candidates';
import type { Trigger } from './claims/triggers';
import list from './claims/triggers.json';
import learned from './claims/weights.json';
import { hasEvidence, scoreOf, weightOf } from './claims/weights';
import { nameSource } from './fixes';
import { foldedWords, spanOf } from './words';

type Kind = keyof typeof list.kinds;

/** How far below the threshold a claim is still worth a hint, in log odds. */
const HINT_MARGIN = 0.7;

const kindOf = new Map(list.groups.map(({ group, kind }) => [group, kind as Kind]));

export const claim: DraftRule = {
  id: 'attribution/claim',
  title: 'A statement that needs a source',
  why: 'Readers have a right to know who says so; what you saw yourself needs no source, so ignore the finding and give that as the reason.',
  source: 'https://www.ap.org/about/news-values-and-principles/',
  severity: 'information',
  looksAt: 'draft',
  blocks: ['body'],
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The plant has cost ⟦some 4,000 jobs⟧ in the valley.',
        fixed: 'The plant has cost some 4,000 jobs in the valley [TK: source].',
      },
      {
        text: 'Ortiz toured the plant in May. She ⟦would not⟧ pay for repairs because the state caused the leak.',
      },
    ],
    passes: [
      'The plant has cost some 4,000 jobs in the valley, the union said.',
      'According to the census, some 4,000 people live there.',
      'The council met on Monday.',
      '“The plant has cost some 4,000 jobs,” Mayor Lena Ortiz said.',
    ],
  },
  check(story, report) {
    const ranked = candidates(story)
      .filter((one) => one.triggers.length > 0)
      .map((candidate) => ({ candidate, score: scoreOf(candidate), sure: hasEvidence(candidate) }))
      .filter(({ score }) => score > learned.threshold - HINT_MARGIN)
      .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
    const budget = budgetFor(story.words, story.stylebook.limits.claimsPerThousand);
    ranked.forEach(({ candidate, score, sure }, rank) => {
      const { block, sentence } = candidate;
      const trigger = strongest(candidate);
      const span = flagged(block.passage, trigger, sentence.endToken);
      const { says, ask } = list.kinds[trigger.kind];
      report({
        ...shift(span, block.span.start),
        message: `“${textAt(block.passage.prose, span)}” ${says}: ${ask}.`,
        fixes: nameSource(story, block, sentence),
        ...(!(sure && rank < budget && score > learned.threshold) && { severity: 'hint' }),
      });
    });
  },
};

/** Findings that a draft of so many words may show. */
export function budgetFor(words: number, perThousand: number): number {
  return Math.ceil((words * perThousand) / 1000);
}

/** The trigger that weighs most, the first of those. */
function strongest({ triggers }: Candidate): Trigger & { readonly kind: Kind } {
  const [best] = [...triggers].sort(
    (a, b) => weightOf(b.group, learned) - weightOf(a.group, learned) || a.first - b.first,
  );
  const kind = best && kindOf.get(best.group);
  if (best === undefined || kind === undefined) throw new RangeError('a claim without a trigger');
  return { ...best, kind };
}

const STOPS =
  IS.auxiliary |
  IS.preposition |
  IS.conjunction |
  IS.determiner |
  IS.whWord |
  IS.pronoun |
  IS.speechVerb |
  IS.thoughtVerb;

/** The trigger's words; of a figure also its currency and what it counts: "some 4,000 jobs". */
function flagged(passage: Passage, trigger: Trigger & { readonly kind: Kind }, limit: number): Span {
  let { first, end } = trigger;
  if (trigger.kind === 'figure') {
    const words = foldedWords(passage);
    if (/^[$€£]$/.test(words[first - 1] ?? '')) first--;
    const counted = words[end] ?? '';
    const counts = /^[\p{L}-]+$/u.test(counted) && (wordOf(counted).is & STOPS) === 0;
    if (words[end - 1]?.startsWith('#') === true && end < limit && counts) end++;
  }
  return spanOf(passage, { first, end });
}
