import type { Passage } from '../../draft/draft';
import { PROSE } from '../../draft/draft';
import { contains, shift, textAt, type Span } from '../../draft/span';
import { insideQuotation } from '../../draft/words';
import type { DraftRule, Story } from '../../review/rule';
import type { Person } from '../../sources/sources';
import { IS, wordOf } from '../../sources/lexicon/word';
import list from './data/first-references.json';
import household from './data/household-names.json';
import { isAsked, leavePlaceholder } from './fixes';
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
      'Pope Clement met King Olaf, and the Halloran campaign took pictures of them both.',
      'Mayor Lena Ortiz left early, and the council went on without Ortiz.',
      'The meeting was in Washington. Washington voted for the bill.',
      'Lena Ortiz and her husband, Halloran, left early.',
    ],
  },
  check(story, report) {
    const met = new Set<string>();
    for (const { person, at } of firstMentions(story)) {
      if (met.has(person.surname) || story.stylebook.knownNames.has(person.surname)) continue;
      met.add(person.surname);
      const words = textAt(story.draft.text, at);
      if (
        /\s/.test(words.trim()) ||
        isAsked(story.draft.text, at.end) ||
        isMet(story, person.surname, at.start)
      )
        continue;
      const before = story.draft.text.slice(Math.max(0, at.start - LOOK_BACK), at.start);
      const full = fullName(story, person, before);
      const name = full === undefined ? '' : textAt(story.draft.text, full);
      // Without a full name, only a title tells a person from a company or a town.
      if (full === undefined && !hasTitle(before)) continue;
      // "Presidents Park and Brandt" are introduced where the story goes on about them.
      const central = person.mentions.length === 0 && isNamedAgain(story, person.surname, at);
      const known =
        (households.has(person.surname) && !central) || (full === undefined && LEADERS.test(before));
      report({
        ...at,
        message:
          full === undefined
            ? `The story never gives “${person.surname}” a first reference: full name and title belong here.`
            : `“${person.surname}” comes before the full name, ${name}: it belongs here.`,
        fixes:
          full === undefined
            ? [leavePlaceholder(at.end, 'full name and title', words)]
            : [{ title: name, safe: false, edits: [{ ...at, text: name }] }],
        ...(known && { severity: 'hint' as const }),
        related: full === undefined ? [] : [{ ...full, message: `The full name, ${name}, stands here.` }],
      });
    }
  },
};

/** Units before a name that are read for its title. */
const LOOK_BACK = 30;

const summaries = new Set(list.summaries);
const notNames = new Set(list.notNames);
const households = new Set([...household.names, ...household.companies]);

