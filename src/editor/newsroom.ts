import * as vscode from 'vscode';
import type { Elsewhere } from '../archive/archive';
import type { Language } from '../draft/draft';
import { FileError, folderOf, joined, nameOf, type Files } from '../desk/files';
import { House } from '../desk/house';
import { checkInWorker, type PatternWorker } from '../desk/patternChecks';
import {
  exempts,
  NOTHING_IGNORED,
  readIgnored,
  writeIgnored,
  type Exemption,
  type Ignored,
} from '../desk/ignored';
import type { Decisions } from '../desk/session';
import { withSettings } from '../desk/withSettings';
import type { Dismissal } from '../review/filters/dismissed';
import { builtInStylebook } from '../stylebook/builtIn';
import { PatternInspector } from '../stylebook/patterns/inspect';
import type { Stylebook } from '../stylebook/stylebook';
import { pathOf } from './paths';
import { settings } from './settings';
import { Timer } from './timer';

/** Where a dismissal was put. */
export type Kept = 'folder' | 'session';

/** The files that hold decisions of a newsroom. VS Code's globs take no slash between braces, hence several. */
const DECIDING = [
  '**/copydesk.{yml,yaml,json}',
  '**/{.vale.ini,_vale.ini,vale.ini,.vale,_vale}',
  '**/.copydesk/ignored.json',
  '**/styles/**/*.{yml,txt}',
];

/** One save is several events; after this time without another the files are read. In milliseconds. */
const WRITTEN = 50;

/** What the newsroom has decided, seen from any document; reads its files again when they change. */
export class Newsroom implements vscode.Disposable {
  readonly #house: House;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #chosen = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #told = new Set<string>();
  readonly #written = new Timer(() => this.#forget());
  /** Whether a file was written since that may say which files are drafts. */
  #choosing = false;
  #session = NOTHING_IGNORED;
  /** The house as one of its stylebooks would have it that somebody is writing. */
  #trial: { readonly of: vscode.TextDocument; readonly version: number; readonly house: House } | undefined;
  readonly #exemptions: Exemption[] = [];

  readonly onDidChange = this.#changed.event;
  /** Which files are drafts may have changed. */
  readonly onDidChoose = this.#chosen.event;

