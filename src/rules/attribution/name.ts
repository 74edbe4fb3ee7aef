import type { Passage } from '../../draft/draft';
import { shift, textAt, type Span } from '../../draft/span';
import { tokenText } from '../../draft/words';
import type { DraftRule, Report, Story } from '../../review/rule';
import type { Person } from '../../sources/sources';
import { IS, wordOf } from '../../sources/lexicon/word';
import list from './data/titles.json';
import { differByOne } from './similar';
import { isCapitalized } from './words';

/** Shorter names are too often one letter apart: Jon and Don, Lee and Lea. */
const LEAST_LETTERS = 5;

/** People before one that it is compared with; a list of thousands is no story. */
const MOST_COMPARED = 300;

export const name: DraftRule = {
  id: 'attribution/name',
  title: 'One person, told two ways',
  why: 'A name spelled two ways, or an age that changes, is wrong at least once, and the family will notice.',
  source: 'https://www.spj.org/spj-code-of-ethics/',
  severity: 'warning',
  looksAt: 'draft',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Anthony Blakemore won the race. The crowd cheered as ⟦Antony Blakemore⟧ crossed the line.',
        fixed: 'Anthony Blakemore won the race. The crowd cheered as Anthony Blakemore crossed the line.',
      },
      { text: 'Goalie Pete Sorensen made 31 saves. ⟦Sorenson⟧ was signed in May.' },
      { text: 'Lena Ortiz, 43, won the race. It was the first win for Lena Ortiz, ⟦34⟧, in a year.' },
      { text: 'Sen. Lena Ortiz won the race. ⟦Rep.⟧ Lena Ortiz had trained for a year.' },
    ],
    passes: [
      'Anthony Blakemore won the race. Blakemore is 43.',
      'Maria Ortiz and Mario Ortiz won the race.',
      'Lena Ortiz, 43, won the race. Ortiz, 43, trained for a year.',
      'Then-Rep. Lena Ortiz lost in 2010. Sen. Lena Ortiz has won since.',
    ],
  },
  check(story, report) {
    const { people } = story.sources;
    for (const slip of surnameSlips(story)) report(slip);
    people.forEach((person, index) => {
      const earlier = people
        .slice(Math.max(0, index - MOST_COMPARED), index)
        .find((one) => isMisspelt(one.name, person.name));
      if (earlier !== undefined) report(otherSpelling(story, person, earlier));
      for (const facts of [agesOf, titlesOf]) {
        const change = changeIn(facts(story, person), story);
        if (change !== undefined) report(change);
      }
    });
  },
};

/** "Anthony Blakemore" and "Antony Blakemore"; not "Maria Ortiz" and "Mario Ortiz", who may be two. */
function isMisspelt(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')];
  if (first.length < 2 || first.length !== second.length) return false;
  const other = first.findIndex((part, index) => part !== second[index]);
  const [x, y] = [first[other] ?? '', second[other] ?? ''];
  const same = first.every((part, index) => index === other || part === second[index]);
  const endings = x.slice(0, -1) === y.slice(0, -1) && other === 0;
  return (
    same &&
    !endings &&
    Math.min(x.length, y.length) >= LEAST_LETTERS &&
    differByOne(x.toLowerCase(), y.toLowerCase())
  );
}

/** Letters of a surname that stands alone, from which one letter more or less is a slip and no other name. */
const LEAST_ALONE = 6;

/** "Sorenson" after "Pete Sorensen"; not "Clintons", who are the family, nor a name that somebody else has. */
function surnameSlips(story: Story): readonly Report[] {
  const { people } = story.sources;
  const known = new Set(people.flatMap((one) => one.name.split(' ')));
  const surnames = new Map<string, Person[]>();
  for (const person of people) {
    if (!person.name.includes(' ') || person.surname.length < LEAST_ALONE) continue;
    const initial = person.surname.charAt(0);
    surnames.set(initial, [...(surnames.get(initial) ?? []), person].slice(0, MOST_COMPARED));
  }
  const met = new Set<string>();
  return story.facts(capitalized).flatMap((found, index) =>
    found.flatMap(({ word, at }): Report[] => {
      if (met.has(word) || known.has(word)) return [];
      met.add(word);
      const place = shift(at, story.draft.blocks[index]?.span.start ?? 0);
      const person = surnames
        .get(word.charAt(0))
        ?.find((one) => isSlip(one.surname, word) && (one.mentions[0]?.start ?? place.start) < place.start);
      if (person === undefined || story.stylebook.knownNames.has(word)) return [];
      return [otherSpelling(story, { ...person, name: word, mentions: [place] }, person)];
    }),
  );
}

