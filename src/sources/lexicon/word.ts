import { WordTable } from '../../draft/wordTable';
import { betweenOf } from './between';
import { clusterOf } from './clusters';
import { hashOf } from './hash';
import people from './people.json';
import reporting from './reporting.json';
import { jointOf } from './joints';
import { senseOf } from './senses';
import { unpackSense, type Sense } from './sense';
import { classOfWord } from './wordClass';
import { IS } from './wordFlags';

export { IS };

export interface Word {
  /** Tells words that are remembered apart, below `MOST_KNOWN`. */
  readonly number: number;
  readonly text: string;
  /** Units of "’s", "’re", "’ve", "’ll", "’d" or "’m" at its end, or 0. */
  readonly clitic: number;
  readonly lower: string;
  readonly is: number;
  /** A rough part of speech, below 256. */
  readonly class: number;
  /** A finer one, learned. */
  readonly cluster: number;
  /** What WordNet knows of it, and of that what leads, each with whether it has a capital. */
  readonly sense: number;
  readonly leading: number;
  /** Of the word in lower case, and of its last three letters and its shape. */
  readonly hash: number;
  readonly ending: number;
  /** What it is to a verb and a word on its two sides, as bits. */
  readonly between: number;
  /** The sort of word or mark that joins clauses or phrases, 0 for any other. */
  readonly joint: number;
}

const closed: readonly (readonly [number, string])[] = [
  [IS.auxiliary, 'be am is are was were been being have has had having do does did doing get gets got'],
  [IS.auxiliary | IS.modal, 'will would shall should can could may might must cannot'],
  [IS.pronoun, 'i he she they we you it who'],
  [
    IS.determiner,
    'the a an this that these those his her their its our my your some any no every each both all',
  ],
  [
    IS.preposition,
    'of in on at by for with from to into about over under after before between during against among through without within upon toward towards across behind beyond near outside inside amid despite per via since until like as than',
  ],
  [IS.conjunction, 'and or but nor yet so because although though while if unless whether whereas'],
  [IS.whWord, 'who what when where why how which whom whose'],
  [IS.negation, 'not never n’t no'],
  [IS.reports, 'according'],
  [
    IS.adverb,
    'meanwhile however instead still then now later earlier perhaps also even indeed moreover nevertheless nonetheless therefore thus otherwise besides maybe once soon often always again here there',
  ],
  [IS.weekday, 'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight'],
];

const flags = new Map<string, number>();

function add(words: Iterable<string>, flag: number): void {
  for (const word of words) flags.set(word, (flags.get(word) ?? 0) | flag);
}

/** Forms of an English verb: the finite ones (-s and past) first, then the base and -ing. */
function formsOf(base: string): { finite: string[]; other: string[] } {
  const irregular = (reporting.irregular as Readonly<Record<string, string>>)[base]?.split(' ');
  if (irregular) {
    const finite = irregular.filter((form) => !form.endsWith('ing'));
    return { finite, other: [base, ...irregular.filter((form) => form.endsWith('ing'))] };
  }
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  if (/[^aeiou]y$/.test(base)) {
    const short = base.slice(0, -1);
    return { finite: [`${short}ies`, `${short}ied`], other: [base, `${base}ing`] };
  }
  const third = /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
  return { finite: [third, `${stem}ed`], other: [base, `${stem}ing`] };
}

for (const [kind, flag] of [
  [reporting.speech, IS.speechVerb | IS.reports],
  [reporting.thought, IS.thoughtVerb | IS.reports],
  [reporting.attitude, IS.attitudeVerb],
] as const) {
  for (const base of kind.split(' ')) {
    const { finite, other } = formsOf(base);
    add(finite, flag | IS.finite);
    add(other, flag);
  }
}
for (const [flag, words] of closed) add(words.split(' '), flag);
for (const [flag, words] of [
  [IS.reportNoun, reporting.nouns],
  [IS.reportAdjective, reporting.adjectives],
  [IS.given | IS.male, people.male],
  [IS.given | IS.female, people.female],
  [IS.honorific, people.honorifics],
  [IS.particle, people.particles],
  [IS.notPerson, people.notPerson],
  [IS.role, people.roles],
  [IS.unnamed, people.unnamed],
  [IS.document, people.documents],
] as const) {
  add(words.toLowerCase().split(' '), flag);
}

/** A bound on memory, not on correctness: what falls out is worked out again. */
const MOST_KNOWN = 50_000;
const known = new WordTable(describe, MOST_KNOWN);

/** What is known of a word as written; the same object each time while it is remembered. */
export function wordOf(written: string): Word {
  return known.of(written);
}

/** What is known of the word that stands there. */
export function wordAt(prose: string, start: number, end: number): Word {
  return known.at(prose, start, end);
}

function describe(written: string, number: number): Word {
  const lower = written.toLowerCase();
  let is = flags.get(lower.replace(/\.$/u, '')) ?? 0;
  if (/^\p{L}/u.test(written)) is |= IS.letters;
  if (/^\p{Lu}/u.test(written)) is |= IS.capitalized;
  if (/^[\p{Lu}.&]{2,}$/u.test(written)) is |= IS.allCaps;
  if (/^\p{N}/u.test(written)) is |= IS.digit;
  if (lower.endsWith('ly')) is |= IS.adverb;
  const hash = hashOf(is & IS.digit ? '<num>' : lower);
  const code = senseOf(hash);
  const sense = code === undefined ? undefined : unpackSense(code);
  if (is & (IS.auxiliary | IS.finite) || (sense && isFinite(sense) && !(is & IS.capitalized))) is |= IS.verb;
  const capital = is & IS.capitalized ? 1 : 0;
  const wordClass = classOfWord(lower, is, sense);
  const shape = (is & IS.allCaps ? 2 : is & IS.capitalized ? 1 : 0) * 2 + (written.includes('-') ? 1 : 0);
  return {
    number,
    text: written,
    clitic: CLITIC.exec(written)?.[0].length ?? 0,
    lower,
    is,
    class: wordClass,
    cluster: clusterOf(hash, wordClass),
    sense: ((code ?? UNKNOWN) << 1) | capital,
    leading: (leadingOf(sense) << 1) | capital,
    hash,
    ending: hashOf(lower.slice(-3)) + shape,
    between: betweenOf(lower, is),
    joint: jointOf(lower),
  };
}

const CLITIC = /(?<=.)['’](?:s|re|ve|ll|d|m)$/i;

/** Above all senses. */
const UNKNOWN = 1 << 14;

/** Whether a word is mostly a verb, and in a form that needs no auxiliary. */
function isFinite({ lead, form }: Sense): boolean {
  return lead === 'verb' && (form === 1 || form === 2);
}

/** The part of a sense that leads, as a number; above 256 for what is neither noun nor verb. */
function leadingOf(sense: Sense | undefined): number {
  if (sense === undefined) return 256;
  const { lead, noun, plural, verb, form } = sense;
  if (lead === 'noun') return (noun << 1) | (plural ? 1 : 0);
  if (lead === 'verb') return 64 + ((verb << 2) | form);
  return lead === 'adjective' ? 257 : 258;
}
