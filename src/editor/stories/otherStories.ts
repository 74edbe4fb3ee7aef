import * as vscode from 'vscode';
import type { Elsewhere } from '../../archive/archive';
import { draftFilter } from '../../desk/drafts';
import { together } from '../../desk/elsewhere';
import type { Files } from '../../desk/files';
import { fillInThread, type IndexThread } from '../../desk/indexing';
import { Shelf, type FillElsewhere, type ShelfHost } from '../../desk/shelf';
import { languageOf } from '../../draft/language';
import { relativePath } from '../isDraft';
import type { Newsroom } from '../newsroom';
import type { OpenDraft } from '../openDraft';
import type { OpenDrafts } from '../openDrafts';
import { pathOf, uriOf } from '../paths';
import { settings } from '../settings';
import { ArchiveFolders } from './archiveFolders';
import { FollowedDrafts, type StoryChange } from './followedDrafts';
import { IndexingSpinner } from './indexingSpinner';
import { draftsOfWorkspace } from './draftsBelow';

/** Settings that say what should be indexed. */
const DECIDING = ['archive.folders', 'duplicates', 'drafts'].map((key) => `copydesk.${key}`);

/**
 * What other stories say: the drafts of the workspace, saved or not, and the archive folders of a trusted
 * workspace. Indexed in the background, with a spinner in the status bar whose click cancels.
 */
export class OtherStories implements vscode.Disposable {
  readonly #workspace: Shelf;
  readonly #archive: Shelf;
  readonly #folders: ArchiveFolders;
  readonly #views = new Map<string, Elsewhere>();
  readonly #changed = new vscode.EventEmitter<StoryChange>();
  readonly #spinner = new IndexingSpinner();
  readonly #followed: FollowedDrafts;
  #subscriptions: readonly vscode.Disposable[] = [];
  #run = 0;
  #open: Iterable<OpenDraft> = [];
  #newsroom: Newsroom | undefined;

  /** What other stories say has changed. */
  readonly onDidChange = this.#changed.event;

  /** Where the host has threads, `startThread` starts one that indexes. */
  constructor(files: Files, context: vscode.ExtensionContext, startThread: (() => IndexThread) | undefined) {
    const shelf = (folder: vscode.Uri | undefined, wanted: ShelfHost['wanted']) =>
      new Shelf({
        files,
        store: folder && pathOf(vscode.Uri.joinPath(folder, 'stories.index')),
        wanted,
        tell: (problem) => void vscode.window.showWarningMessage(problem),
        ...(startThread && { inThread: inThread(startThread) }),
      });
    this.#workspace = shelf(context.storageUri, () => draftsOfWorkspace(files, (path) => this.#chosen(path)));
    this.#archive = shelf(context.globalStorageUri, () => this.#folders.drafts());
    this.#folders = new ArchiveFolders(
      files,
      () => this.#archive,
      (paths) => this.#tell(paths),
    );
    this.#followed = new FollowedDrafts(
      () => this.#workspace.archive,
      (uri) => this.elsewhereFor(uri),
      (change) => this.#changed.fire(change),
    );
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
        if (DECIDING.some((key) => event.affectsConfiguration(key))) void this.fill();
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
    const working = (done: number, total: number) => this.#spinner.show(done, total);
    for (const shelf of [this.#workspace, this.#archive]) {
      await shelf.fill({ working, cancelled });
      if (cancelled()) return;
    }
    this.#spinner.hide();
    // What was taken from disk stands behind what editors show.
    this.#followed.forget();
    for (const draft of this.#open) this.#published(draft);
    this.#tell();
  }

  dispose(): void {
    this.#run++;
    this.#followed.stop();
    vscode.Disposable.from(...this.#subscriptions, this.#folders, this.#changed, this.#spinner).dispose();
  }

  #cancel(): void {
    this.#run++;
    this.#spinner.hide();
    this.#tell();
  }

  /** Whether the house stylebook calls a file a draft. */
  async #chosen(path: string): Promise<boolean> {
    return (await this.#newsroom?.choosesDraft(uriOf(path), languageOf(path))) !== false;
  }

  async #fileChanged(uri: vscode.Uri, drafts: OpenDrafts): Promise<void> {
    // What an editor shows counts, not what is on disk.
    const open = [...drafts].some((draft) => draft.document.uri.toString() === uri.toString());
    if (open || !settings.elsewhere() || !draftFilter(settings.draftGlobs(uri))(relativePath(uri))) return;
    const path = pathOf(uri);
    if (!(await this.#chosen(path))) return;
    await this.#workspace.look(path);
    this.#tell([path]);
  }

  #fileGone(uri: vscode.Uri): void {
    const gone = this.#workspace.forget(pathOf(uri));
    if (gone.length > 0) this.#tell(gone);
  }

  #published(draft: OpenDraft): void {
    if (settings.elsewhere()) this.#followed.published(draft);
  }

  async #closed({ uri }: vscode.TextDocument): Promise<void> {
    const path = pathOf(uri);
    this.#followed.forget(path);
    if (uri.scheme === 'untitled') this.#workspace.archive.delete(path);
    else if (this.#workspace.archive.keyOf(path) !== undefined) await this.#workspace.look(path);
    this.#tell([path]);
  }

  #tell(changed: readonly string[] = []): void {
    this.#changed.fire({ changed, repeating: new Set() });
  }
}

/** A thread reads from disk by itself; files that are elsewhere only VS Code can read. */
function inThread(start: () => IndexThread): FillElsewhere {
  return async (archive, paths, onlooker) =>
    paths.every((path) => path.startsWith('file:')) &&
    (await fillInThread(archive, paths, (path) => uriOf(path).fsPath, start, onlooker));
}
