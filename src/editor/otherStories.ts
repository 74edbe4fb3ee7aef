import * as vscode from 'vscode';
import { Archive, type Elsewhere } from '../archive/archive';
import { loadArchive, refreshArchive, refreshFile, saveArchive } from '../desk/archive';
import { ALL_DRAFTS, draftFilter, findDrafts, type DraftGlobs } from '../desk/drafts';
import { languageOf } from '../draft/language';
import { together } from '../desk/elsewhere';
import { joined, type Files } from '../desk/files';
import { relativePath } from './isDraft';
import type { OpenDraft } from './openDraft';
import type { OpenDrafts } from './openDrafts';
import type { Newsroom } from './newsroom';
import { pathOf, uriOf } from './paths';
import { settings } from './settings';
import { Timer } from './timer';

/** A draft that is being written is compared with the others once it has rested so long. In milliseconds. */
const RESTED = 400;

/** Which stories changed, and which others say the same as one of them now. Paths. */
export interface StoryChange {
  readonly changed: readonly string[];
  readonly repeating: ReadonlySet<string>;
}

/** An index of many drafts: filled in the background, kept in the extension's storage between two starts. */
class Shelf {
  archive = new Archive();

  constructor(
    private readonly files: Files,
    /** Where it is kept; undefined where VS Code has no place for it. */
    private readonly store: vscode.Uri | undefined,
    /** Every path that should be indexed. */
    private readonly wanted: () => AsyncIterable<string>,
  ) {}

  /** What stands elsewhere than in the draft at `path`. */
  from(path: string): Elsewhere {
    let at = this.archive;
    let view = at.from(path);
    return {
      lookup: (passage) => {
        if (at !== this.archive) view = (at = this.archive).from(path);
        return view.lookup(passage);
      },
    };
  }

  /** Brings the index up to date, giving the thread back after each slice. */
  async fill(working: (done: number, total: number) => void, cancelled: () => boolean): Promise<void> {
    if (this.store !== undefined && this.archive.files === 0) {
      const { archive, problem } = await loadArchive(this.files, pathOf(this.store));
      this.archive = archive;
      if (problem !== undefined) void vscode.window.showWarningMessage(problem);
    }
    const paths: string[] = [];
    for await (const path of this.wanted()) {
      if (cancelled()) return;
      paths.push(path);
    }
    const before = this.archive.version;
    for await (const { done, total } of refreshArchive(this.archive, this.files, paths)) {
      if (cancelled()) break;
      working(done, total);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    if (this.store !== undefined && this.archive.version !== before) {
      await saveArchive(this.archive, this.files, pathOf(this.store));
    }
  }
}

/**
 * What other stories say: the drafts of the workspace, saved or not, and the archive folders of a trusted
 * workspace. Indexed in the background, with a spinner in the status bar whose click cancels.
 */
export class OtherStories implements vscode.Disposable {
  readonly #workspace: Shelf;
  readonly #archive: Shelf;
  readonly #views = new Map<string, Elsewhere>();
  readonly #changed = new vscode.EventEmitter<StoryChange>();
  readonly #spinner = vscode.window.createStatusBarItem(
    'copydesk.indexing',
    vscode.StatusBarAlignment.Right,
    99,
  );
  readonly #taken = new Map<string, number>();
  readonly #rest = new Timer(() => this.#takeRested());
  readonly #resting = new Set<OpenDraft>();
  #subscriptions: readonly vscode.Disposable[] = [];
  #run = 0;
  #open: Iterable<OpenDraft> = [];
  #newsroom: Newsroom | undefined;

