import * as vscode from 'vscode';
import { ALL_DRAFTS, draftFilter } from '../../desk/drafts';
import type { Files } from '../../desk/files';
import type { Shelf } from '../../desk/shelf';
import { pathOf } from '../paths';
import { settings } from '../settings';
import { draftsBelow } from './draftsBelow';

const isDraft = draftFilter(ALL_DRAFTS);

/** The folders with published stories: one that is not there is told, and files in them are followed. */
export class ArchiveFolders implements vscode.Disposable {
  /** By folder, what follows it. */
  readonly #followed = new Map<string, vscode.Disposable>();
  readonly #told = new Set<string>();

  constructor(
    private readonly files: Files,
    private readonly shelf: () => Shelf,
    /** Stories that changed, as paths. */
    private readonly changed: (paths: readonly string[]) => void,
  ) {}

  /** Every draft in them. From now on they are followed. */
  async *drafts(): AsyncGenerator<string> {
    const folders = vscode.workspace.isTrusted && settings.elsewhere() ? settings.archiveFolders() : [];
    this.#follow(folders);
    for (const folder of folders) {
      const path = pathOf(vscode.Uri.file(folder));
      if (await this.files.exists(path)) yield* draftsBelow(this.files, path, ALL_DRAFTS);
      else this.#tell(vscode.l10n.t('{0}: no such folder (copydesk.archive.folders).', folder));
    }
  }

  dispose(): void {
    for (const watcher of this.#followed.values()) watcher.dispose();
  }

  #follow(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#followed) {
      if (folders.includes(folder)) continue;
      watcher.dispose();
      this.#followed.delete(folder);
    }
    for (const folder of folders) {
      if (!this.#followed.has(folder)) this.#followed.set(folder, this.#watch(vscode.Uri.file(folder)));
    }
  }

  #watch(folder: vscode.Uri): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
    const look = async (uri: vscode.Uri) => {
      if (!isDraft(uri.path.slice(folder.path.length + 1))) return;
      await this.shelf().look(pathOf(uri));
      this.changed([pathOf(uri)]);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidChange(look),
      watcher.onDidDelete((uri) => {
        const gone = this.shelf().forget(pathOf(uri));
        if (gone.length > 0) this.changed(gone);
      }),
    );
  }

  /** Once in a session: who reads it either mends the setting or knows. */
  #tell(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    void vscode.window.showWarningMessage(problem);
  }
}
