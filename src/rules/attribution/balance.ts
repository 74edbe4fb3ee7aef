import { PROSE, type Passage } from '../../draft/draft';
import { contains, overlaps, shift, textAt, type Span } from '../../draft/span';
import type { DraftRule, Story } from '../../review/rule';
import type { Person } from '../../sources/sources';
import list from './data/answers.json';
import { isAsked, leavePlaceholder } from './fixes';
import { phraseBook } from './phrases';
import { saysAloud } from './speech';
import { foldedWords, spanOf } from './words';

const accusations = phraseBook(list.accusations);
const accusing = phraseBook(list.accusing);
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
      { text: 'Lena Ortiz ⟦accused⟧ Treasurer Dale Irons of theft. The board meets on Monday.' },
    ],
    passes: [
      'Auditor Lena Ortiz accused Treasurer Dale Irons of theft. Irons denied it.',
      'Treasurer Dale Irons was accused of taking $4,000 from the fund. Irons denied it.',
      'Treasurer Dale Irons was accused of taking $4,000 from the fund. Irons could not be reached.',
      'The board was accused of waste.',
      'It was the fire that Dale Irons blamed for the loss of the fund.',
    ],
  },
  check(story, report) {
    if (story.facts(answersIn).some(Boolean)) return;
    const accused = accusationsOf(story);
    for (const { person, at, sentence } of accused) {
      if (speaks(story, person, accused) || isAsked(story.draft.text, sentence.end)) continue;
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

/** Whether a person is given words; that they were accused is none. */
function speaks(story: Story, person: Person, accused: readonly Accusation[]): boolean {
  return story.sources.attributions.some(
    ({ speaker, cue, class: kind }) =>
      speaker?.name === person.name &&
      kind === 'speech' &&
      (cue.length === 0 || cue.some((one) => saysAloud(textAt(story.draft.text, one)))) &&
      !accused.some(({ at }) => cue.some((one) => overlaps(one, at))),
  );
}

/** Where the story's own words accuse a person named in the same sentence before. */
function accusationsOf(story: Story): readonly Accusation[] {
  const found = story.facts(accusationsIn);
  return story.draft.blocks.flatMap(({ index, span }) =>
    (found[index] ?? []).flatMap(({ at, sentence, by }) => {
      const person = story.sources.people.find((one) =>
        one.mentions.some((mention) =>
          by === 'before'
            ? contains(shift({ start: sentence.start, end: at.start }, span.start), mention)
            : contains(shift({ start: at.end, end: at.end + NEAR }, span.start), mention) &&
              story.draft.text.startsWith(' of ', mention.end),
        ),
      );
      if (person === undefined) return [];
      return [{ person, at: shift(at, span.start), sentence: shift(sentence, span.start) }];
    }),
  );
}

interface Found {
  readonly at: Span;
  readonly sentence: Span;
  /** On which side of the words the accused is named. */
  readonly by: 'before' | 'after';
}

/** Units behind "accused" within which the accused is named, with a title. */
const NEAR = 40;

function accusationsIn(passage: Passage): readonly Found[] {
  if (!PROSE.includes(passage.kind)) return [];
  const words = foldedWords(passage);
  return passage.sentences.flatMap((sentence) =>
    [[accusations, 'before'] as const, [accusing, 'after'] as const].flatMap(([book, by]) =>
      book
        .find(words, sentence.firstToken, sentence.endToken)
        .map((match): Found => ({ at: spanOf(passage, match), sentence, by })),
    ),
  );
}
