import { textAt, type Span } from '../../draft/span';
import type { DraftRule, Report, Story } from '../../review/rule';
import type { Person } from '../../sources/sources';
import list from './data/titles.json';
import { differByOne } from './similar';

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

function otherSpelling(story: Story, person: Person, earlier: Person): Report {
  const at = person.mentions[0] ?? { start: 0, end: 0 };
  const before = earlier.mentions[0] ?? at;
  const words = textAt(story.draft.text, at);
  return {
    ...at,
    message: `“${words}” or “${earlier.name}”? The story spells this name both ways.`,
    fixes: [
      {
        title: earlier.name,
        safe: false,
        edits: [{ ...at, text: words.replace(person.name, earlier.name) }],
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
