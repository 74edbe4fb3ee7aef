import type { BlockKind } from './draft';
import words from './kinds.json';
import { isAllCaps } from './characters';
import { folded, PhraseTable } from './phrases';

/** Units beyond which a line is text and no furniture, whatever it says; keeps every test here cheap. */
export const LONGEST_SIGN = 240;

/** Units in which a label must end. */
const LONGEST_LABEL = 24;

/** What a single line shows itself to be, wherever it stands. */
export interface Sign {
  readonly kind: BlockKind;
  /** Units at the line's head that label it and are no part of its words. */
  readonly label: number;
}

type Listed = keyof typeof words.lines;

const listed = new PhraseTable<Listed>(words.lines);
const KINDS: Readonly<Record<Listed, BlockKind>> = {
  residue: 'residue',
  credit: 'credit',
  tagline: 'credit',
  staff: 'byline',
  caption: 'caption',
  separator: 'separator',
};
const labels = new Map(
  Object.entries(words.labels).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as BlockKind] as const),
  ),
);

/** Labels that mean what they say only above the story: "Date:" in running text is a word and a colon. */
const HEAD_ONLY: ReadonlySet<BlockKind> = new Set(['headline', 'deck', 'byline', 'dateline', 'slug']);

/**
 * What a line is by its own words, or undefined for running text and titles. `inHead` is whether only
 * headlines, bylines and the like stand above it.
 */
export function signOf(line: string, inHead: boolean): Sign | undefined {
  if (line.length > LONGEST_SIGN) return undefined;
  const label = labelOf(line);
  if (label !== undefined && (inHead || !HEAD_ONLY.has(label.kind))) return label;
  if (isNoteLine(line)) return { kind: 'note', label: 0 };
  const kind = listedKind(line, inHead);
  if (kind !== undefined) return { kind, label: 0 };
  if (isByline(line)) return { kind: 'byline', label: /^\W*by\s+/i.exec(line)?.[0].length ?? 0 };
  return isDate(line) ? { kind: 'dateline', label: 0 } : undefined;
}

/** A labelled line: "Headline: …", "Caption: …". */
export function labelOf(line: string): Sign | undefined {
  const colon = line.indexOf(':');
  if (colon < 2 || colon > LONGEST_LABEL) return undefined;
  const kind = labels.get(folded(line.slice(0, colon)));
  const words = /\S/.exec(line.slice(colon + 1));
  return kind === undefined || words === null ? undefined : { kind, label: colon + 1 + words.index };
}

function listedKind(line: string, inHead: boolean): BlockKind | undefined {
  let bare = line;
  if (/^[\s(—–~-]/.test(line)) bare = line.replace(/^[\s(—–~-]+/, '').replace(/\)\s*$/, '');
  const found = listed.find(line) ?? (bare === line ? undefined : listed.find(bare));
  if (found === undefined || (found === 'staff' && !inHead)) return undefined;
  if (found === 'credit' && /[,;]\s*$/.test(line)) return undefined;
  return KINDS[found];
}

/** Whether words name an agency or a paper: "AP", "Reuters". */
export function isAgency(name: string): boolean {
  return listed.find(name) === 'credit';
}

/** A comment to the desk that takes the whole line. */
function isNoteLine(line: string): boolean {
  if (/^\s*\/\/(?!\S*\.\S)/.test(line)) return true;
  const bracketed = /^\s*\[([^\][]+)\]\s*[.:]?\s*$/.exec(line)?.[1];
  return bracketed !== undefined && isNote(bracketed);
}

const cues = new RegExp(`^(?:${words.noteCues.join('|')})(?![\\p{L}\\p{N}’'])`, 'iu');

/** A picture in the markup of a wiki, whose last part is its caption: [[File:bridge.jpg|thumb|The bridge in May]]. */
const WIKI_PICTURE = /^(?:file|image):[^|]*\|/i;

/** Whether words in square brackets speak to the desk (TK, CHECK NAME) and not to readers ([the president]). */
export function isNote(bracketed: string): boolean {
  const words = bracketed.trim();
  if (WIKI_PICTURE.test(words)) return false;
  if (/^[?\s]+$/.test(words) || /(?:^|\W)(?:tk)+(?:\W|$)/i.test(words)) return true;
  if (!isAllCaps(words)) return cues.test(words) && /^[\p{L}\s-]+:|^(?:tk|cq|todo|fixme)/iu.test(words);
  return cues.test(words) || /\s/.test(words);
}

/** Small words that names and mastheads carry in lower case. */
const PARTICLES =
  /^(?:and|of|for|the|in|with|at|&|de|del|della|da|di|du|la|le|el|al|bin|ibn|van|von|der|den|ter|y|e|staff|writer|writers|reporter|editor|correspondent|contributor|special|to)$/i;
/** What no name begins with, for "By Monday". */
const NO_NAME =
  /^(?:a|an|the|this|that|these|those|then|now|mid|late|early|all|most|some|any|law|far|contrast|comparison|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|nightfall|dawn)$/i;
/** What tells a sentence in capitals from a line of names in capitals. */
const VERBAL = /\b(?:was|were|had|has|have|is|are|will|would|said|that|his|her|their|it|he|she|they)\b/i;

/** Whether a line says who wrote the story: "By Jane Doe", "BY JANE DOE AND JOHN ROE, Associated Press". */
export function isByline(line: string): boolean {
  const names = /^\s*(?:—\s*|-\s*)?(?:by|BY|By)\s+(\S.*)$/.exec(line)?.[1];
  if (names === undefined || VERBAL.test(names)) return false;
  const parts = names.split(/[\s,|/•·]+/).filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined || NO_NAME.test(first) || parts.length > 16) return false;
  return parts.every(
    (part) => /^\W*\p{Lu}/u.test(part) || PARTICLES.test(part) || part.includes('@') || /^[—–-]+$/.test(part),
  );
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  [
    '^\\s*(?:(?:last\\s)?(?:published|updated|posted)(?:\\s(?:on|at))?:?\\s+)?',
    '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?',
    `(?:${MONTH}\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s${MONTH}(?:\\s\\d{4})?)`,
    '(?:,?\\s(?:at\\s)?\\d{1,2}[:.]\\d\\d(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?)?\\s*\\.?\\s*$',
  ].join(''),
  'i',
);

/** Whether a line is a date, with or without a time of day, and nothing else. */
function isDate(line: string): boolean {
  return DATE.test(line);
}

/** Whether a line holds a person's name and nothing else: two to four words, each with a capital. */
export function isName(line: string): boolean {
  return /^\s*(?:[—–-]\s*)?\p{Lu}[\p{L}’'.-]+(?:\s+(?:\p{Lu}\.?|\p{Lu}[\p{L}’'-]+|de|van|von|bin|al|del|la)){1,3}\s*\.?\s*$/u.test(
    line,
  );
}
