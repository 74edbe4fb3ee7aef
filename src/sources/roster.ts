import { shift, type Span } from '../draft/span';
import { nicknames } from './lexicon/nicknames.json';
import { IS, wordOf } from './lexicon/word';
import { describe } from './describe';
import type { NameMention } from './people';
import type { Reading } from './reading';
import type { Person } from './sources';

export type Gender = 'male' | 'female' | undefined;

/** A person while the story is read. */
export interface Known extends Person {
  name: string;
  readonly mentions: Span[];
  given: string | undefined;
  middle: string | undefined;
  suffix: string;
  gender: Gender;
  /** Title or affiliation as first told, or ''. */
  description: string;
}

/** A name mention with its place in the story. */
export interface PlacedName {
  readonly mention: NameMention;
  /** The passage around it, and where that stands in the draft. */
  readonly reading: Reading;
  readonly at: number;
}

/** The people of a story and which mention means whom. */
export interface Roster {
  readonly people: readonly Known[];
  readonly personOf: ReadonlyMap<NameMention, Known>;
  /** The person whom words name that were not read as a name: those of a headline, of copy in capitals. */
  named(words: string): Known | undefined;
}

/**
 * Tells people apart and joins their forms: full names first, so that a surname or a given name alone, before or
 * after, finds whom it means. Two people with one surname stay two; a surname alone then means the one named last.
 */
export function drawUp(names: readonly PlacedName[], knownNames: ReadonlyMap<string, string>): Roster {
  const bySurname = new Map<string, Known[]>();
  const byGiven = new Map<string, Known[]>();
  const people: Known[] = [];
  const personOf = new Map<NameMention, Known>();
  const add = (mention: NameMention): Known => {
    const person = newPerson(mention);
    people.push(person);
    push(bySurname, keyOf(person.surname), person);
    if (person.given) push(byGiven, keyOf(person.given), person);
    return person;
  };
  // "Mr. Arad" makes a person of "Uzi Arad" too.
  const titled = new Set(
    names.flatMap(({ mention: { certain, parts } }) =>
      certain && parts.length === 1 ? [keyOf(surnameOf(parts))] : [],
    ),
  );
  for (const { mention } of names) {
    const { certain, parts } = mention;
    if (parts.length < 2 || !(certain || titled.has(keyOf(surnameOf(parts))))) continue;
    const person =
      bySurname.get(keyOf(surnameOf(mention.parts)))?.find((one) => isSame(one, mention)) ?? add(mention);
    enrich(person, mention);
    personOf.set(mention, person);
  }
  const lastNamed = new Map<string, Known>();
  for (const { mention, reading, at } of names) {
    const key = keyOf(surnameOf(mention.parts));
    const person =
      personOf.get(mention) ??
      (mention.parts.length === 1
        ? (pick(bySurname.get(key), mention, lastNamed.get(key)) ?? only(byGiven.get(key)))
        : bySurname.get(key)?.find((one) => isSame(one, mention))) ??
      (mention.certain || knownNames.has(mention.parts.join(' ')) ? add(mention) : undefined);
    if (person === undefined) continue;
    enrich(person, mention);
    personOf.set(mention, person);
    person.mentions.push(shift(mention, at));
    person.description ||= describe(reading, mention);
    lastNamed.set(keyOf(person.surname), person);
  }
  for (const person of people) person.name = knownNames.get(person.name) ?? person.name;
  const byName = new Map(people.map((one) => [keyOf(one.name), one]));
  const named = (words: string) =>
    /^\p{Lu}/u.test(words) ? (byName.get(keyOf(words)) ?? only(bySurname.get(keyOf(words)))) : undefined;
  return { people: people.filter((one) => one.mentions.length > 0), personOf, named };
}

function push(map: Map<string, Known[]>, key: string, person: Known): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('’', "'");
}

function only(people: readonly Known[] | undefined): Known | undefined {
  return people?.length === 1 ? people[0] : undefined;
}

/** Whom a surname alone means: who fits its title, and of those the one named last. */
function pick(
  people: readonly Known[] | undefined,
  mention: NameMention,
  last: Known | undefined,
): Known | undefined {
  const gender = genderOfTitle(mention.title);
  const fitting = people?.filter((one) => !gender || !one.gender || one.gender === gender);
  return last && fitting?.includes(last) ? last : fitting?.[0];
}

/** "van der Berg" of ["Anna", "van", "der", "Berg"]. */
function surnameOf(parts: readonly string[]): string {
  let from = parts.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(parts[from - 1] ?? '')) from--;
  return parts.slice(from).join(' ');
}

function newPerson({ parts, suffix, title }: NameMention): Known {
  const surname = surnameOf(parts);
  return {
    name: parts.join(' '),
    surname,
    mentions: [],
    given: undefined,
    middle: undefined,
    suffix,
    gender: genderOfTitle(title),
    description: '',
  };
}

/** Adds what a mention tells: a longer form of the name, the gender. */
function enrich(person: Known, { parts, suffix, title }: NameMention): void {
  const name = suffix ? `${parts.join(' ')} ${suffix}` : parts.join(' ');
  if (parts.length > 1) {
    person.given ??= parts[0];
    if (parts.length > 2 && /^\p{Lu}/u.test(parts[1] ?? '')) person.middle ??= parts[1];
    if (name.length > person.name.length) person.name = name;
    person.suffix ||= suffix;
  }
  person.gender ??= genderOfTitle(title) ?? genderOfGiven(person.given);
}

function genderOfTitle(title: string): Gender {
  if (/^(?:Mr|Sir|King|Prince|Father|Lord)\b/.test(title)) return 'male';
  if (/^(?:Mrs|Ms|Miss|Queen|Princess|Sister|Dame|Lady)\b/.test(title)) return 'female';
  return undefined;
}

function genderOfGiven(given: string | undefined): Gender {
  if (given === undefined) return undefined;
  const { is } = wordOf(given);
  const both = is & (IS.male | IS.female);
  if (both === IS.male) return 'male';
  return both === IS.female ? 'female' : undefined;
}

/** Whether a full name may be another form of a person's: same given name, its initial, or a nickname of it. */
function isSame(person: Known, { parts, suffix }: NameMention): boolean {
  if (suffix && person.suffix && suffix.replace('.', '') !== person.suffix.replace('.', '')) return false;
  const given = parts[0];
  if (given === undefined || person.given === undefined) return true;
  if (!sameGiven(person.given, given)) return person.middle !== undefined && sameGiven(person.middle, given);
  return (
    parts.length < 3 || person.middle === undefined || initialOf(person.middle) === initialOf(parts[1] ?? '')
  );
}

function initialOf(name: string): string {
  return name.charAt(0);
}

function sameGiven(a: string, b: string): boolean {
  const [x, y] = [keyOf(a).replace(/\.$/, ''), keyOf(b).replace(/\.$/, '')];
  if (x === y) return true;
  if (x.length === 1 || y.length === 1) return x.startsWith(y.charAt(0));
  return NICKNAMES.get(x)?.some((group) => group.includes(y)) ?? false;
}

const NICKNAMES = new Map<string, string[][]>();
for (const line of nicknames) {
  const group = line.split(' ');
  for (const name of group) NICKNAMES.set(name, [...(NICKNAMES.get(name) ?? []), group]);
}
