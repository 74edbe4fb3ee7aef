import type { Line } from './lines';
import { labelOf, type Sign } from './kinds';

/** Lines beyond which an opening fence is a rule across the page. */
const LONGEST = 200;

/** How many lines at the story's head are front matter, fences counted; 0 where there is none. */
export function frontMatterLines(text: string, lines: readonly Line[]): number {
  const fence = at(text, lines[0]);
  if (fence !== '---' && fence !== '+++') return 0;
  const close = lines
    .slice(1, LONGEST)
    .findIndex((line) => at(text, line) === fence || (fence === '---' && at(text, line) === '...'));
  if (close < 1) return 0;
  const fields = lines.slice(1, 1 + close).some((line) => /^[\w-]+\s*[:=]/.test(at(text, line)));
  return fields ? close + 2 : 0;
}

/** What a line of front matter says: the title is the headline, the author the byline; the rest is data. */
export function fieldOf(line: string): Sign {
  const found = /^([\w-]+)\s*[:=]\s*(?=\S)/.exec(line);
  if (found === null) return { kind: 'front-matter', label: 0 };
  const label = labelOf(`${found[1] ?? ''}: x`);
  const isWords =
    label !== undefined && label.kind !== 'note' && !/^[[{|>]/.test(line.slice(found[0].length));
  return { kind: isWords ? label.kind : 'front-matter', label: found[0].length };
}

function at(text: string, line: Line | undefined): string {
  return line === undefined ? '' : text.slice(line.start, line.end).trimEnd();
}
