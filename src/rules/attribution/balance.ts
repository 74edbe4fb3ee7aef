import { PROSE, type Passage } from '../../draft/draft';
import { contains, overlaps, shift, type Span } from '../../draft/span';
import type { DraftRule, Story } from '../../review/rule';
import type { Person } from '../../sources/sources';
import list from './data/answers.json';
import { leavePlaceholder } from './fixes';
import { phraseBook } from './phrases';
import { foldedWords, spanOf } from './words';

const accusations = phraseBook(list.accusations);
const answers = phraseBook(list.answers);

export const balance: DraftRule = {
  id: 'attribution/balance',
  title: 'Accused, and not heard',
  why: 'Whoever a story accuses gets to answer in it, or the story says how it tried.',
  source: 'https://www.spj.org/spj-code-of-ethics/',
  severity: 'information',
  looksAt: 'draft',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Treasurer Dale Irons was ⟦accused of⟧ taking $4,000 from the fund, the auditor said.\n\nThe board meets on Monday.',
        fixed:
          'Treasurer Dale Irons was accused of taking $4,000 from the fund, the auditor said. [TK: what does Dale Irons say?]\n\nThe board meets on Monday.',
      },
    ],
    passes: [
      'Treasurer Dale Irons was accused of taking $4,000 from the fund. Irons denied it.',
      'Treasurer Dale Irons was accused of taking $4,000 from the fund. Irons could not be reached.',
      'The board was accused of waste.',
    ],
  },
  check(story, report) {
    if (story.facts(answersIn).some(Boolean)) return;
    for (const accusation of accusationsOf(story)) {
      if (speaksElsewhere(story, accusation)) continue;
      const { person, at, sentence } = accusation;
      report({
        ...at,
        message: `${person.name} is accused and does not answer: give the response, or say how you asked for one.`,
        fixes: [leavePlaceholder(sentence.end, `what does ${person.name} say?`, '')],
      });
      return;
    }
  },
};

function answersIn(passage: Passage): boolean {
  return answers.find(foldedWords(passage), 0, passage.tokens.length).length > 0;
}

interface Accusation {
  readonly person: Person;
  readonly at: Span;
  readonly sentence: Span;
}

/** Whether the accused is given words in another sentence; the one that accuses may be taken for theirs. */
function speaksElsewhere(story: Story, { person, sentence }: Accusation): boolean {
  return story.sources.attributions.some(
    ({ speaker, source: [source] }) =>
      speaker?.name === person.name && source !== undefined && !overlaps(source, sentence),
  );
}

/** Where the story's own words accuse a person named in the same sentence before. */
function accusationsOf(story: Story): readonly Accusation[] {
  const found = story.facts(accusationsIn);
  return story.draft.blocks.flatMap(({ index, span }) =>
    (found[index] ?? []).flatMap(({ at, sentence }) => {
      const before = shift({ start: sentence.start, end: at.start }, span.start);
      const person = story.sources.people.find((one) =>
        one.mentions.some((mention) => contains(before, mention)),
      );
      if (person === undefined) return [];
      return [{ person, at: shift(at, span.start), sentence: shift(sentence, span.start) }];
    }),
  );
}

function accusationsIn(passage: Passage): readonly { at: Span; sentence: Span }[] {
  if (!PROSE.includes(passage.kind)) return [];
  const words = foldedWords(passage);
  return passage.sentences.flatMap((sentence) =>
    accusations
      .find(words, sentence.firstToken, sentence.endToken)
      .map((match) => ({ at: spanOf(passage, match), sentence })),
  );
}
