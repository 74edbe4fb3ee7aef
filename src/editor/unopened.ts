import * as vscode from 'vscode';
import { FileError } from '../desk/files';
import { reviewFile } from '../desk/reviewFile';
import type { Desk } from './desk';
import { pathOf } from './paths';
import { TextPositions } from './textPositions';

const DRAFT_FILES = '**/*.{md,markdown,txt,text,story,draft,news}';

/** Keeps true what the Problems panel says of files that no editor has open: they change, move and go. */
export function watchUnopened(desk: Desk): vscode.Disposable {
  const { problems, newsroom } = desk;
  const watcher = vscode.workspace.createFileSystemWatcher(DRAFT_FILES, true);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidDelete((uri) => problems.forget(uri)),
    watcher.onDidChange((uri) => {
      if (problems.holds(uri)) void again(desk, uri);
    }),
    newsroom.onDidChange(async () => {
      for (const uri of problems.unopened) await again(desk, uri);
    }),
  );
}

async function again(desk: Desk, uri: vscode.Uri): Promise<void> {
  try {
    const decisions = await desk.newsroom.decisionsFor(uri);
    const { draft, findings } = await reviewFile(pathOf(uri), desk.files, decisions);
    if (desk.problems.holds(uri)) desk.problems.setUnopened(uri, findings, new TextPositions(draft.text));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    desk.problems.forget(uri);
  }
}
