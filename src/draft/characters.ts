/** What a UTF-16 unit is to the desk. One table look-up a character keeps reading a story at memory speed. */
export const enum CharacterClass {
  Unknown,
  Letter,
  Digit,
  /** White space of any width, line ends and no-break spaces included. */
  Space,
  /** Seen by nobody: word joiner (our own mask), zero-width spaces, soft hyphen, direction marks. */
  Transparent,
  Apostrophe,
  /** Any other quotation mark. */
  QuoteMark,
  Hyphen,
  Period,
  Punctuation,
  Symbol,
  /** Half of a surrogate pair, or a lone one. */
  Surrogate,
}

/** Filled in as characters are met, so that nothing is paid for scripts that a story never uses. */
const table = new Uint8Array(0x10000);

/** The class of the UTF-16 unit `code`. */
export function classOf(code: number): CharacterClass {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- `learn` writes nothing else into it
  const known = table[code] as CharacterClass;
  return known === CharacterClass.Unknown ? learn(code) : known;
}

function learn(code: number): CharacterClass {
  const found = classify(code, String.fromCharCode(code));
  table[code] = found;
  return found;
}

function classify(code: number, character: string): CharacterClass {
  if (code >= 0xd800 && code <= 0xdfff) return CharacterClass.Surrogate;
  if (character === '.') return CharacterClass.Period;
  if (character === "'" || character === '’') return CharacterClass.Apostrophe;
  if ('"“”„‟«»‹›‘‚‛`'.includes(character)) return CharacterClass.QuoteMark;
  if ('-\u2010\u2011'.includes(character)) return CharacterClass.Hyphen;
  if (/[\u200b-\u200f\u00ad\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufe00-\ufe0f]/.test(character)) {
    return CharacterClass.Transparent;
  }
  if (/\s/.test(character)) return CharacterClass.Space;
  if (/\p{Nd}/u.test(character)) return CharacterClass.Digit;
  if (/[\p{L}\p{M}\p{N}_]/u.test(character)) return CharacterClass.Letter;
  if (/\p{P}/u.test(character) && !'%&@#*§†‡/\\'.includes(character)) return CharacterClass.Punctuation;
  return CharacterClass.Symbol;
}

/** Whether the character at `index` belongs to a word; past the text's edges none does. */
export function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const found = classOf(text.charCodeAt(index));
  return found === CharacterClass.Letter || found === CharacterClass.Digit;
}

export function isLetterAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && classOf(text.charCodeAt(index)) === CharacterClass.Letter;
}

export function isDigitAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && classOf(text.charCodeAt(index)) === CharacterClass.Digit;
}

/** Whether the character at `index` is white space; the text's edges count as white space. */
export function isSpaceAt(text: string, index: number): boolean {
  return index < 0 || index >= text.length || classOf(text.charCodeAt(index)) === CharacterClass.Space;
}

/** Whether the character at `index` is seen by nobody. */
export function isUnseenAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && classOf(text.charCodeAt(index)) === CharacterClass.Transparent;
}

/** Whether the character at `index` is an upper-case letter. */
export function isUpperAt(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character !== character.toLowerCase();
}

/** Whether a text has letters, and none of lower case, as wire copy of old has. */
export function isAllCaps(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}
