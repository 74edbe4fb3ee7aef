import people from './people.json';
import verbs from './verbs.json';

/** What a word can be, as bits of `Word.is`; a word may be several things. */
export const IS = {
  speechVerb: 1 << 0,
  thoughtVerb: 1 << 1,
  /** Forms of be, have and do, and modals: what may stand between a subject and its verb. */
  auxiliary: 1 << 2,
  modal: 1 << 3,
  /** he, she, they … as a subject. */
  pronoun: 1 << 4,
  determiner: 1 << 5,
  preposition: 1 << 6,
  conjunction: 1 << 7,
  whWord: 1 << 8,
  negation: 1 << 9,
  given: 1 << 10,
  honorific: 1 << 11,
  particle: 1 << 12,
  notPerson: 1 << 13,
  role: 1 << 14,
  unnamed: 1 << 15,
  document: 1 << 16,
  capitalized: 1 << 17,
  allCaps: 1 << 18,
  digit: 1 << 19,
  adverb: 1 << 20,
  /** A reporting verb in its past or -s form, which needs no auxiliary. */
  finite: 1 << 21,
  weekday: 1 << 22,
  /** Begins with a letter. */
  letters: 1 << 23,
  male: 1 << 24,
  female: 1 << 25,
} as const;

export interface Word {
  readonly lower: string;
  readonly is: number;
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
  [IS.weekday, 'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight'],
];

const flags = new Map<string, number>();

function add(words: Iterable<string>, flag: number): void {
  for (const word of words) flags.set(word, (flags.get(word) ?? 0) | flag);
}

/** Forms of an English verb: the finite ones (-s and past) first, then the base and -ing. */
function formsOf(base: string): { finite: string[]; other: string[] } {
  const irregular = (verbs.irregular as Readonly<Record<string, string>>)[base]?.split(' ');
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
  [verbs.speech, IS.speechVerb],
  [verbs.thought, IS.thoughtVerb],
] as const) {
  for (const base of kind.split(' ')) {
    const { finite, other } = formsOf(base);
    add(finite, flag | IS.finite);
    add(other, flag);
  }
}
for (const [flag, words] of closed) add(words.split(' '), flag);
for (const [flag, words] of [
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

const known = new Map<string, Word>();
/** A bound on memory, not on correctness: what falls out is worked out again. */
const MOST_KNOWN = 50_000;

/** What is known of a word as written; the same object each time while it is remembered. */
export function wordOf(written: string): Word {
  let word = known.get(written);
  if (!word) {
    if (known.size >= MOST_KNOWN) known.clear();
    word = describe(written);
    known.set(written, word);
  }
  return word;
}

function describe(written: string): Word {
  const lower = written.toLowerCase();
  let is = flags.get(lower.replace(/\.$/u, '')) ?? 0;
  if (/^\p{L}/u.test(written)) is |= IS.letters;
  if (/^\p{Lu}/u.test(written)) is |= IS.capitalized;
  if (/^[\p{Lu}.&]{2,}$/u.test(written)) is |= IS.allCaps;
  if (/^\p{N}/u.test(written)) is |= IS.digit;
  if (lower.endsWith('ly')) is |= IS.adverb;
  return { lower, is };
}
