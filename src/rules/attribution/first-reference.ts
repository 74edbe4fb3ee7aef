import type { Passage } from '../../draft/draft';
import { PROSE } from '../../draft/draft';
import { contains, shift, textAt, type Span } from '../../draft/span';
import { insideQuotation } from '../../draft/words';
import type { DraftRule, Story } from '../../review/rule';
import type { Person } from '../../sources/sources';
import { IS, wordOf } from '../../sources/lexicon/word';
import { leavePlaceholder } from './fixes';
import { sharedTitles } from './names';

export const firstReference: DraftRule = {
  id: 'attribution/first-reference',
  title: 'A surname before its first reference',
  why: 'Readers meet a person by full name and title; a surname alone tells them they missed something.',
  source: 'https://www.apstylebook.com/ask_the_editor',
  severity: 'information',
  looksAt: 'draft',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Talks between Presidents ⟦Halloran⟧ and Petrov ended. The two will meet again, Ivan Petrov said.',
      },
      {
        text: 'Sen. ⟦Ortiz⟧ left early. Lena Ortiz said she was ill.',
        fixed: 'Sen. Lena Ortiz left early. Lena Ortiz said she was ill.',
      },
    ],
    passes: [
      'Sen. Lena Ortiz left early. Ortiz said she was ill.',
      'Mayor Lena Ortiz left early, and the council went on without Ortiz.',
      'The meeting was in Washington. Washington voted for the bill.',
    ],
  },
  check(story, report) {
    const met = new Set<string>();
    for (const { person, at } of firstMentions(story)) {
      if (met.has(person.surname) || story.stylebook.knownNames.has(person.surname)) continue;
      met.add(person.surname);
      const words = textAt(story.draft.text, at);
      if (/\s/.test(words.trim())) continue;
      const full = person.mentions.find((one) => /\s/.test(textAt(story.draft.text, one).trim()));
      report({
        ...at,
        message:
          full === undefined
            ? `The story never gives “${person.surname}” a first reference: full name and title belong here.`
            : `“${person.surname}” comes before the full name, ${person.name}: it belongs here.`,
        fixes:
          full === undefined
            ? [leavePlaceholder(at.end, 'full name and title', words)]
            : [{ title: person.name, safe: false, edits: [{ ...at, text: person.name }] }],
        related:
          full === undefined ? [] : [{ ...full, message: `The full name, ${person.name}, stands here.` }],
      });
    }
  },
};

interface Mention {
  readonly person: Pick<Person, 'name' | 'surname' | 'mentions'>;
  readonly at: Span;
}

/** The first mention of each person in running text, the story's own words first in order of place. */
function firstMentions(story: Story): readonly Mention[] {
  const ownWords = story.draft.blocks.flatMap(({ passage, span }) =>
    PROSE.includes(passage.kind) ? [{ passage, span }] : [],
  );
  const place = (at: Span) => {
    const block = ownWords.find(({ span }) => contains(span, at));
    return block !== undefined && isReference(block.passage, shift(at, -block.span.start));
  };
  const known = story.sources.people.flatMap((person) => {
    const at = person.mentions.find(place);
    return at === undefined ? [] : [{ person, at }];
  });
  const titled = story.facts(sharedTitles).flatMap((names, index) =>
    names.flatMap((name) => {
      const at = shift(name, story.draft.blocks[index]?.span.start ?? 0);
      const surname = textAt(story.draft.text, at);
      return place(at) ? [{ person: { name: surname, surname, mentions: [] }, at }] : [];
    }),
  );
  return [...known, ...titled].sort((a, b) => a.at.start - b.at.start);
}

/** Whether the words refer to the person in the story's own voice: not quoted, not "a Trump tower", not "“Bobby” Scott". */
function isReference(passage: Passage, at: Span): boolean {
  const { prose, dateline } = passage;
  if (insideQuotation(passage, at) || (dateline !== undefined && contains(dateline, at))) return false;
  const notPerson = wordOf(prose.slice(at.start, at.end)).is & (IS.notPerson | IS.role | IS.honorific);
  return (
    notPerson === 0 &&
    !/(?:\b(?:an?|the)|["”’'\p{Ll})]["”’')])\s+$/iu.test(prose.slice(Math.max(0, at.start - 6), at.start))
  );
}
