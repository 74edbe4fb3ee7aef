import { align } from '../../../src/archive/align';
import { comparedBlocks } from '../../../src/archive/compared';
import { compare, measure, MEASURES } from '../../../src/archive/likeness';
import { FEWEST_WORDS, printOf } from '../../../src/archive/print';
import { parseDraft } from '../../../src/draft/parse';
import { articles, edits, labels, paragraphsOf, versions, wordsOf } from './data';
import type { Example } from './trees';

/** Two paragraphs to learn from. */
export interface Pair extends Example {
  readonly from: 'planted' | 'real' | 'published';
  /** The article that both are out of. */
  readonly article: string;
  /** Whether one stands inside the other, or is equal to it, so that nothing has to be weighed. */
  readonly sure: boolean;
  /** Whether they share few of their words. */
  readonly hard: boolean;
}

/**
 * All pairs of a split. Heavy edits weigh more, as they are what words alone do not find; the few live files, which
 * tell the same over and over, weigh less.
 */
export function* pairs(split: string): Generator<Pair> {
  yield* planted(split);
  yield* real(split);
  yield* published(split);
}

function pairOf(
  a: Uint32Array,
  b: Uint32Array,
  rest: Pick<Pair, 'from' | 'article' | 'target' | 'weight'> & { hard?: boolean },
): Pair {
  const measures = measure(a, b, align(a, b));
  const equal = a.length === b.length && a.every((word, index) => word === b[index]);
  return {
    hard: false,
    ...rest,
    features: MEASURES.map((name) => measures[name]),
    sure: equal || compare(a, b).kind === 'contained',
  };
}

function* planted(split: string): Generator<Pair> {
  for (const { a, b, op, articleId } of edits(split)) {
    if (op === 'half') continue; // what only half is a copy is found by its sentences
    const [first, second] = [wordsOf(a), wordsOf(b)];
    if (first.length === 0 || second.length === 0) continue;
    const weight = op === 'heavy' || op === 'sub40' ? 1 : 0.6;
    yield pairOf(first, second, { from: 'planted', article: articleId, target: 1, weight });
  }
}

function* real(split: string): Generator<Pair> {
  for (const { a, b, label, source, j1 } of versions(split)) {
    const [first, second] = [wordsOf(a), wordsOf(b)];
    if (first.length === 0 || second.length === 0) continue;
    const hard = label === 1 && j1 < 0.7;
    yield pairOf(first, second, { from: 'real', article: source, target: label, weight: 3, hard });
  }
}

/** Pairs of published copy that share one in ten neighbouring words: different, but for those a reader called copies. */
function* published(split: string): Generator<Pair> {
  const read = labels();
  for (const article of articles(split)) {
    const paragraphs = paragraphsOf(article);
    const blocks = comparedBlocks(parseDraft(article.text, 'plaintext'))
      .map(({ passage }) => ({ print: printOf(passage), at: paragraphs.indexOf(passage.text.trim()) }))
      .filter(({ print }) => print.words.hashes.length >= FEWEST_WORDS);
    const usual = article.id.includes('the-latest') ? 0.6 : 2;
    for (const [index, one] of blocks.entries()) {
      const known = new Set(one.print.pairs);
      for (const other of blocks.slice(index + 1)) {
        if (one.print.allQuoted !== other.print.allQuoted) continue;
        const shared = other.print.pairs.filter((pair) => known.has(pair)).length;
        if (shared < Math.max(2, 0.1 * Math.min(known.size, other.print.pairs.length))) continue;
        const label = read.get(`${article.id}#${one.at}-${other.at}`);
        if (label === 'duplicate') continue;
        yield pairOf(one.print.words.hashes, other.print.words.hashes, {
          from: 'published',
          article: article.id,
          target: 0,
          weight: label === 'different' ? 3 : usual,
        });
      }
    }
  }
}
