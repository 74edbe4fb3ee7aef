/**
 * The replacement as it should stand where `seen` stands: "Kyiv" for "Kiev", "KYIV" for "KIEV", with a capital
 * where a sentence or a headline gave one.
 * @param written what the rule looks for, as its author wrote it
 */
export function inCaseOf(seen: string, replacement: string, written: string): string {
  if (isUpper(seen) && letters(seen) > 1 && !isUpper(written) && !isUpper(replacement)) {
    return replacement.toUpperCase();
  }
  if (!startsUpper(seen) || startsUpper(written)) return replacement;
  const words = seen.split(/[\s-]+/);
  const everyWord = words.length > 1 && words.every((word) => !/^\p{L}/u.test(word) || startsUpper(word));
  return everyWord ? replacement.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, upper) : capitalized(replacement);
}

/** With its first letter as a capital, unless its first word has capitals of its own ("iPhone"). */
export function capitalized(text: string): string {
  return text.replace(
    /^(["'“‘(]*)(\p{Ll})(?!\p{Ll}*\p{Lu})/u,
    (_, marks: string, letter: string) => marks + upper(letter),
  );
}

export function startsUpper(text: string): boolean {
  return /^["'“‘(]*\p{Lu}/u.test(text);
}

/** Whether a text has letters, and all of those with a case are capitals. */
export function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\\\w/g, ''));
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function upper(text: string): string {
  return text.toUpperCase();
}
