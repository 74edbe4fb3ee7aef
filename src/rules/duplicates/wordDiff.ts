import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Passage } from '../../draft/draft';
import { printOf } from '../../archive/print';

/** How two paragraphs differ. */
export interface WordDiff {
  /** Words changed, added or dropped. */
  readonly words: number;
  /** Markdown: what went is struck out, what came is bold; undefined where the paragraphs are too long for a hover. */
  readonly markdown: string | undefined;
}

/** Nobody reads a longer one in a hover, and its cost grows with length times difference. */
const MOST_WORDS = 1_000;

const known = new WeakMap<Passage, WeakMap<Passage, WordDiff>>();

/** From `before` to `after`, worked out once as long as both stand. */
export function wordDiff(before: Passage, after: Passage): WordDiff {
  let others = known.get(before);
  if (others === undefined) known.set(before, (others = new WeakMap<Passage, WordDiff>()));
  let found = others.get(after);
  if (found === undefined) others.set(after, (found = diff(before, after)));
  return found;
}

/** "1 word", "2 words". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function diff(before: Passage, after: Passage): WordDiff {
  const [a, b] = [printOf(before).words.hashes, printOf(after).words.hashes];
  const tooLong = Math.max(a.length, b.length) > MOST_WORDS;
  return {
    words: tooLong ? Math.abs(a.length - b.length) : wordsChanged(a, b),
    markdown: tooLong ? undefined : inMarkdown(before.text, after.text),
  };
}

/** A word for a word counts once. */
function wordsChanged(a: Uint32Array, b: Uint32Array): number {
  let changed = 0;
  let removed = 0;
  for (const part of diffArrays([...a], [...b])) {
    if (part.removed) removed = part.count;
    else if (part.added) {
      changed += Math.max(removed, part.count);
      removed = 0;
    } else {
      changed += removed;
      removed = 0;
    }
  }
  return changed + removed;
}

function inMarkdown(before: string, after: string): string {
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) =>
      added ? marked(value, '**') : removed ? marked(value, '~~') : escaped(value),
    )
    .join('');
}

/** Marks hug the words: Markdown reads no emphasis into a mark beside a space. */
function marked(text: string, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${mark}${escaped(words)}${mark}${text.slice(start + words.length)}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~]/g, '\\$&').replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' ');
}