  /** What other stories say has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly files: Files,
    context: vscode.ExtensionContext,
  ) {
    const place = (folder: vscode.Uri | undefined) => folder && vscode.Uri.joinPath(folder, 'stories.index');
    this.#workspace = new Shelf(files, place(context.storageUri), () => this.#draftsOfWorkspace());
    this.#archive = new Shelf(files, place(context.globalStorageUri), () => this.#draftsOfArchive());
    this.#spinner.name = vscode.l10n.t('Copydesk: indexing');
    this.#spinner.command = 'copydesk.cancelIndexing';
    this.#spinner.tooltip = vscode.l10n.t('Other drafts are being indexed. Click to cancel.');
  }

  /** Follows the open drafts and the files of the workspace from now on, and fills the indexes. */
  follow(drafts: OpenDrafts, newsroom: Newsroom): void {
    this.#open = drafts;
    this.#newsroom = newsroom;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const onDisk = (uri: vscode.Uri) => void this.#fileChanged(uri, drafts);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(onDisk),
      watcher.onDidChange(onDisk),
      watcher.onDidDelete((uri) => this.#fileGone(uri)),
      drafts.onDidPublish((draft) => this.#published(draft)),
      drafts.onDidClose((document) => void this.#closed(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.fill()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.fill()),
      newsroom.onDidChoose(() => void this.fill()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (
          ['archive.folders', 'duplicates', 'drafts'].some((key) =>
            event.affectsConfiguration(`copydesk.${key}`),
          )
        ) {
          void this.fill();
        }
      }),
      vscode.commands.registerCommand('copydesk.indexArchive', () => this.fill()),
      vscode.commands.registerCommand('copydesk.cancelIndexing', () => this.#cancel()),
    ];
    void this.fill();
  }

  /** What stands elsewhere than in a document; always the same object for it, which remembers what it looked up. */
  elsewhereFor(uri: vscode.Uri): Elsewhere | undefined {
    if (!settings.elsewhere()) return undefined;
    const path = pathOf(uri);
    let view = this.#views.get(path);
    if (view === undefined) {
      view = together([this.#workspace, this.#archive].map((shelf) => shelf.from(path)));
      if (view !== undefined) this.#views.set(path, view);
    }
    return view;
  }

  /** Resolves once everything is indexed, or a later call has taken over. */
  async fill(): Promise<void> {
    const run = ++this.#run;
    const cancelled = () => this.#run !== run;
    for (const shelf of [this.#workspace, this.#archive]) {
      await shelf.fill((done, total) => this.#working(done, total), cancelled);
      if (cancelled()) return;
    }
    this.#spinner.hide();
    // What was taken from disk stands behind what editors show.
    this.#taken.clear();
    for (const draft of this.#open) this.#published(draft);
    this.#tell();
  }

  dispose(): void {
    this.#run++;
    this.#rest.stop();
    vscode.Disposable.from(...this.#subscriptions, this.#changed, this.#spinner).dispose();
  }

  #working(done: number, total: number): void {
    this.#spinner.text = `$(sync~spin) ${vscode.l10n.t('Copydesk: {0} of {1} drafts', done, total)}`;
    this.#spinner.show();
  }

  #cancel(): void {
    this.#run++;
    this.#spinner.hide();
    this.#tell();
  }

  async *#draftsOfWorkspace(): AsyncGenerator<string> {
    if (!settings.elsewhere()) return;
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const folder = pathOf(uri);
      yield* this.#draftsBelow(folder, settings.draftGlobs(uri), (relative) =>
        this.#chosen(joined(folder, relative)),
      );
    }
  }

  async *#draftsOfArchive(): AsyncGenerator<string> {
    if (!vscode.workspace.isTrusted || !settings.elsewhere()) return;
    for (const folder of settings.archiveFolders()) {
      yield* this.#draftsBelow(pathOf(vscode.Uri.file(folder)), ALL_DRAFTS);
    }
  }

  async *#draftsBelow(
    folder: string,
    globs: DraftGlobs,
    chosen?: (relative: string) => Promise<boolean>,
  ): AsyncGenerator<string> {
    for await (const relative of findDrafts(this.files, folder, globs, chosen))
      yield joined(folder, relative);
  }

  /** Whether the house stylebook calls a file a draft. */
  async #chosen(path: string): Promise<boolean> {
    return (await this.#newsroom?.choosesDraft(uriOf(path), languageOf(path))) !== false;
  }

  async #fileChanged(uri: vscode.Uri, drafts: OpenDrafts): Promise<void> {
    // What an editor shows counts, not what is on disk.
    const open = [...drafts].some((draft) => draft.document.uri.toString() === uri.toString());
    if (open || !settings.elsewhere() || !draftFilter(settings.draftGlobs(uri))(relativePath(uri))) return;
    if (!(await this.#chosen(pathOf(uri)))) return;
    await refreshFile(this.#workspace.archive, this.files, pathOf(uri));
    this.#tell([pathOf(uri)]);
  }

  #fileGone(uri: vscode.Uri): void {
    const gone = pathOf(uri);
    const { archive } = this.#workspace;
    const below = [...archive.paths()].filter((path) => path === gone || path.startsWith(`${gone}/`));
    for (const path of below) archive.delete(path);
    if (below.length > 0) this.#tell(below);
  }

  #published(draft: OpenDraft): void {
    const { uri, version } = draft.document;
    if (!settings.elsewhere() || this.#taken.get(pathOf(uri)) === version) return;
    this.#resting.add(draft);
    this.#rest.start(RESTED);
  }

  #takeRested(): void {
    const changed: string[] = [];
    const repeating = new Set<string>();
    for (const draft of this.#resting) {
      const { uri, version, isClosed } = draft.document;
      if (isClosed || !draft.published) continue;
      const path = pathOf(uri);
      const { blocks } = draft.current().draft;
      this.#taken.set(path, version);
      this.#workspace.archive.set(path, `open ${version}`, draft.current().draft);
      changed.push(path);
      for (const { passage } of blocks) {
        for (const match of this.elsewhereFor(uri)?.lookup(passage) ?? []) repeating.add(match.path);
      }
    }
    this.#resting.clear();
    if (changed.length > 0) this.#tell(changed, repeating);
  }

  async #closed({ uri }: vscode.TextDocument): Promise<void> {
    const path = pathOf(uri);
    this.#taken.delete(path);
    if (uri.scheme === 'untitled') this.#workspace.archive.delete(path);
    else if (this.#workspace.archive.keyOf(path) !== undefined) {
      await refreshFile(this.#workspace.archive, this.files, path);
    }
    this.#tell([path]);
  }

  #tell(changed: readonly string[] = [], repeating: ReadonlySet<string> = new Set()): void {
    this.#changed.fire({ changed, repeating });
  }
}
