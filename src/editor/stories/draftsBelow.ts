import * as vscode from 'vscode';
import { findDrafts, type DraftGlobs } from '../../desk/drafts';
import { joined, type Files } from '../../desk/files';
import { pathOf } from '../paths';
import { settings } from '../settings';

/** Every draft of the folders that are open. */
export async function* draftsOfWorkspace(files: Files): AsyncGenerator<string> {
  if (!settings.elsewhere()) return;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    yield* draftsBelow(files, pathOf(uri), settings.draftGlobs(uri));
  }
}

/** Every draft in a folder and its folders. */
export async function* draftsBelow(files: Files, folder: string, globs: DraftGlobs): AsyncGenerator<string> {
  for await (const relative of findDrafts(files, folder, globs)) yield joined(folder, relative);
}
