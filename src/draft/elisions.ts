import { isWordAt } from './characters';
import { ELISIONS } from './abbreviations';

/** Whether the mark at `index` stands for left-out letters at the head of a word: ’90s, ’tis, ’em, rock ’n’ roll. */
export function isElisionAt(prose: string, index: number): boolean {
  if (isWordAt(prose, index - 1) || !isWordAt(prose, index + 1)) return false;
  let end = index + 1;
  while (end - index < 12 && isWordAt(prose, end)) end++;
  const word = prose.slice(index + 1, end);
  return /^\d\ds?$/.test(word) || ELISIONS.has(word.toLowerCase());
}
