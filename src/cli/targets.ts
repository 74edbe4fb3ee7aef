import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ALL_DRAFTS, draftFilter, findDrafts, type DraftGlobs } from '../desk/drafts';
import { FileError } from '../desk/files';
import type { Language } from '../draft/draft';
import { languageOf } from '../draft/language';
import { nodeFiles } from './nodeFiles';

/** A file to review. */
export interface Target {
  /** As it is shown: what the user typed, with the rest of the path below it. */
  readonly path: string;
  readonly language: Language;
}

/**
 * What the user's paths stand for: a file named is taken whatever it is, a folder is searched for drafts, a glob is
 * matched and its drafts taken. Throws `FileError` for a path that is nothing.
 */
export async function findTargets(
  paths: readonly string[],
  globs: DraftGlobs = ALL_DRAFTS,
): Promise<readonly Target[]> {
  const found = new Map<string, Target>();
  const add = (path: string) => found.set(path, { path, language: languageOf(path) ?? 'plaintext' });
  for (const typed of paths) {
    const path = typed.replaceAll('\\', '/');
    const there = await stat(typed).catch(() => undefined);
    if (there?.isDirectory() === true) {
      for await (const relative of findDrafts(nodeFiles, path, globs)) add(below(path, relative));
    } else if (there !== undefined) {
      add(path);
    } else if (isDynamicPattern(path)) {
      const isDraft = draftFilter(globs);
      const matches = await glob(path, { onlyFiles: true, expandDirectories: false });
      for (const match of matches.sort()) if (isDraft(match)) add(match);
    } else {
      throw new FileError(`${typed}: no such file or folder.`);
    }
  }
  return [...found.values()];
}

function below(folder: string, relative: string): string {
  const trimmed = folder.replace(/\/+$/, '');
  if (trimmed === '.') return relative;
  return trimmed === '' ? `/${relative}` : `${trimmed}/${relative}`;
}
