import fs from 'node:fs';
import path from 'node:path';
import { parseDraft } from '../../src/draft/parse';
import { StoryView } from '../../src/review/story';
import { builtInStylebook } from '../../src/stylebook/builtIn';

/** Where third-party data to measure with stands, seen from the project's root. */
export const DATA = path.join('..', 'shared', 'data');

const STYLEBOOK = builtInStylebook();

export interface Planted {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly sameParaOtherSource?: boolean;
  readonly prevParaSource?: boolean;
}

/** An article with planted faults, and as it was published. */
export interface Twins {
  readonly article: string;
  readonly planted: readonly Planted[];
  readonly withFaults: StoryView;
  readonly published: StoryView;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what a file holds
export function rows<T>(file: string): readonly T[] {
  return linesOf(path.join(DATA, file));
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what a file holds
export function linesOf<T>(file: string): readonly T[] {
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Whether the data is here; says so where it is not. */
export function hasData(): boolean {
  const here = fs.existsSync(DATA);
  if (!here) console.log(`Nothing measured: no data at ${DATA}.`);
  return here;
}

/** The articles of a split, `train` or `dev`, each as a draft with planted faults and as published. */
export function twins(split: string): readonly Twins[] {
  interface Article {
    readonly id: string;
    readonly text: string;
  }
  interface Faulty {
    readonly articleId: string;
    readonly text: string;
    readonly planted: readonly Planted[];
  }
  const published = new Map(rows<Article>(`polnear/${split}.jsonl`).map(({ id, text }) => [id, text]));
  return rows<Faulty>(`drafts/${split}.jsonl`).map(({ articleId, text, planted }) => ({
    article: articleId,
    planted,
    withFaults: storyOf(text),
    published: storyOf(published.get(articleId) ?? ''),
  }));
}

export function storyOf(text: string): StoryView {
  return new StoryView(parseDraft(text, 'plaintext'), STYLEBOOK, undefined);
}
