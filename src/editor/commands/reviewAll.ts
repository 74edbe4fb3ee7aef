import * as vscode from 'vscode';
import { findDrafts } from '../../desk/drafts';
import { FileError, joined } from '../../desk/files';
import { reviewFile } from '../../desk/reviewFile';
import { languageOf } from '../../draft/language';
import type { Review } from '../../review/review';
import type { Desk } from '../desk';
import { pathOf, uriOf } from '../paths';
import { settings } from '../settings';

/** What one pass over folders gave. */
interface Pass {
  readonly reviews: ReadonlyMap<string, Review>;
  /** One line for each file that could not be read. */
  readonly unread: readonly string[];
  readonly cancelled: boolean;
}

/** The pass at work; a new one takes its place. */
let running: vscode.CancellationTokenSource | undefined;

/** Reviews every draft below the folders, one after the other, with progress; stops between two files when cancelled. */
export async function reviewAll(
  desk: Desk,
  folders: readonly vscode.Uri[],
  reviewed: (path: string, review: Review) => void,
): Promise<Pass> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reviewing drafts'),
    cancellable: true,
  };
  running?.cancel();
  const pass = (running = new vscode.CancellationTokenSource());
  return await vscode.window.withProgress(options, async (progress, button) => {
    button.onCancellationRequested(() => pass.cancel());
    const { token } = pass;
    const reviews = new Map<string, Review>();
    const unread: string[] = [];
    for (const path of await draftsBelow(desk, folders, token)) {
      if (token.isCancellationRequested) break;
      progress.report({ message: `${vscode.workspace.asRelativePath(uriOf(path))} (${reviews.size + 1})` });
      try {
        const review = await reviewOf(desk, path);
        reviews.set(path, review);
        reviewed(path, review);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        unread.push(error.message);
      }
    }
    return { reviews, unread, cancelled: token.isCancellationRequested };
  });
}

/** Every draft below the folders, as paths. */
export async function draftsBelow(
  desk: Desk,
  folders: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const folder of folders) {
    const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
    const path = (relative: string) => joined(pathOf(folder), relative);
    const chosen = (relative: string) =>
      desk.newsroom.choosesDraft(uriOf(path(relative)), languageOf(relative));
    for await (const relative of findDrafts(desk.files, pathOf(folder), settings.draftGlobs(root), chosen)) {
      if (token.isCancellationRequested) return paths;
      paths.push(path(relative));
    }
  }
  return paths;
}

/** What an editor shows is reviewed as it stands there, saved or not. */
async function reviewOf(desk: Desk, path: string): Promise<Review> {
  const uri = uriOf(path);
  const open = [...desk.drafts].find((draft) => draft.document.uri.toString() === uri.toString());
  return (
    open?.current() ??
    (await reviewFile(path, desk.files, await desk.newsroom.decisionsFor(uri), desk.newsroom.matchAhead))
  );
}
