import type { Token, TokenKind } from './draft';
import { CharacterClass, classOf, isSpaceAt, isWordAt } from './characters';
import { abbreviationOf, DOMAINS } from './abbreviations';
import { isElisionAt } from './elisions';

/**
 * The tokens of a passage's prose, in order.
 *
 * One token each: "don't", "20-year-old", "U.S.", "Sen." (an abbreviation keeps its period), "3,000",
 * "10:30", "AT&T", "’90s", an address on the web or of mail, a "@handle". Apart: "$" and "3.5", "10" and "%".
 * A possessive's last apostrophe ("dogs’") is a mark of its own. Runs of periods or hyphens are one mark, and so is ". . .".
 */
export function tokensOf(prose: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < prose.length) {
    const found = classOf(prose.charCodeAt(index));
    if (found === CharacterClass.Space || found === CharacterClass.Transparent) {
      index++;
      continue;
    }
    const token = tokenAt(prose, index, found);
    tokens.push(token);
    index = token.end;
  }
  return tokens;
}

function tokenAt(prose: string, start: number, found: CharacterClass): Token {
  switch (found) {
    case CharacterClass.Letter:
    case CharacterClass.Digit:
      return wordAt(prose, start, start);
    case CharacterClass.Apostrophe:
      if (isElisionAt(prose, start)) return wordAt(prose, start, start + 1);
      return { kind: 'punctuation', start, end: runEnd(prose, start, 2) };
    case CharacterClass.Period:
      return { kind: 'punctuation', start, end: periodsEnd(prose, start) };
    case CharacterClass.Hyphen:
      return { kind: 'punctuation', start, end: runEnd(prose, start, prose.length) };
    case CharacterClass.QuoteMark:
      return { kind: 'punctuation', start, end: prose.startsWith('``', start) ? start + 2 : start + 1 };
    case CharacterClass.Punctuation:
      return { kind: 'punctuation', start, end: start + 1 };
    case CharacterClass.Surrogate:
      return surrogateAt(prose, start);
    default:
      if (prose.charCodeAt(start) === AT && isWordAt(prose, start + 1))
        return wordAt(prose, start, start + 1);
      return { kind: 'symbol', start, end: start + 1 };
  }
}

const AT = 64;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const AMPERSAND = 38;

/** Past the run of the character at `start`, of at most `most`. */
function runEnd(prose: string, start: number, most: number): number {
  const code = prose.charCodeAt(start);
  let end = start + 1;
  while (end < prose.length && end - start < most && prose.charCodeAt(end) === code) end++;
  return end;
}

/** Past a run of periods, or of three and more with spaces between, which is an ellipsis in old copy. */
function periodsEnd(prose: string, start: number): number {
  const spaced = /^\.(?:[ \u00a0]\.){2,}/.exec(prose.slice(start, start + 12));
  return spaced === null ? runEnd(prose, start, prose.length) : start + spaced[0].length;
}

function surrogateAt(prose: string, start: number): Token {
  const width = (prose.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  if (width === 2 && isAstralLetter(prose, start)) return wordAt(prose, start, start + 2);
  return { kind: 'symbol', start, end: start + width };
}

function isAstralLetter(prose: string, index: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(prose.codePointAt(index) ?? 0));
}

/** A word or number that begins at `start`; what lies before `from` is known to belong to it. */
function wordAt(prose: string, start: number, from: number): Token {
  let end = from;
  let index = from;
  /** Where the part after the last hyphen or period begins. */
  let part = from;
  let dotted = false;
  for (;;) {
    const found = index < prose.length ? classOf(prose.charCodeAt(index)) : CharacterClass.Space;
    if (found === CharacterClass.Letter || found === CharacterClass.Digit) {
      end = ++index;
    } else if (found === CharacterClass.Transparent) {
      index++;
    } else if (found === CharacterClass.Surrogate && isAstralLetter(prose, index)) {
      end = index += 2;
    } else if (found === CharacterClass.Period && end === index) {
      if (joinsAtPeriod(prose, part, index)) {
        dotted = true;
        part = ++index;
      } else if (endsWithPeriod(prose, start, part, index, dotted)) {
        end = ++index;
        if (prose.charAt(index) !== '-') break;
      } else break;
    } else if (end === index && joins(prose, index, found)) {
      index++;
      if (found === CharacterClass.Hyphen) part = index;
    } else if (end === index && startsAddress(prose, index)) {
      return { kind: 'symbol', start, end: addressEnd(prose, index) };
    } else break;
  }
  return { kind: kindOf(prose, start, end), start, end };
}

