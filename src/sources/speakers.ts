import { firstFrom, shift, type Span } from '../draft/span';
import { IS } from './lexicon/word';
import type { Linked } from './link';
import type { PassageFacts } from './passages';
import type { NameMention } from './people';
import { spanOf } from './reading';
import type { Gender, Known, Roster } from './roster';
import { readPhrase, type SourcePhrase } from './sourcePhrase';
import type { Source, SourceKind } from './sources';
import type { Run } from './spans';

/** A source while the ledger is kept. */
export interface Entry extends Source {
  attributions: number;
  words: number;
}

/** Finds who a source span means, in story order; keeps in mind who was named and who spoke. */
export class Speakers {
  readonly #roster: Roster;
  /** The passage whose people are taken note of, the next of its names, and who of it was named last. */
  #noting: Noting | undefined;
  readonly #entries = new Map<unknown, Entry>();
  readonly #lastOf = new Map<Gender, Known>();
  #lastPerson: Known | undefined;
  #lastGroup: Entry | undefined;
  readonly #byRole = new Map<string, Known>();
  /** The last source without a name by its head noun: "the report" means the one introduced before. */
  readonly #byHead = new Map<string, Entry>();

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** Who said something, in order of first reference. */
  get entries(): Entry[] {
    return [...this.#entries.values()]
      .filter((one) => one.attributions > 0)
      .sort((a, b) => a.firstReference.start - b.firstReference.start);
  }

  /** Takes note of a passage's people, titles and roles before its attributions are asked about. */
  note(facts: PassageFacts, before: number): void {
    if (this.#noting?.facts !== facts) this.#noting = { facts, next: 0, last: undefined, lastOf: new Map() };
    const noting = this.#noting;
    for (; noting.next < facts.names.length; noting.next++) {
      const mention = facts.names[noting.next];
      if (mention === undefined || mention.start >= before) break;
      const person = this.#roster.personOf.get(mention);
      if (person === undefined) continue;
      noting.last = person;
      noting.lastOf.set(person.gender, person);
      for (const role of rolesBeside(facts, mention)) this.#byRole.set(role, person);
    }
    if (noting.last === undefined) return;
    this.#lastPerson = noting.last;
    for (const [gender, person] of noting.lastOf) this.#lastOf.set(gender, person);
  }

  /** Who speaks; undefined where the attribution has no source. */
  speakerOf(linked: Linked, facts: PassageFacts, at: number): Entry | undefined {
    const run = linked.source[0];
    if (run === undefined) return undefined;
    const mention = headMention(facts, run, this.#roster);
    const person = mention && this.#roster.personOf.get(mention);
    return person ? this.#person(person) : (this.#pronoun(facts, run, at) ?? this.#phrase(facts, run, at));
  }

  #mentioned(person: Known): void {
    this.#lastOf.set(person.gender, person);
    this.#lastPerson = person;
  }

  #person(person: Known): Entry {
    this.#mentioned(person);
    const first = person.mentions[0] ?? { start: 0, end: 0 };
    return this.#entry(person, person.name, 'named', person.description, first);
  }

  #pronoun(facts: PassageFacts, run: Run, at: number): Entry | undefined {
    if (run.end - run.first > 1) return undefined;
    const word = facts.reading.words[run.first]?.lower;
    if (word === 'who') return this.#antecedent(facts, run, at);
    if (word === 'they' || word === 'it' || word === 'which' || word === 'that') return this.#lastGroup;
    const gender =
      word === 'he' || word === 'him' ? 'male' : word === 'she' || word === 'her' ? 'female' : undefined;
    if (gender === undefined) return undefined;
    const last = this.#lastPerson;
    const person =
      last && (last.gender === gender || last.gender === undefined) ? last : this.#lastOf.get(gender);
    return person ? this.#person(person) : undefined;
  }

