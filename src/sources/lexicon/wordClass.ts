import { FIELD, type Sense } from './sense';
import { IS } from './wordFlags';

/** Words and marks that are a class of their own, since what follows hangs on them. */
const OWN =
  "that to of in on at by for with from as about against than like into over after before during because if whether while although so and or but nor the a an this his her their its our my he him she they them it i we you who which what when where how why whose there not is are was were be been being has have had do does did will would could should may might can must according , . : ; - -- — – ( ) [ ] / $ % & ? ! … ... “ ” ‘ ’ \" ' `` '' ’s 's ’re 're ’ve 've ’ll 'll ’d 'd ’m 'm said says say saying told tells tell asked asking called calls more also all up out".split(
    ' ',
  );

const own = new Map(OWN.map((word, index) => [word, index + 1]));
const FIRST_SHARED = OWN.length + 1;

/** The classes that words share, told by what the lexicon knows of them, then by their endings. */
const SHARED: readonly ((is: number, lower: string) => boolean)[] = [
  (is) => (is & (IS.speechVerb | IS.finite | IS.capitalized)) === (IS.speechVerb | IS.finite),
  (is, lower) => (is & (IS.speechVerb | IS.capitalized)) === IS.speechVerb && lower.endsWith('ing'),
  (is) => (is & (IS.speechVerb | IS.capitalized)) === IS.speechVerb,
  (is) => (is & (IS.thoughtVerb | IS.finite | IS.capitalized)) === (IS.thoughtVerb | IS.finite),
  (is, lower) => (is & (IS.thoughtVerb | IS.capitalized)) === IS.thoughtVerb && lower.endsWith('ing'),
  (is) => (is & (IS.thoughtVerb | IS.capitalized)) === IS.thoughtVerb,
  (is) => (is & (IS.attitudeVerb | IS.finite | IS.capitalized)) === (IS.attitudeVerb | IS.finite),
  (is, lower) => (is & (IS.attitudeVerb | IS.capitalized)) === IS.attitudeVerb && lower.endsWith('ing'),
  (is) => (is & (IS.reportAdjective | IS.capitalized)) === IS.reportAdjective,
  (is) => (is & (IS.attitudeVerb | IS.reportNoun | IS.capitalized)) === (IS.attitudeVerb | IS.reportNoun),
  (is) => (is & (IS.attitudeVerb | IS.capitalized)) === IS.attitudeVerb,
  (is) => (is & (IS.reportNoun | IS.capitalized)) === IS.reportNoun,
  (is) => (is & IS.weekday) !== 0,
  (is) => (is & IS.determiner) !== 0,
  (is) => (is & IS.preposition) !== 0,
  (is) => (is & IS.auxiliary) !== 0,
  (is) => (is & IS.conjunction) !== 0,
  (is) => (is & IS.whWord) !== 0,
  (is) => (is & IS.negation) !== 0,
  (is) => (is & (IS.capitalized | IS.given)) === (IS.capitalized | IS.given),
  (is) => (is & (IS.capitalized | IS.honorific)) === (IS.capitalized | IS.honorific),
  (is) => (is & IS.allCaps) !== 0,
  (is, lower) => (is & IS.capitalized) !== 0 && lower.endsWith('s'),
  (is) => (is & IS.capitalized) !== 0,
  (is) => (is & IS.digit) !== 0,
  (is) => (is & IS.unnamed) !== 0,
  (is) => (is & IS.role) !== 0,
  (is) => (is & IS.document) !== 0,
  (is) => (is & IS.adverb) !== 0,
  (is, lower) => (is & IS.letters) !== 0 && lower.endsWith('ing'),
  (is, lower) => (is & IS.letters) !== 0 && lower.endsWith('ed'),
  (is, lower) => (is & IS.letters) !== 0 && /(?:tion|ment|ness|ity|ism|ship|ance|ence|sion)s?$/.test(lower),
  (is, lower) => (is & IS.letters) !== 0 && /(?:ous|ful|ive|able|ible|al|ic|less|ary|ish)$/.test(lower),
  (is, lower) => (is & IS.letters) !== 0 && lower.endsWith('s'),
  (is) => (is & IS.letters) !== 0,
];

/** The last of the shared classes go by endings alone; WordNet knows better. */
const FIRST_GUESSED = FIRST_SHARED + SHARED.length - 6;
const FIRST_SENSED = FIRST_SHARED + SHARED.length + 1;

const NOUNS: readonly (readonly number[])[] = [
  [FIELD.person],
  [FIELD.group],
  [FIELD.speech, FIELD.thought, FIELD.feeling],
];
const VERBS: readonly number[] = [FIELD.speaks, FIELD.thinks, FIELD.feels, FIELD.senses, FIELD.socializes];

/** A rough part of speech, below 256; equal for words that stand in the same places. */
export function classOfWord(lower: string, is: number, sense: Sense | undefined): number {
  const one = own.get(lower);
  if (one !== undefined) return one;
  const shared = SHARED.findIndex((fits) => fits(is, lower));
  const known = FIRST_SHARED + (shared < 0 ? SHARED.length : shared);
  return known < FIRST_GUESSED || shared < 0 || !sense ? known : FIRST_SENSED + classOfSense(sense);
}

function classOfSense({ lead, noun, plural, verb, form }: Sense): number {
  const nouns = 2 * (NOUNS.length + 1);
  const verbs = 4 * (VERBS.length + 1);
  if (lead === 'noun') return 2 * placeIn(NOUNS, (fields) => fields.includes(noun)) + (plural ? 1 : 0);
  if (lead === 'verb') return nouns + 4 * placeIn(VERBS, (field) => field === verb) + form;
  return nouns + verbs + (lead === 'adjective' ? 0 : 1);
}

/** Where the first that fits is, the length where none does. */
function placeIn<T>(list: readonly T[], fits: (one: T) => boolean): number {
  const at = list.findIndex(fits);
  return at < 0 ? list.length : at;
}
