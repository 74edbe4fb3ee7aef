import * as vscode from 'vscode';
import { FileError, folderOf, type Entry, type Files } from '../desk/files';
import { uriOf } from './paths';

/** The desk's files by VS Code's file system: on disk, remote, in memory, in the browser. */
export class WorkspaceFiles implements Files {
  async read(path: string): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(uriOf(path));
    } catch (error) {
      throw new FileError(vscode.l10n.t('{0}: cannot be read ({1}).', shown(path), reasonOf(error)));
    }
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const half = uriOf(`${path}.${Math.random().toString(36).slice(2)}.tmp`);
    try {
      await vscode.workspace.fs.createDirectory(uriOf(folderOf(path)));
      await vscode.workspace.fs.writeFile(half, bytes);
      await vscode.workspace.fs.rename(half, uriOf(path), { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(half).then(undefined, () => undefined);
      throw new FileError(vscode.l10n.t('{0}: cannot be written ({1}).', shown(path), reasonOf(error)));
    }
  }

  async remove(path: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
    } catch (error) {
      throw new FileError(vscode.l10n.t('{0}: cannot be removed ({1}).', shown(path), reasonOf(error)));
    }
  }

  async exists(path: string): Promise<boolean> {
    try {
      await vscode.workspace.fs.stat(uriOf(path));
      return true;
    } catch {
      return false;
    }
  }

  async list(folder: string): Promise<readonly Entry[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(uriOf(folder));
      return entries.map(([name, type]) => ({ name, folder: (type & vscode.FileType.Directory) !== 0 }));
    } catch {
      return [];
    }
  }
}

function shown(path: string): string {
  return vscode.workspace.asRelativePath(uriOf(path));
}

/** `FileSystemError`s carry their provider's long text; the first line says it. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
