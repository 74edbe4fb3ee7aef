/** A last e, ed or es that nobody speaks: "made", "planned", "makes"; not "table", "voted", "houses". */
const SILENT = /(?<![^aeiouy]l)e$|(?<![dt])ed$|(?<![sxzcg]|[sc]h|[^aeiouy]l)es$/;

/** An estimate of the syllables of an English word: its groups of vowels, without a silent one at the end. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  return Math.max(1, letters.replace(SILENT, '').match(/[aeiouy]+/g)?.length ?? 0);
}
