import { builtInStylebook } from '../stylebook/builtIn';
import { FileError, folderOf, joined, type Files } from './files';
import { ignoredPath, NOTHING_IGNORED, readIgnored, type Ignored } from './ignored';
import type { Decisions } from './session';

/** What the newsroom decided for a draft, and one line for each of its files that could not be used. */
export interface HouseDecisions {
  readonly decisions: Decisions;
  readonly problems: readonly string[];
}

/** Finds what a newsroom decided, from a draft's folder up to the root of its repository or workspace. */
export class House {
  readonly #ignored = new Map<string, Promise<{ list: Ignored; problem?: string }>>();

  /** `rootOf` names the folder to stop at where the face knows one, such as a workspace folder. */
  constructor(
    private readonly files: Files,
    private readonly rootOf: (draft: string) => string | undefined = () => undefined,
  ) {}

  async decisionsFor(draft: string): Promise<HouseDecisions> {
    const root = this.rootOf(draft);
    const folders =
      root === undefined ? await this.#foldersUp(folderOf(draft)) : foldersBetween(folderOf(draft), root);
    const ignored = await this.#ignoredIn(folders);
    return {
      decisions: { stylebook: builtInStylebook(), dismissed: ignored.list.holds },
      problems: ignored.problem === undefined ? [] : [ignored.problem],
    };
  }

  /** Reads every file anew when it is next asked for: something was written. */
  forget(): void {
    this.#ignored.clear();
  }

  /** From a folder up to the one that holds `.git`; just the folder where there is no repository around it. */
  async #foldersUp(folder: string): Promise<readonly string[]> {
    const folders = [folder];
    for (let at = folder; ; at = folderOf(at)) {
      if (at !== folder) folders.push(at);
      if (await this.files.exists(joined(at, '.git'))) return folders;
      if (folderOf(at) === at) return [folder];
    }
  }

  async #ignoredIn(folders: readonly string[]): Promise<{ list: Ignored; problem?: string }> {
    for (const folder of folders) {
      if (!(await this.files.exists(ignoredPath(folder)))) continue;
      const known = this.#ignored.get(folder) ?? this.#read(folder);
      this.#ignored.set(folder, known);
      return await known;
    }
    return { list: NOTHING_IGNORED };
  }

  async #read(folder: string): Promise<{ list: Ignored; problem?: string }> {
    try {
      return { list: await readIgnored(this.files, folder) };
    } catch (error) {
      if (error instanceof FileError) return { list: NOTHING_IGNORED, problem: error.message };
      throw error;
    }
  }
}

/** From a folder up to one above it, both included. */
function foldersBetween(folder: string, root: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== root && at.length > root.length;) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}
