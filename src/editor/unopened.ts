import * as vscode from 'vscode';
import { languageOf } from '../draft/language';
import { FileError } from '../desk/files';
import { reviewFile } from '../desk/reviewFile';
import type { Desk } from './desk';
import type { OtherStories } from './stories/otherStories';
import { pathOf } from './paths';
import { TextPositions } from './textPositions';

const DRAFT_FILES = '**/*.{md,markdown,txt,text,story,draft,news}';

/** Keeps true what the Problems panel says of files that no editor has open: they change, move and go. */
export function watchUnopened(desk: Desk, stories: OtherStories): vscode.Disposable {
  const { problems, newsroom } = desk;
  const lookAgain = async (files: readonly vscode.Uri[]) => {
    for (const uri of files) await again(desk, uri);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(DRAFT_FILES, true);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidDelete((uri) => problems.forget(uri)),
    watcher.onDidChange((uri) => {
      if (problems.holds(uri)) void again(desk, uri);
    }),
    newsroom.onDidChange(() => lookAgain(problems.unopened)),
    stories.onDidChange(({ changed, repeating }) =>
      lookAgain(
        problems.unopened.filter((uri) => repeating.has(pathOf(uri)) || problems.pointsTo(uri, changed)),
      ),
    ),
  );
}

async function again(desk: Desk, uri: vscode.Uri): Promise<void> {
  try {
    if (!(await desk.newsroom.choosesDraft(uri, languageOf(uri.path)))) {
      desk.problems.forget(uri);
      return;
    }
    const decisions = await desk.newsroom.decisionsFor(uri);
    const { draft, findings } = await reviewFile(
      pathOf(uri),
      desk.files,
      decisions,
      desk.newsroom.matchAhead,
    );
    if (desk.problems.holds(uri)) desk.problems.setUnopened(uri, findings, new TextPositions(draft.text));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    desk.problems.forget(uri);
  }
}
