/** A last e, ed or es that nobody speaks: "made", "planned", "makes"; not "table", "voted", "houses". */
const SILENT = /(?<![^aeiouy]l)e$|(?<![dt])ed$|(?<![sxzcg]|[sc]h|[^aeiouy]l)es$/;

/** A story says most of its words again. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

/** An estimate of the syllables of an English word: its groups of vowels, without a silent one at the end. */
export function syllablesOf(word: string): number {
  let count = known.get(word);
  if (count === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (count = counted(word)));
  }
  return count;
}

function counted(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  return Math.max(1, letters.replace(SILENT, '').match(/[aeiouy]+/g)?.length ?? 0);
}
