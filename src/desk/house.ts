import type { Language } from '../draft/draft';
import { DECIDING_FILES, readNewsroom, type Newsroom } from '../stylebook/newsroom';
import type { PatternInspector } from '../stylebook/patterns/inspect';
import type { Shelf } from '../stylebook/shelf';
import { asLine } from '../stylebook/problem';
import { decode } from './decode';
import { FileError, folderOf, joined, nameOf, withFile, type Files } from './files';
import { ignoredPath, NOTHING_IGNORED, readIgnored, type Ignored } from './ignored';
import { matchAhead } from './matchAhead';
import type { PatternWorker } from './patternChecks';
import type { Decisions } from './session';
import { unknownRulesIn } from './unknownRules';

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
  #matching: Promise<void> = Promise.resolve();
  readonly #deciding = new Map<string, Promise<boolean>>();

  /**
   * `rootOf` names the folder at the top: of the workspace, of the repository. Without one the draft's own decides.
   * `inspector` decides which patterns that came with the workspace may run. `outside` lets packages lie
   * anywhere: who runs the terminal may read any file, who opens a workspace does not ask for that.
   */
  constructor(
    private readonly files: Files,
    private readonly rootOf: (draft: string) => string | undefined,
    private readonly inspector: PatternInspector,
    private readonly outside = false,
  ) {}

  /** The same house, were one of its files as `text`. */
  trying(path: string, text: string): House {
    return new House(withFile(this.files, path, text), this.rootOf, this.inspector, this.outside);
  }

  async decisionsFor(draft: string): Promise<HouseDecisions> {
    const folders = this.#foldersOf(draft);
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

  /** Whether a file is a draft, as far as `drafts:` of the house says. */
  async choosesDraft(path: string, language: Language | undefined): Promise<boolean> {
    return (await this.#newsroomIn(this.#foldersOf(path))).choosesDraft(path, language);
  }

  /** Whether texts of a language are reviewed that are no file yet and would be written at `path`. */
  async choosesLanguage(path: string, language: Language): Promise<boolean> {
    return (await this.#newsroomIn(this.#foldersOf(path))).choosesDraft(undefined, language);
  }

  /** What is wrong with the deciding files that were read so far. */
  async problems(): Promise<readonly string[]> {
    const newsrooms = await Promise.all(this.#newsrooms.values());
    return [...new Set(newsrooms.flatMap((one) => one.problems))];
  }

  /** Works out in a worker what reviews missed; resolves to whether a draft should be reviewed again. */
  async matchAhead(start: () => PatternWorker): Promise<boolean> {
    const { ahead } = this.inspector;
    const before = ahead.learned;
    // One after the other, so that who comes second sees what the first has learned.
    this.#matching = this.#matching.then(() => matchAhead(ahead, start));
    await this.#matching;
    return ahead.learned > before;
  }

  /** One line for each rule that is paused because a pattern of it took too long. */
  get paused(): readonly string[] {
    return [...this.inspector.ahead.paused].map(
      ([rule, pattern]) =>
        `${rule}: paused until its file changes: ${pattern} took longer than a second on one draft; write the pattern so that there is one way to match`,
    );
  }

  /** Reads every file anew when it is next asked for: something was written. */
  forget(): void {
    this.#ignored.clear();
    this.#newsrooms.clear();
    this.#deciding.clear();
    this.inspector.ahead.reset();
  }

  /** From the draft's own folder up to the root. */
  #foldersOf(draft: string): readonly string[] {
    const folder = folderOf(draft);
    return foldersBetween(folder, this.rootOf(draft) ?? folder);
  }

  /** Folders without a file of their own share what those above them decided. `folders` from the draft's own up. */
  async #newsroomIn(folders: readonly string[]): Promise<Newsroom> {
    const decide = await Promise.all(folders.map((folder) => this.#decides(folder)));
    const deciding = folders.filter((_, index) => decide[index] === true || index === folders.length - 1);
    const key = deciding.join('\n');
    const known = this.#newsrooms.get(key) ?? this.#readNewsroom([...deciding].reverse());
    this.#newsrooms.set(key, known);
    return await known;
  }

  /** `folders` from the root down. */
  async #readNewsroom(folders: readonly string[]): Promise<Newsroom> {
    const newsroom = await readNewsroom(folders, this.#shelf, this.inspector, this.outside);
    const unknown: string[] = [];
    for (const path of newsroom.files.filter((file) => nameOf(file).startsWith('copydesk.'))) {
      const text = await this.#shelf.read(path).catch(() => undefined); // what cannot be read was named before
      if (text !== undefined) unknown.push(...unknownRulesIn(text).map((problem) => asLine(path, problem)));
    }
    return unknown.length === 0 ? newsroom : { ...newsroom, notices: [...newsroom.notices, ...unknown] };
  }

  /** Whether a folder holds a file that decides something. */
  #decides(folder: string): Promise<boolean> {
    const known =
      this.#deciding.get(folder) ??
      Promise.all(DECIDING_FILES.map((name) => this.files.exists(joined(folder, name)))).then((there) =>
        there.includes(true),
      );
    this.#deciding.set(folder, known);
    return known;
  }

  readonly #shelf: Shelf = {
    read: async (path) => {
      if (!(await this.files.exists(path))) return undefined;
      try {
        return decode(await this.files.read(path), path).text;
      } catch (error) {
        if (!(await this.files.exists(path))) return undefined; // it went meanwhile
        throw error;
      }
    },
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
