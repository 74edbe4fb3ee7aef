import { shift, type Span } from '../draft/span';
import { IS } from './lexicon/word';
import type { Linked } from './link';
import type { PassageFacts } from './passages';
import type { NameMention } from './people';
import { spanOf } from './reading';
import type { Gender, Known, Roster } from './roster';
import type { Source, SourceKind } from './sources';
import type { Run } from './spans';

/** A source while the ledger is kept. */
export interface Entry extends Source {
  attributions: number;
  words: number;
  description: string;
}

/** Finds who a source span means, in story order; keeps in mind who was named and who spoke. */
export class Speakers {
  readonly #roster: Roster;
  readonly #entries = new Map<unknown, Entry>();
  readonly #lastOf = new Map<Gender, Known>();
  #lastPerson: Known | undefined;
  #lastGroup: Entry | undefined;
  readonly #byRole = new Map<string, Known>();

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** In order of first reference. */
  get entries(): Entry[] {
    return [...this.#entries.values()].sort((a, b) => a.firstReference.start - b.firstReference.start);
  }

  /** Takes note of a passage's people, titles and roles before its attributions are asked about. */
  note(facts: PassageFacts, before: number): void {
    for (const mention of facts.names) {
      if (mention.start >= before) break;
      const person = this.#roster.personOf.get(mention);
      if (person === undefined) continue;
      this.#mentioned(person);
      for (const role of rolesBeside(facts, mention)) this.#byRole.set(role, person);
    }
  }

  /** Who speaks; undefined where the attribution has no source. */
  speakerOf(linked: Linked, facts: PassageFacts, at: number): Entry | undefined {
    const run = linked.source[0];
    if (run === undefined) return undefined;
    const span = spanOf(facts.reading, run.first, run.end);
    const mention = headMention(facts, run, this.#roster);
    const person = mention && this.#roster.personOf.get(mention);
    if (mention && person) return this.#person(person, describe(facts, mention));
    return this.#pronoun(facts, run, at) ?? this.#phrase(facts, run, span, at);
  }

  #mentioned(person: Known): void {
    this.#lastOf.set(person.gender, person);
    this.#lastPerson = person;
  }

  #person(person: Known, description: string): Entry {
    this.#mentioned(person);
    const entry = this.#entry(person, person.name, 'named', person.mentions[0] ?? { start: 0, end: 0 });
    entry.description ||= description;
    return entry;
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
    return person ? this.#person(person, '') : undefined;
  }

  /** Whom "who" refers to: the person, or the phrase, right before it. */
  #antecedent(facts: PassageFacts, run: Run, at: number): Entry | undefined {
    const { start } = spanOf(facts.reading, run.first, run.end);
    const mention = facts.names.findLast((one) => one.end <= start && start - one.end <= 3);
    const person = mention && this.#roster.personOf.get(mention);
    if (person) return this.#person(person, '');
    let first = run.first;
    while (
      first > 0 &&
      run.first - first < 6 &&
      facts.reading.words[first - 1]?.is &&
      !isMark(facts, first - 1)
    )
      first--;
    if (first === run.first) return undefined;
    const phrase = { ...run, first, end: run.first };
    return this.#phrase(facts, phrase, spanOf(facts.reading, phrase.first, phrase.end), at);
  }

  /** A source that is no named person: a role, an organization, a document, or people without names. */
  #phrase(facts: PassageFacts, run: Run, span: Span, at: number): Entry {
    const { reading } = facts;
    const text = reading.passage.prose.slice(span.start, span.end).replace(/[,\s]+$/u, '');
    const head = headOf(facts, run);
    const word = reading.words[head];
    const is = word?.is ?? 0;
    const definite = /^(?:the|this|that|his|her)$/.test(reading.words[run.first]?.lower ?? '');
    const role = definite && is & IS.role ? this.#byRole.get(word?.lower ?? '') : undefined;
    if (role) return this.#person(role, '');
    const kind: SourceKind =
      is & IS.document ? 'document' : is & IS.capitalized && !(is & IS.unnamed) ? 'organization' : 'unnamed';
    const name = kind === 'organization' ? text.replace(/^(?:the|The|a|an|A|An) /u, '') : text;
    const entry = this.#entry(`${kind} ${name.toLowerCase()}`, name, kind, shift(span, at));
    this.#lastGroup = entry;
    return entry;
  }

  #entry(key: unknown, name: string, kind: SourceKind, firstReference: Span): Entry {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { name, kind, description: '', attributions: 0, words: 0, firstReference };
      this.#entries.set(key, entry);
    }
    return entry;
  }
}

function isMark({ reading }: PassageFacts, at: number): boolean {
  return !((reading.words[at]?.is ?? 0) & (IS.letters | IS.digit));
}

/** The person a source span is about: not the boss in "a spokesman for Park", not the owner in "Park’s lawyer". */
function headMention({ names, reading }: PassageFacts, run: Run, roster: Roster): NameMention | undefined {
  const { start, end } = spanOf(reading, run.first, run.end);
  const inside = names.filter((one) => one.start >= start && one.end <= end && roster.personOf.has(one));
  const head = inside.find(
    (one) => !one.possessive && !isGoverned(reading.passage.prose.slice(start, one.start)),
  );
  return head ?? (inside[0]?.possessive && inside[0].end >= end - 2 ? inside[0] : undefined);
}

/** Whether what stands before a name makes it the object of a preposition: "a spokesman for ". */
function isGoverned(before: string): boolean {
  return /\b(?:for|of|to|from|by|with|in|at|on|against|like|behind|about|under)\s+(?:[^,]*)$/iu.test(before);
}

/** The head noun of a phrase: the last word before a preposition, a comma or a clause. */
function headOf({ reading }: PassageFacts, run: Run): number {
  for (let at = run.first + 1; at < run.end; at++) {
    const is = reading.words[at]?.is ?? 0;
    if (is & (IS.preposition | IS.whWord) || !(is & (IS.letters | IS.digit))) return at - 1;
  }
  return run.end - 1;
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

/** Title and affiliation at a mention: the title before it, or the apposition after it. */
function describe({ reading }: PassageFacts, mention: NameMention): string {
  const { prose } = reading.passage;
  const after = /^, ((?:an? |the |who (?:is|was) )?\p{L}[^,.;—"“”]{2,100})(?=[,.;—])/u.exec(
    prose.slice(mention.end, mention.end + 110),
  )?.[1];
  return after ?? mention.title;
}
