import words from './kinds.json';

const residue = new Set(words.residue);
const credits = new Set(words.credits);

/** Whether a line is what a copied web page left behind. */
export function isResidue(line: string): boolean {
  return residue.has(folded(line));
}

/** Whether a line names who supplied the story: "LA TIMES", "— Associated Press". */
export function isCredit(line: string): boolean {
  return line.length < 60 && credits.has(folded(line.replace(/^[\s(—–-]+/, '').replace(/[)\s]+$/, '')));
}

/** Whether a line says who wrote the story. */
export function isByline(line: string): boolean {
  return line.length < 120 && /^(?:By|BY)\s+\p{Lu}[^.!?]*(?:\.[^.!?]+)*$/u.test(line);
}

function folded(line: string): string {
  return line
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[.:!…\s]+$/, '')
    .trim();
}
