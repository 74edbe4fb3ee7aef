import { readFileSync } from 'node:fs';
import path from 'node:path';
import { comparedBlocks } from '../../../src/archive/compared';
import { printOf } from '../../../src/archive/print';
import { parseDraft } from '../../../src/draft/parse';
import { rows } from '../plantedDrafts';

export interface Article {
  readonly id: string;
  readonly text: string;
}

/** A paragraph and what an editor, or a machine, made of it. */
export interface Controlled {
  readonly articleId: string;
  readonly a: string;
  readonly b: string;
  readonly label: 0 | 1 | 'partial' | 'natural?';
  /** The kind of edit. */
  readonly op: string;
  /** Index of the article's paragraph after which the edited copy is put; of a few kinds none is given. */
  readonly insertAfterPara?: number;
  readonly aPara: number;
}

/** A paragraph of an encyclopedia and its next version (1), or another paragraph of the article (0). */
export interface Version {
  readonly a: string;
  readonly b: string;
  readonly label: 0 | 1;
  readonly split: string;
  /** The article of both. */
  readonly source: string;
  /** Jaccard similarity of their sets of words. */
  readonly j1: number;
}

export type Label = 'duplicate' | 'echo' | 'different';

export const articles = (split: string) => rows<Article>(`polnear/${split}.jsonl`);

/** Pairs that are edits of each other, wholly or by half. */
export const edits = (split: string) =>
  rows<Controlled>(`neardup/polnear_controlled.${split}.jsonl`).filter(
    ({ label }) => label === 1 || label === 'partial',
  );

export const versions = (split: string) =>
  rows<Version>('neardup/wiki_versions_pairs.jsonl').filter((row) => row.split === split);

/** What one reader said of the natural candidates, by `article#paragraph-paragraph`. */
export function labels(): ReadonlyMap<string, Label> {
  const file = path.join('test', 'eval', 'labels', 'duplicates.json');
  const { pairs } = JSON.parse(readFileSync(file, 'utf8')) as { pairs: Record<string, Label> };
  return new Map(Object.entries(pairs));
}

/** The paragraphs of an article as the data counts them. */
export function paragraphsOf(article: Article): readonly string[] {
  return article.text
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A story of these paragraphs. */
export function joined(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

/** The words of a paragraph, as the desk compares them. */
export function wordsOf(paragraph: string): Uint32Array {
  const draft = parseDraft(joined([FILLER, paragraph]), 'plaintext');
  const prints = comparedBlocks(draft)
    .slice(1)
    .map(({ passage }) => printOf(passage).words.hashes);
  return Uint32Array.from(prints.flatMap((hashes) => [...hashes]));
}

/** Keeps the paragraph after it from being read as a headline. */
const FILLER = 'The harbor board met on Tuesday and put off the vote until the end of the month.';
