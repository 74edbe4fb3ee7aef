import * as vscode from 'vscode';
import { findDrafts, type DraftGlobs } from '../../desk/drafts';
import { joined, type Files } from '../../desk/files';
import { pathOf } from '../paths';
import { settings } from '../settings';

/** Every draft of the folders that are open, as far as the house stylebook, by `chosen`, calls it one. */
export async function* draftsOfWorkspace(
  files: Files,
  chosen: (path: string) => Promise<boolean>,
): AsyncGenerator<string> {
  if (!settings.elsewhere()) return;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const folder = pathOf(uri);
    yield* draftsBelow(files, folder, settings.draftGlobs(uri), (relative) =>
      chosen(joined(folder, relative)),
    );
  }
}

/** Every draft in a folder and its folders. */
export async function* draftsBelow(
  files: Files,
  folder: string,
  globs: DraftGlobs,
  chosen?: (relative: string) => Promise<boolean>,
): AsyncGenerator<string> {
  for await (const relative of findDrafts(files, folder, globs, chosen)) yield joined(folder, relative);
}