const anyOf = (words: readonly string[]) => `(?:${words.map((word) => word.replace('.', '\\.')).join('|')})`;
const REGNAL = new RegExp(`\\b${anyOf(list.regnal)}\\s+$`, 'u');
const LEADERS = new RegExp(`\\b${anyOf(list.leaders)}\\s+$`, 'u');
const TITLED = new RegExp(`\\b${anyOf([...list.leaders, ...list.regnal])}\\s+$`, 'u');
const KIN = new RegExp(`\\b${anyOf(list.kin)},?\\s+$`, 'iu');
/** "anti-Donald Trump" has the first name too; "Fox’s Hannity" is a show. */
const NO_SURNAME = /(?:-\p{Lu}\p{L}+|['’]s)\s+$/u;
const FAMILY_FIRST = /^\s\p{Lu}\p{Ll}+,/u;
const NO_NAME = IS.preposition | IS.conjunction | IS.determiner | IS.pronoun | IS.whWord | IS.adverb;
const STANDS_FOR = new RegExp(
  `^(?:\\s+(?:\\p{Ll}+\\s+)?${anyOf(list.groups)}\\b|\\s+(?:al|el|bin|ibn)\\b|\\s*&|[^\\s\\p{P}]|[¡-¿])`,
  'u',
);

/** Whether a title stands right before a name, "Gov. ", "Presidents Park and ", or what somebody does, "the lawyer ". */
function hasTitle(before: string): boolean {
  const word = /([\p{L}.]+)\s+(?:\p{Lu}[\p{L}’'-]+\s+and\s+)?$/u.exec(before)?.[1] ?? '';
  const { is } = wordOf(word);
  return (
    TITLED.test(`${word.replace(/s$/, '')} `) ||
    ((is & IS.honorific) !== 0 && word !== 'Gen') ||
    ((is & IS.role) !== 0 && word === word.toLowerCase())
  );
}

/** The first mention by first and last name that fits "Mr." or "Mrs."; "Beneath Clinton's wins" in a headline is none. */
function fullName({ draft }: Story, { mentions }: Mention['person'], before: string): Span | undefined {
  const other = /\bMr\.\s+$/.test(before) ? IS.female : /\bM(?:r?s\.|iss)\s+$/.test(before) ? IS.male : 0;
  return mentions.find((one) => {
    const [first = '', ...rest] = textAt(draft.text, one).trim().split(/\s+/);
    return rest.length > 0 && (wordOf(first).is & (NO_NAME | other)) === 0;
  });
}

/**
 * Whether the surname has stood beside another name before, on a label or where the roster of people has missed it:
 * behind it, or in front where the family's name comes first ("Lou Jiwei, the minister").
 */
function isMet({ draft }: Story, surname: string, before: number): boolean {
  const body = draft.blocks.find(({ passage }) => PROSE.includes(passage.kind))?.span.start ?? 0;
  for (
    let at = draft.text.indexOf(surname, body);
    at !== -1 && at < before;
    at = draft.text.indexOf(surname, at + 1)
  ) {
    const word = /(\p{Lu}[^\s,;:()]+)\)?\s+(?:\p{Lu}\.\s+)?$/u.exec(
      draft.text.slice(Math.max(0, at - 40), at),
    )?.[1];
    if (
      word !== undefined &&
      (wordOf(word).is & (IS.honorific | IS.role | IS.determiner | IS.preposition)) === 0
    )
      return true;
    const after = draft.text.slice(at + surname.length, at + surname.length + 40);
    if (FAMILY_FIRST.test(after) && !/\p{L}$/u.test(draft.text.slice(Math.max(0, at - 1), at))) return true;
  }
  return false;
}

function isNamedAgain({ draft: { text } }: Story, surname: string, { end }: Span): boolean {
  return text.includes(surname, end);
}

interface Mention {
  readonly person: Pick<Person, 'name' | 'surname' | 'mentions'>;
  readonly at: Span;
}

/** Shorter passages are labels and subheads; what stands before the first of lede's length is display. */
const LEAST_TOKENS = 8;
const LEDE_TOKENS = 25;

/** The first mention of each person in running text, the story's own words first in order of place. */
function firstMentions(story: Story): readonly Mention[] {
  const { blocks } = story.draft;
  const running = blocks.filter(
    ({ passage, index }) =>
      PROSE.includes(passage.kind) &&
      passage.kind !== 'deck' &&
      passage.tokens.length >= LEAST_TOKENS &&
      !summaries.has(labelOf(blocks[index - 1]?.passage)),
  );
  const lede = running.findIndex(({ passage }) => passage.tokens.length >= LEDE_TOKENS);
  const ownWords = running.slice(Math.max(0, lede));
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

/** A line by itself without its mark, as a label stands: "ABSTRACT." */
function labelOf(passage: Passage | undefined): string {
  return passage === undefined || passage.tokens.length > 3
    ? ''
    : passage.text
        .replace(/[.:]\s*$/, '')
        .trim()
        .toLowerCase();
}

/** Whether the words refer to the person in the story's own voice: not quoted, not "a Trump tower", not "“Bobby” Scott". */
function isReference(passage: Passage, at: Span): boolean {
  const { prose, dateline } = passage;
  if (insideQuotation(passage, at) || (dateline !== undefined && contains(dateline, at))) return false;
  const before = prose.slice(Math.max(0, at.start - LOOK_BACK), at.start);
  if (REGNAL.test(before)) return false;
  if (KIN.test(before) || NO_SURNAME.test(before) || /^\p{Lu}\./u.test(prose.slice(at.start))) return false;
  if (notNames.has(textAt(prose, at)) || STANDS_FOR.test(prose.slice(at.end, at.end + 30))) return false;
  const notPerson = wordOf(prose.slice(at.start, at.end)).is & (IS.notPerson | IS.role | IS.honorific);
  return (
    notPerson === 0 &&
    !/(?:\b(?:an?|the)|["”’'\p{Ll})]["”’')])\s+$/iu.test(prose.slice(Math.max(0, at.start - 6), at.start))
  );
}
