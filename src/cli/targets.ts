import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ALL_DRAFTS, draftFilter, findDrafts } from '../desk/drafts';
import { FileError } from '../desk/files';
import type { House } from '../desk/house';
import type { Language } from '../draft/draft';
import { languageOf } from '../draft/language';
import { absolute, nodeFiles } from './nodeFiles';

/** A file to review. */
export interface Target {
  /** As it is shown: what the user typed, with the rest of the path below it. */
  readonly path: string;
  readonly language: Language;
}

/**
 * What the user's paths stand for: a file named is taken whatever it is, a folder is searched for drafts, a glob is
 * matched and its drafts taken, as far as the house stylebook calls them drafts. Throws `FileError` for a path that is nothing.
 */
export async function findTargets(paths: readonly string[], house: House): Promise<readonly Target[]> {
  const chosen = (path: string) => house.choosesDraft(absolute(path), languageOf(path));
  const targets = new Map<string, Target>();
  const add = (path: string) => targets.set(path, { path, language: languageOf(path) ?? 'plaintext' });
  for (const typed of paths) {
    const path = typed.replaceAll('\\', '/');
    const there = await stat(typed).catch(() => undefined);
    if (there?.isDirectory() === true) {
      const found = findDrafts(nodeFiles, path, ALL_DRAFTS, (relative) => chosen(below(path, relative)));
      for await (const relative of found) add(below(path, relative));
    } else if (there !== undefined) {
      add(path);
    } else if (isDynamicPattern(path)) {
      const matches = await glob(path, { onlyFiles: true, expandDirectories: false });
      for (const match of matches.filter(draftFilter(ALL_DRAFTS)).sort()) {
        if (await chosen(match)) add(match);
      }
    } else {
      throw new FileError(`${typed}: no such file or folder.`);
    }
  }
  return [...targets.values()];
}

function below(folder: string, relative: string): string {
  const trimmed = folder.replace(/\/+$/, '');
  if (trimmed === '.') return relative;
  return trimmed === '' ? `/${relative}` : `${trimmed}/${relative}`;
}
