import { readNewsroom, type Newsroom } from '../stylebook/newsroom';
import { PatternInspector, type CheckPatterns } from '../stylebook/patterns/inspect';
import type { Shelf } from '../stylebook/shelf';
import { decode } from './decode';
import { FileError, folderOf, type Files } from './files';
import { ignoredPath, NOTHING_IGNORED, readIgnored, type Ignored } from './ignored';
import type { Decisions } from './session';

/** What the newsroom decided for a draft, and one line for each of its files that could not be used. */
export interface HouseDecisions {
  readonly decisions: Decisions;
  readonly problems: readonly string[];
  /** What a package asks for that is not supported: worth a line, but nothing that anybody here did wrong. */
  readonly notices: readonly string[];
}

/** Finds what a newsroom decided, from a draft's folder up to the root of its repository or workspace. */
export class House {
  readonly #ignored = new Map<string, Promise<{ list: Ignored; problem?: string }>>();
  readonly #newsrooms = new Map<string, Promise<Newsroom>>();

  readonly #inspector: PatternInspector;

  /**
   * `rootOf` names the folder at the top: of the workspace, of the repository. Without one the draft's own decides.
   * `check` looks at patterns that came with the workspace, away from what must not wait. `outside` lets packages lie
   * anywhere: who runs the terminal may read any file, who opens a workspace does not ask for that.
   */
  constructor(
    private readonly files: Files,
    private readonly rootOf: (draft: string) => string | undefined,
    check: CheckPatterns,
    private readonly outside = false,
  ) {
    this.#inspector = new PatternInspector(check);
  }

  async decisionsFor(draft: string): Promise<HouseDecisions> {
    const folder = folderOf(draft);
    const folders = foldersBetween(folder, this.rootOf(draft) ?? folder);
    const ignored = await this.#ignoredIn(folders);
    const newsroom = await this.#newsroomIn(folders);
    const today = new Date().toISOString().slice(0, 10);
    return {
      decisions: {
        stylebook: newsroom.stylebookFor(draft),
        dismissed: (one) => ignored.list.holds(one) || newsroom.ignores(draft, one.rule, one.words, today),
      },
      problems: [...newsroom.problems, ...(ignored.problem === undefined ? [] : [ignored.problem])],
      notices: newsroom.notices,
    };
  }

  /** Reads every file anew when it is next asked for: something was written. */
  forget(): void {
    this.#ignored.clear();
    this.#newsrooms.clear();
  }

  /** `folders` from the draft's own up. */
  async #newsroomIn(folders: readonly string[]): Promise<Newsroom> {
    const key = folders[0] ?? '';
    const known =
      this.#newsrooms.get(key) ??
      readNewsroom([...folders].reverse(), this.#shelf, this.#inspector, this.outside);
    this.#newsrooms.set(key, known);
    return await known;
  }

  readonly #shelf: Shelf = {
    read: async (path) =>
      (await this.files.exists(path)) ? decode(await this.files.read(path), path).text : undefined,
    list: (folder) => this.files.list(folder),
  };

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
