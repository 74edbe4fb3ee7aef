import picomatch from 'picomatch/posix';
import { languageOf } from '../draft/language';
import { joined, nameOf, type Files } from './files';
import { folders, names } from './notDrafts.json';

/** Which files of a workspace are drafts: globs relative to the workspace folder. */
export interface DraftGlobs {
  /** Empty: every file with a draft's extension. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export const ALL_DRAFTS: DraftGlobs = { include: [], exclude: [] };

/** Whether a file about the project itself, such as README.md or requirements.txt. */
function isAboutTheProject(path: string): boolean {
  const stem = nameOf(path)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  return names.some((name) => stem === name || stem.startsWith(`${name}-`) || stem.startsWith(`${name}.`));
}

/** Makes the test whether a path, relative to its workspace folder, may be a draft, whatever its extension. */
export function storyFilter(globs: DraftGlobs): (relative: string) => boolean {
  const included = globs.include.length === 0 ? () => true : picomatch([...globs.include], { dot: true });
  const excluded = globs.exclude.length === 0 ? () => false : picomatch([...globs.exclude], { dot: true });
  return (relative) =>
    !isAboutTheProject(relative) &&
    !relative
      .split('/')
      .slice(0, -1)
      .some((folder) => folders.includes(folder)) &&
    included(relative) &&
    !excluded(relative);
}

/** Makes the test whether a path, relative to its workspace folder, is a draft. */
export function draftFilter(globs: DraftGlobs): (relative: string) => boolean {
  const mayBe = storyFilter(globs);
  return (relative) => languageOf(relative) !== undefined && mayBe(relative);
}

/**
 * Every draft below a folder, as paths relative to it, in order of name. Folders that hold no drafts are not entered.
 * `chosen` is what the house stylebook says of a file.
 */
export async function* findDrafts(
  files: Files,
  folder: string,
  globs: DraftGlobs,
  chosen?: (relative: string) => Promise<boolean>,
): AsyncGenerator<string> {
  const isDraft = draftFilter(globs);
  const waiting = [''];
  for (let below = waiting.shift(); below !== undefined; below = waiting.shift()) {
    const entries = [...(await files.list(below === '' ? folder : joined(folder, below)))];
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const deeper: string[] = [];
    for (const entry of entries) {
      const relative = below === '' ? entry.name : joined(below, entry.name);
      if (!entry.folder) {
        if (isDraft(relative) && (await chosen?.(relative)) !== false) yield relative;
      } else if (!folders.includes(entry.name)) deeper.push(relative);
    }
    waiting.unshift(...deeper);
  }
}