  constructor(
    private readonly files: Files,
    private readonly elsewhereFor: (uri: vscode.Uri) => Elsewhere | undefined,
    private readonly startWorker: () => PatternWorker,
  ) {
    this.#house = new House(
      files,
      (draft) => folderAround(draft),
      new PatternInspector(checkInWorker(startWorker)),
    );
    const changed = (file?: unknown) => {
      this.#choosing ||= !(file instanceof vscode.Uri) || nameOf(file.path).startsWith('copydesk.');
      this.#written.start(WRITTEN);
    };
    this.#subscriptions = [
      ...DECIDING.flatMap((glob) => {
        const watcher = vscode.workspace.createFileSystemWatcher(glob);
        return [
          watcher,
          watcher.onDidChange(changed),
          watcher.onDidCreate(changed),
          watcher.onDidDelete(changed),
        ];
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => changed()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => changed()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const ours = ['rules', 'duplicates'].some((key) => event.affectsConfiguration(`copydesk.${key}`));
        if (ours) this.#changed.fire();
      }),
    ];
  }

  async decisionsFor(uri: vscode.Uri): Promise<Decisions> {
    const { stylebook, dismissed } = await this.#inFolder(uri);
    return {
      stylebook: withSettings(stylebook, settings.rules(uri)),
      elsewhere: this.elsewhereFor(uri),
      dismissed: (one) =>
        this.#session.holds(one) ||
        this.#exemptions.some((exemption) => exempts(exemption, pathOf(uri), one)) ||
        dismissed?.(one) === true,
    };
  }

  /**
   * The stylebook of a draft, were a house stylebook as it stands in its editor; undefined where none would hold.
   * Without a draft it is that of any draft beside it.
   */
  async trialFor(house: vscode.TextDocument, draft?: vscode.Uri): Promise<Stylebook | undefined> {
    const path = placeOf(house.uri);
    if (folderAround(path) === undefined || !vscode.workspace.isTrusted) return undefined;
    if (this.#trial?.of !== house || this.#trial.version !== house.version) {
      const trying = this.#house.trying(path, house.getText());
      this.#trial = { of: house, version: house.version, house: trying };
    }
    const at = draft === undefined ? joined(folderOf(path), 'draft.story') : placeOf(draft);
    return (await this.#trial.house.decisionsFor(at)).decisions.stylebook;
  }

  /**
   * Has worked out what patterns match that may not run in a review; resolves to whether a review that missed it
   * should be done again. A rule whose pattern takes too long is named, once.
   */
  readonly matchAhead = async (): Promise<boolean> => {
    const learned = await this.#house.matchAhead(this.startWorker);
    for (const line of this.#house.paused) this.#tell(line);
    return learned;
  };

  /** Whether the house stylebook calls a document a draft. What is no file yet is one, if its language is. */
  async choosesDraft(uri: vscode.Uri, language: Language | undefined): Promise<boolean> {
    const path = placeOf(uri);
    if (folderAround(path) === undefined || !vscode.workspace.isTrusted) return true;
    return uri.scheme === 'untitled'
      ? language === undefined || (await this.#house.choosesLanguage(path, language))
      : await this.#house.choosesDraft(path, language);
  }

  /** Lets findings stand: in the folder's `.copydesk/ignored.json`, or for this session where that cannot be. */
  async dismiss(uri: vscode.Uri, more: readonly Dismissal[]): Promise<Kept> {
    const kept = await this.#write(uri, (ignored) => ignored.with(...more));
    if (kept === 'session') this.#session = this.#session.with(...more);
    this.#forget();
    return kept;
  }

  /** Lets a rule stay silent until the window closes. */
  exempt(exemption: Exemption): void {
    this.#exemptions.push(exemption);
    this.#forget();
  }

  /** What was dismissed around a document: in its folder and in this session. */
  async dismissedAround(uri: vscode.Uri): Promise<readonly Dismissal[]> {
    const folder = this.#keeping(uri);
    const kept = folder === undefined ? NOTHING_IGNORED : await readIgnored(this.files, folder);
    return [...kept.list, ...this.#session.list];
  }

  /** Takes dismissals back. */
  async bringBack(uri: vscode.Uri, gone: readonly Dismissal[]): Promise<void> {
    await this.#write(uri, (ignored) => ignored.without(...gone));
    this.#session = this.#session.without(...gone);
    this.#forget();
  }

  dispose(): void {
    this.#written.stop();
    vscode.Disposable.from(...this.#subscriptions, this.#changed, this.#chosen).dispose();
  }

  /** In Restricted Mode, and where no folder is open, nothing but what is built in holds. */
  async #inFolder(uri: vscode.Uri): Promise<Decisions> {
    if (this.#keeping(uri) === undefined) return { stylebook: builtInStylebook() };
    try {
      const { decisions, problems, notices } = await this.#house.decisionsFor(placeOf(uri));
      for (const problem of problems) this.#tell(problem);
      for (const notice of notices) this.#tell(notice);
      return decisions;
    } catch (error) {
      // A file that went away between being listed and being read must not leave the draft without a review.
      if (!(error instanceof FileError)) throw error;
      this.#house.forget();
      this.#tell(error.message);
      return { stylebook: builtInStylebook() };
    }
  }

  /** The folder that remembers what is dismissed around a document. */
  #keeping(uri: vscode.Uri): string | undefined {
    return vscode.workspace.isTrusted ? folderAround(placeOf(uri)) : undefined;
  }

  async #write(uri: vscode.Uri, change: (ignored: Ignored) => Ignored): Promise<Kept> {
    const folder = this.#keeping(uri);
    if (folder === undefined) return 'session';
    try {
      // Read again, so that what another window wrote since is not lost.
      const ignored = await readIgnored(this.files, folder);
      const changed = change(ignored);
      if (changed.list.length !== ignored.list.length) await writeIgnored(this.files, folder, changed);
      return 'folder';
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#tell(error.message);
      return 'session';
    }
  }

  #forget(): void {
    this.#house.forget();
    this.#trial = undefined;
    this.#told.clear();
    this.#changed.fire();
    if (this.#choosing) this.#chosen.fire();
    this.#choosing = false;
  }

  /** Once for each problem, until the files change. */
  #tell(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    void vscode.window.showWarningMessage(problem);
  }
}

/** The path that decisions are looked up for; a draft that is not saved yet belongs to the first folder. */
function placeOf(uri: vscode.Uri): string {
  const first = vscode.workspace.workspaceFolders?.[0];
  return uri.scheme === 'untitled' && first !== undefined
    ? joined(pathOf(first.uri), nameOf(uri.path))
    : pathOf(uri);
}

/** The innermost workspace folder around a path. */
function folderAround(path: string): string | undefined {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => pathOf(folder.uri));
  return folders
    .filter((folder) => path.startsWith(`${folder.replace(/\/$/, '')}/`))
    .sort((a, b) => b.length - a.length)[0];
}
