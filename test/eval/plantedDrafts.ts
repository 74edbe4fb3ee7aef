import fs from 'node:fs';
import path from 'node:path';
import { parseDraft } from '../../src/draft/parse';
import { StoryView } from '../../src/review/story';
import { factsWith } from '../../src/sources/passages';
import { resolve } from '../../src/sources/read';
import type { StorySources } from '../../src/sources/sources';
import { readModel } from '../../src/sources/tagger/model';
import { Tagger } from '../../src/sources/tagger/tag';
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

/** The taggers of training/folds.ts: for each article one that has not read it. */
export function foldTaggers(folder: string): (article: string) => Tagger | undefined {
  const foldOf = JSON.parse(fs.readFileSync(path.join(folder, 'folds.json'), 'utf8')) as Record<
    string,
    number
  >;
  const taggers = [...new Set(Object.values(foldOf))]
    .sort((a, b) => a - b)
    .map((fold) => new Tagger(readModel(fs.readFileSync(path.join(folder, `${fold}.bin`)))));
  return (article) => taggers[foldOf[article] ?? -1];
}

/**
 * The articles of a split, `train` or `dev`, each as a draft with planted faults and as published; read by the
 * tagger that ships where none is named.
 */
export function twins(
  split: string,
  taggerOf: (article: string) => Tagger | undefined = () => undefined,
): readonly Twins[] {
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
    withFaults: storyOf(text, taggerOf(articleId)),
    published: storyOf(published.get(articleId) ?? '', taggerOf(articleId)),
  }));
}

export function storyOf(text: string, tagger?: Tagger): StoryView {
  const draft = parseDraft(text, 'plaintext');
  return tagger === undefined
    ? new StoryView(draft, STYLEBOOK, undefined)
    : new StoryReadBy(tagger, draft, STYLEBOOK, undefined);
}

/** A story whose attributions another tagger finds than the one that ships. */
class StoryReadBy extends StoryView {
  #read: StorySources | undefined;

  constructor(
    private readonly tagger: Tagger,
    ...story: ConstructorParameters<typeof StoryView>
  ) {
    super(...story);
  }

  override get sources(): StorySources {
    return (this.#read ??= resolve(this.draft, this.stylebook, (passage) => factsWith(this.tagger, passage)));
  }
}
