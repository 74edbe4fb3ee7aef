import type { ParagraphRule } from '../../review/rule';
import data from './language/data/compounds.json';
import { isModified } from './language/units';
import { numberOfWord } from '../../draft/vocabulary';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const SHY = new Set(data.notBefore);
/** Modifiers by their first word, longest first. */
const byFirst = new Map<string, string[][]>();
for (const modifier of data.modifiers) {
  const words = modifier.toLowerCase().split(' ');
  const known = byFirst.get(words[0] ?? '') ?? [];
  byFirst.set(
    words[0] ?? '',
    [...known, words].sort((a, b) => b.length - a.length),
  );
}
const PARTS = new Set(data.parts);
/** Words that may come second, by number. */
const SECONDS: boolean[] = [];
const seconds = data.modifiers.flatMap((one) => one.toLowerCase().split(' ')[1] ?? []);
for (const word of [...data.parts, ...seconds]) SECONDS[numberOfWord(word)] = true;
/** First words that are names: “Spanish” in “Spanish-speaking”. */
const NAMES = new Set(
  data.modifiers.flatMap((one) => (/^\p{Lu}/u.test(one) ? [one.split(' ')[0]?.toLowerCase()] : [])),
);
const DESCRIBED_AFTER = new Set(data.describedAfter);
const PART_WORDS = new Set(data.partWords);

/** Words that together describe the noun after them: a full-time job, an eagle-eyed reader. */
export const compounds: ParagraphRule = atWords({
  id: 'ap/compounds',
  title: 'Compound modifiers',
  why: 'Hyphens show which words belong together before a noun: a full-time job, but she works full time.',
  source: 'The Associated Press Stylebook, “hyphen”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'He took a ⟦full time⟧ job.', fixed: 'He took a full-time job.' },
      { text: 'An ⟦eagle eyed⟧ reader saw it.', fixed: 'An eagle-eyed reader saw it.' },
    ],
    passes: ['He works full time and is well known.', 'Two handed in keys, and one headed home.'],
  },
  at: [onWords(byFirst.keys()), onWords(PART_WORDS)],
  check(words, index, report) {
    const length = modifierAt(words, index);
    if (length === undefined || !isModified(words, index + length) || !areJoined(words, index, length))
      return;
    const text = words.slice(index, index + length - 1);
    const right = text.replace(/\s/g, '-');
    report(
      instead(across(words, index, index + length - 1), 'A compound before a noun takes a hyphen.', right),
    );
  },
});

/** How many words a modifier at an index has. */
function modifierAt(words: Words, index: number): number | undefined {
  if (SECONDS[words.number(index + 1)] !== true) return undefined;
  if (PART_WORDS.has(words.lower(index)) && PARTS.has(words.lower(index + 1))) {
    return isDescribing(words, index) ? 2 : undefined;
  }
  const found = byFirst
    .get(words.lower(index))
    ?.find((one) => one.every((word, at) => words.lower(index + at) === word));
  if (found === undefined || !isDescribing(words, index)) return undefined;
  const shy = SHY.has(found.join(' ')) && !/^(?:an?)$/.test(words.lower(index - 1));
  return shy ? undefined : found.length;
}

/** After an article, a possessive, a verb or another word that a noun will follow; capitals are names. */
function isDescribing(words: Words, index: number): boolean {
  const isName = words.isCapital(index) && !words.startsSentence(index);
  if (isName && !NAMES.has(words.lower(index))) return false;
  return DESCRIBED_AFTER.has(words.lower(index - 1)) || words.startsSentence(index);
}

/** Only single spaces between the words. */
function areJoined(words: Words, index: number, length: number): boolean {
  for (let at = index + 1; at < index + length; at++) {
    if (words.start(at) - words.end(at - 1) !== 1) return false;
  }
  return words.prose.charAt(words.end(index + length - 1)) === ' ';
}
