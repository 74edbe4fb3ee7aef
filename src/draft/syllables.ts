const A = 0x61;
const C = 0x63;
const D = 0x64;
const E = 0x65;
const G = 0x67;
const H = 0x68;
const L = 0x6c;
const S = 0x73;
const T = 0x74;
const X = 0x78;
const Z = 0x7a;
const RIGHT_QUOTE = 0x2019;
/** By ASCII character, the small letter it is read as, 0 where it is none. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  return small >= A && small <= Z ? small : 0;
});
const VOWELS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  'aeiouy'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** An estimate of the syllables of an English word: its groups of vowels, without a silent one at the end. */
export function syllablesOf(word: string): number {
  return syllablesIn(word, 0, word.length);
}

/** The same for a word where it stands: none of a draft's words is made a string for it. */
export function syllablesIn(text: string, start: number, end: number): number {
  let letters = 0;
  let groups = 0;
  // The letters read last, newest first; 0 where there are fewer.
  let last = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 && code !== RIGHT_QUOTE) return syllablesOf(plainLetters(text.slice(start, end)));
    const letter = LETTERS[code] ?? 0;
    if (letter === 0) continue;
    if (VOWELS[letter] === 1 && VOWELS[last] === 0) groups++;
    letters++;
    fourth = third;
    third = second;
    second = last;
    last = letter;
  }
  if (letters <= 3) return 1;
  return Math.max(1, endsSilent(last, second, third, fourth) ? groups - 1 : groups);
}

/** A last e, ed or es that nobody speaks: "made", "planned", "makes"; not "table", "voted", "houses". */
function endsSilent(last: number, second: number, third: number, fourth: number): boolean {
  if (last === E) return VOWELS[second] === 0 && !(second === L && VOWELS[third] === 0);
  if (second !== E || VOWELS[third] === 1) return false;
  if (last === D) return third !== D && third !== T;
  return last === S && !isSpokenBeforeEs(third, fourth);
}

/** "boxes", "churches", "tables". */
function isSpokenBeforeEs(letter: number, before: number): boolean {
  if (letter === H) return before === S || before === C;
  if (letter === L) return VOWELS[before] === 0;
  return letter === S || letter === X || letter === Z || letter === C || letter === G;
}

function plainLetters(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}
