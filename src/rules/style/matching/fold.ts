/** Filled in as characters are met. */
const table = new Uint16Array(0x10000);

/**
 * A UTF-16 unit as phrases are compared: in lower case, with typewriter apostrophes, plain spaces and our digits. Units
 * are folded where they stand, so that no copy of a text is made to look for phrases in it.
 */
export function foldUnit(code: number): number {
  const known = table[code] ?? 0;
  return known === 0 ? learn(code) : known;
}

function learn(code: number): number {
  const folded = foldCharacter(String.fromCharCode(code));
  return (table[code] = folded.charCodeAt(0));
}

function foldCharacter(character: string): string {
  if (character === '’') return "'";
  if (/\s/.test(character)) return ' ';
  if (/\p{Nd}/u.test(character) && character > '9') return '0';
  const lower = character.toLowerCase();
  if (lower === 'ς') return 'σ';
  return lower.length === 1 ? lower : character; // "İ" grows when lowered, and stays as it is
}

/** A text in which each unit can be folded by itself: digits beyond 16 bits, which are two, are ours already. */
export function foldable(text: string): string {
  return /[\ud800-\udfff]/.test(text)
    ? text.replace(/[\u{10000}-\u{10ffff}]/gu, (one) => (/\p{Nd}/u.test(one) ? '00' : one))
    : text;
}

/** Whether a phrase stands in a text, however the two are written. */
export function standsAt(text: string, at: number, phrase: string): boolean {
  if (at + phrase.length > text.length) return false;
  for (let index = 0; index < phrase.length; index++) {
    if (foldUnit(phrase.charCodeAt(index)) !== foldUnit(text.charCodeAt(at + index))) return false;
  }
  return true;
}
