import { letters, percent } from './frequent.json';

/** In a string of a pattern that is being put together: where the edge of a word is. */
export const EDGE = '\u0001';
/** The same for where a match begins, if not at the string's own beginning. */
export const START = '\u0002';

const FREQUENT: ReadonlyMap<string, number> = new Map(
  Object.entries(percent).map(([word, share]) => [word, share / 100]),
);
const LONGEST_FREQUENT = Math.max(...[...FREQUENT.keys()].map((word) => word.length));

/** What a word that is not frequent comes to, by its length: the longer, the rarer. */
const BY_LENGTH = [0, 2e-3, 1e-3, 6e-4, 3e-4, 2e-4, 1e-4, 5e-5];
/** The same for a string that may stand within a word. */
const WITHIN_WORDS = [0, 0.1, 2e-2, 4e-3, 1e-3, 3e-4, 1e-4, 5e-5];
const DIGIT = 5e-3;
const MARKS: ReadonlyMap<string, number> = new Map([
  [' ', 1],
  [',', 0.06],
  ['.', 0.05],
  ["'", 0.03],
  ['’', 0.03],
  ['"', 0.03],
  ['“', 0.03],
  ['”', 0.03],
  ['-', 0.02],
]);
const RARE_MARK = 2e-3;
/** How often one of the endings that may stand behind an apostrophe does. */
const ENDING = 0.3;

/** About how large a share of all words of running English a word has. */
export function shareOfWord(word: string): number {
  const known = word.length > LONGEST_FREQUENT ? undefined : FREQUENT.get(word.toLowerCase());
  return known ?? byLength(BY_LENGTH, word.length);
}

/** About how often a string in lower case stands in running English, for each word; edges of words are marked. */
export function shareOf(marked: string): number {
  let share = 1;
  for (let at = 0; at < marked.length;) {
    const start = at;
    while (isLetter(marked.charCodeAt(at))) at++;
    const letters = marked.slice(start, at);
    if (at > start && isEnding(letters, marked.charAt(start - 1))) share *= ENDING;
    else if (at > start) share *= shareOfLetters(letters, start > 0, at < marked.length);
    else share *= shareOfMark(marked.charAt(at++));
  }
  return share;
}

/** Whether letters end a word behind its apostrophe: "’s", "’t". */
function isEnding(letters: string, before: string): boolean {
  return (before === "'" || before === '’') && letters.length < 3;
}

/** Of letters, and whether a word can begin and end with them alone. */
function shareOfLetters(letters: string, opens: boolean, closes: boolean): number {
  const whole = shareOfWord(letters);
  if (opens && closes) return whole;
  return Math.max(whole, byLength(WITHIN_WORDS, letters.length) / (opens || closes ? 2 : 1));
}

function shareOfMark(mark: string): number {
  if (mark === EDGE || mark === START) return 1;
  return mark >= '0' && mark <= '9' ? DIGIT : (MARKS.get(mark) ?? RARE_MARK);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);
}

const LETTERS: ReadonlyMap<string, number> = new Map(
  Object.entries(letters).map(([letter, share]) => [letter, share / 100]),
);

/** About how large a share of all characters of running English one has. */
export function shareOfUnit(unit: string): number {
  return LETTERS.get(unit.toLowerCase()) ?? shareOfMark(unit);
}

function byLength(shares: readonly number[], length: number): number {
  return shares[Math.min(length, shares.length - 1)] ?? 0;
}