/** Whether a mark within a word joins its two sides: don't, well-known, 3,000, 10:30, 9/11, AT&T. */
function joins(prose: string, index: number, found: CharacterClass): boolean {
  if (!isWordAt(prose, index + 1)) return false;
  if (found === CharacterClass.Apostrophe || found === CharacterClass.Hyphen) return true;
  const code = prose.charCodeAt(index);
  if (code === AMPERSAND) return true;
  if (!isDigitAt(prose, index - 1) || !isDigitAt(prose, index + 1)) return false;
  if (code === COMMA)
    return isDigitAt(prose, index + 2) && isDigitAt(prose, index + 3) && !isDigitAt(prose, index + 4);
  return code === COLON || code === SLASH;
}

function joinsAtPeriod(prose: string, part: number, index: number): boolean {
  if (!isWordAt(prose, index + 1)) return false;
  if (isDigitAt(prose, index - 1) && isDigitAt(prose, index + 1)) return true;
  if (isDigitAt(prose, index + 1)) return false;
  if (index - part === 1) return true;
  let next = index + 1;
  while (next - index < 8 && isWordAt(prose, next)) next++;
  if (next === index + 2 && prose.charAt(next) === '.') return true;
  const tail = prose.slice(index + 1, next);
  return DOMAINS.has(tail) || prose.slice(part, index) === 'www';
}

/** Whether the period at `index` belongs to the word before it: U.S., a.m., J., Sen., R-Ill. */
function endsWithPeriod(prose: string, start: number, part: number, index: number, dotted: boolean): boolean {
  if (prose.charAt(index + 1) === '.') return false;
  if (index - part === 1 && isLetterAt(prose, part)) {
    if (dotted) return true;
    if (part === start && isUpperAt(prose, part)) return true;
  }
  if (index - part > 6) return false;
  const abbreviation = abbreviationOf(prose.slice(part, index));
  if (abbreviation !== 'before-number') return abbreviation !== undefined;
  let next = index + 1;
  while (next < prose.length && isSpaceAt(prose, next)) next++;
  return next > index + 1 && isDigitAt(prose, next);
}

function startsAddress(prose: string, index: number): boolean {
  return prose.startsWith('://', index) || (prose.charCodeAt(index) === AT && isWordAt(prose, index + 1));
}

/** Past an address on the web or of mail; marks that end a sentence or bracket stay outside. */
function addressEnd(prose: string, from: number): number {
  let end = from;
  while (end < prose.length && !isSpaceAt(prose, end) && !'<>"“”'.includes(prose.charAt(end))) end++;
  while (end > from && ".,;:!?)]}'’".includes(prose.charAt(end - 1))) end--;
  return end;
}

/** A number may carry a letter or two: 3rd, 1990s, 20bn. */
function kindOf(prose: string, start: number, end: number): TokenKind {
  let index = start;
  if (classOf(prose.charCodeAt(index)) === CharacterClass.Apostrophe) index++;
  if (!isDigitAt(prose, index)) return 'word';
  let letters = 0;
  for (; index < end; index++) if (isLetterAt(prose, index)) letters++;
  return letters <= 2 ? 'number' : 'word';
}

function isDigitAt(prose: string, index: number): boolean {
  return index >= 0 && index < prose.length && classOf(prose.charCodeAt(index)) === CharacterClass.Digit;
}

function isLetterAt(prose: string, index: number): boolean {
  return classOf(prose.charCodeAt(index)) === CharacterClass.Letter;
}

function isUpperAt(prose: string, index: number): boolean {
  const letter = prose.charAt(index);
  return letter !== letter.toLowerCase();
}