function isSlip(surname: string, word: string): boolean {
  const [short, long] = surname.length < word.length ? [surname, word] : [word, surname];
  return (
    long !== `${short}s` &&
    short.length >= LEAST_ALONE &&
    differByOne(surname.toLowerCase(), word.toLowerCase())
  );
}

/** Words of a passage's running text that could be a surname by itself. */
function capitalized(passage: Passage): readonly { readonly word: string; readonly at: Span }[] {
  if (passage.kind !== 'body') return [];
  return passage.tokens.flatMap((token, index) => {
    const word = tokenText(passage, token).replace(/['’]s?$/, '');
    const alone =
      isCapitalized(passage, index) &&
      !isCapitalized(passage, index - 1) &&
      !isCapitalized(passage, index + 1);
    if (!alone || word.length < LEAST_ALONE || !/^\p{Lu}\p{Ll}+$/u.test(word)) return [];
    if ((wordOf(word).is & (IS.notPerson | IS.role | IS.honorific)) !== 0) return [];
    return [{ word, at: { start: token.start, end: token.start + word.length } }];
  });
}

function otherSpelling(story: Story, person: Person, earlier: Person): Report {
  const at = person.mentions[0] ?? { start: 0, end: 0 };
  const before = earlier.mentions[0] ?? at;
  const words = textAt(story.draft.text, at);
  const right = person.name.includes(' ') ? earlier.name : (earlier.name.split(' ').at(-1) ?? earlier.name);
  return {
    ...at,
    message: `“${words}” or “${earlier.name}”? The story spells this name both ways.`,
    fixes: [
      {
        title: right,
        safe: false,
        edits: [{ ...at, text: words.replace(person.name, right) }],
      },
    ],
    related: [{ ...before, message: `“${textAt(story.draft.text, before)}” stands here.` }],
  };
}

/** Something told of a person beside a mention. */
interface Told extends Span {
  readonly what: string;
  readonly value: string;
}

/** "Ortiz, 43," in order. */
function agesOf({ draft: { text } }: Story, { mentions }: Person): readonly Told[] {
  return mentions.flatMap(({ end }) => {
    const age = /^,\s(\d{1,3})(?=[,.;)\s])(?!\s*(?:percent|%|to|–|-|of|million|years? ago))/.exec(
      text.slice(end, end + 24),
    )?.[1];
    return age === undefined ? [] : [{ what: 'age', value: age, start: end + 2, end: end + 2 + age.length }];
  });
}

const titleOf = new Map(list.titles.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form])));

/** "Sen." before a mention, in order. */
function titlesOf({ draft: { text } }: Story, { mentions }: Person): readonly Told[] {
  return mentions.flatMap(({ start }) => {
    const found = /(?:^|[^\p{L}-])(\p{Lu}\p{L}+\.?)\s$/u.exec(
      text.slice(Math.max(0, start - 20), start),
    )?.[1];
    const value = found === undefined ? undefined : titleOf.get(found);
    return found === undefined || value === undefined
      ? []
      : [{ what: 'title', value, start: start - 1 - found.length, end: start - 1 }];
  });
}

/** The first of the things told that differs from what was told before. */
function changeIn(told: readonly Told[], story: Story): Report | undefined {
  const [first] = told;
  const other = told.find((one) => one.value !== first?.value);
  if (first === undefined || other === undefined) return undefined;
  const [before, now] = [textAt(story.draft.text, first), textAt(story.draft.text, other)];
  return {
    start: other.start,
    end: other.end,
    message: `The ${other.what} is “${now}” here and “${before}” before: check which is right.`,
    fixes: [{ title: before, safe: false, edits: [{ start: other.start, end: other.end, text: before }] }],
    related: [{ start: first.start, end: first.end, message: `“${before}” stands here.` }],
  };
}