  /** Whom "who" refers to: the person, or the phrase, right before it. */
  #antecedent(facts: PassageFacts, run: Run, at: number): Entry | undefined {
    const { start } = spanOf(facts.reading, run.first, run.end);
    const mention = facts.names.findLast((one) => one.end <= start && start - one.end <= 3);
    const person = mention && this.#roster.personOf.get(mention);
    if (person) return this.#person(person);
    const end = facts.reading.texts[run.first - 1] === ',' ? run.first - 1 : run.first;
    let first = end;
    while (first > 0 && end - first < 6 && facts.reading.words[first - 1]?.is && !isMark(facts, first - 1))
      first--;
    if (first === end) return undefined;
    return this.#phrase(facts, { ...run, first, end }, at);
  }

  /** A source that is not read as a person's name; undefined where the words name nobody. */
  #phrase(facts: PassageFacts, run: Run, at: number): Entry | undefined {
    const phrase = readPhrase(facts.reading, run);
    if (phrase === undefined) return undefined;
    const person =
      this.#roster.named(phrase.name) ?? (phrase.bare ? this.#byRole.get(phrase.head) : undefined);
    if (person) return this.#person(person);
    const entry = (phrase.bare ? this.#byHead.get(phrase.head) : undefined) ?? this.#introduce(phrase, at);
    this.#byHead.set(phrase.head, entry);
    this.#lastGroup = entry;
    return entry;
  }

  #introduce({ kind, name, detail, span }: SourcePhrase, at: number): Entry {
    return this.#entry(`${kind} ${name.toLowerCase()}`, name, kind, detail, shift(span, at));
  }

  #entry(key: unknown, name: string, kind: SourceKind, description: string, firstReference: Span): Entry {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { name, kind, description, attributions: 0, words: 0, firstReference };
      this.#entries.set(key, entry);
    }
    return entry;
  }
}

interface Noting {
  readonly facts: PassageFacts;
  next: number;
  last: Known | undefined;
  readonly lastOf: Map<Gender, Known>;
}

function isMark({ reading }: PassageFacts, at: number): boolean {
  return !((reading.words[at]?.is ?? 0) & (IS.letters | IS.digit));
}

/** The person a source span is about: not the boss in "a spokesman for Park", not the owner in "Park’s lawyer". */
function headMention({ names, reading }: PassageFacts, run: Run, roster: Roster): NameMention | undefined {
  const { start, end } = spanOf(reading, run.first, run.end);
  const inside = namesWithin(names, start, end).filter((one) => roster.personOf.has(one));
  const head = inside.find(
    (one) => !one.possessive && !isGoverned(reading.passage.prose.slice(start, one.start)),
  );
  return head ?? (inside[0]?.possessive && inside[0].end >= end - 2 ? inside[0] : undefined);
}

/** The names of a span, found without looking at those before it. */
function namesWithin(names: readonly NameMention[], start: number, end: number): readonly NameMention[] {
  const first = firstFrom(names.length, (at) => names[at]?.start ?? 0, start);
  let last = first;
  while ((names[last]?.end ?? Infinity) <= end) last++;
  return names.slice(first, last);
}

/** Whether what stands before a name makes it the object of a preposition: "a spokesman for ". */
function isGoverned(before: string): boolean {
  return /\b(?:for|of|to|from|by|with|in|at|on|against|like|behind|about|under)\s+(?:[^,]*)$/iu.test(before);
}

/** Roles that the words around a name give it: "Sen. Park", "Park, the senator", lower case. */
function rolesBeside({ reading }: PassageFacts, mention: NameMention): string[] {
  const { prose } = reading.passage;
  const around = `${mention.title} ${/^, [^,.;]{3,80}/u.exec(prose.slice(mention.end, mention.end + 90))?.[0] ?? ''}`;
  const short: Readonly<Record<string, string>> = {
    'Sen.': 'senator',
    'Rep.': 'representative',
    'Gov.': 'governor',
    'Dr.': 'doctor',
  };
  const roles = around.match(/\p{L}+\.?/gu) ?? [];
  return roles.map((role) => short[role] ?? role.toLowerCase().replace('.', ''));
}
