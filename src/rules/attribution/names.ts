import type { Passage } from '../../draft/draft';
import type { Span } from '../../draft/span';
import list from './data/shared-titles.json';
import { isCapitalized } from './words';

const titles = new Set(list.titles);

/** The surnames that share a title in a passage: both of "Presidents Ortiz and Petrov". */
export function sharedTitles(passage: Passage): readonly Span[] {
  const { tokens, prose } = passage;
  const word = (index: number) => {
    const token = tokens[index];
    return token === undefined ? '' : prose.slice(token.start, token.end);
  };
  return tokens.flatMap((_, index) => {
    if (!titles.has(word(index))) return [];
    const names: Span[] = [];
    for (let at = index + 1; isCapitalized(passage, at) && !isCapitalized(passage, at + 1); at++) {
      const token = tokens[at];
      if (token === undefined) break;
      names.push({ start: token.start, end: token.start + word(at).replace(/['’]s?$/, '').length });
      while (word(at + 1) === ',' || word(at + 1) === 'and') at++;
    }
    return names.length > 1 ? names : [];
  });
}
