import * as vscode from 'vscode';
import { findDrafts } from '../../desk/drafts';
import { FileError, joined } from '../../desk/files';
import { reviewFile } from '../../desk/reviewFile';
import { languageOf } from '../../draft/language';
import { atLeast, counted, inWords } from '../../report/results';
import { dismissalOf } from '../../review/filters/dismissed';
import type { Finding } from '../../review/finding';
import { combineFixes, likelyFix } from '../../review/fixing';
import type { Review } from '../../review/review';
import type { Desk } from '../desk';
import { pathOf, uriOf } from '../paths';
import { TextPositions } from '../textPositions';
import { settings } from '../settings';
import { say } from '../say';
import { isFileUri } from './arguments';

/** Review Workspace, Review This Folder, Accept Today's Findings. */
export function registerWorkspaceCommands(desk: Desk): vscode.Disposable {
  const all = () => (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.reviewWorkspace', () => reviewAndFill(desk, all())),
    vscode.commands.registerCommand('copydesk.reviewFolder', (uri?: unknown) =>
      reviewAndFill(desk, isFileUri(uri) ? [uri] : all()),
    ),
    vscode.commands.registerCommand('copydesk.fixRuleInWorkspace', () => fixRule(desk, all())),
    vscode.commands.registerCommand('copydesk.acceptBaseline', () => acceptBaseline(desk, all())),
  );
}

/** Puts the fixes of one rule, in all drafts, before the user in VS Code's refactor preview. */
async function fixRule(desk: Desk, folders: readonly vscode.Uri[]): Promise<void> {
  const { reviews, cancelled } = await reviewAll(desk, folders, () => undefined);
  if (cancelled) return;
  const rules = new Map<string, number>();
  for (const review of reviews.values()) {
    for (const one of review.findings) {
      if (likelyFix(one) !== undefined) rules.set(one.rule, (rules.get(one.rule) ?? 0) + 1);
    }
  }
  const items = [...rules].map(([label, count]) => ({
    label,
    description: counted(count, 'finding', 'findings'),
  }));
  const rule = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Fix All of One Rule in the Workspace'),
  });
  if (rule === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Fixes of {0}', rule.label);
  for (const [path, review] of reviews) {
    const ofRule = review.findings.filter((one) => one.rule === rule.label);
    const positions = new TextPositions(review.draft.text);
    for (const { start, end, text } of combineFixes(ofRule, likelyFix).edits) {
      const range = new vscode.Range(positions.positionAt(start), positions.positionAt(end));
      edit.replace(uriOf(path), range, text, { needsConfirmation: true, label });
    }
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** What one pass over folders gave. */
interface Pass {
  readonly reviews: ReadonlyMap<string, Review>;
  /** One line for each file that could not be read. */
  readonly unread: readonly string[];
  readonly cancelled: boolean;
}

/** Resolves to the words that it answers with. */
async function reviewAndFill(desk: Desk, folders: readonly vscode.Uri[]): Promise<string> {
  const { reviews, unread, cancelled } = await reviewAll(desk, folders, (path, review) =>
    desk.problems.setUnopened(uriOf(path), review.findings, new TextPositions(review.draft.text)),
  );
  const findings: Finding[] = [];
  for (const review of reviews.values()) findings.push(...atLeast(review.findings, 'information'));
  const words = [
    vscode.l10n.t('{0} reviewed: {1}.', counted(reviews.size, 'draft', 'drafts'), inWords(findings)),
  ];
  if (cancelled) words.push(vscode.l10n.t('Cancelled before the end.'));
  if (unread.length > 0)
    words.push(vscode.l10n.t('{0} could not be read: {1}', unread.length, unread[0] ?? ''));
  return say(words.join(' '), {
    title: vscode.l10n.t('Show Problems'),
    run: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  });
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
  return open?.current() ?? (await reviewFile(path, desk.files, await desk.newsroom.decisionsFor(uri)));
}

/** Lets everything stand that is found today, so that only what is new shows from now on. */
async function acceptBaseline(desk: Desk, folders: readonly vscode.Uri[]): Promise<void> {
  const { reviews, cancelled } = await reviewAll(desk, folders, () => undefined);
  const count = [...reviews.values()].reduce((sum, review) => sum + review.findings.length, 0);
  if (cancelled || count === 0) return;
  const accept = vscode.l10n.t('Accept');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Accept {0} findings in {1} drafts?', count, reviews.size),
    { modal: true, detail: vscode.l10n.t('They are written to .copydesk/ignored.json and no longer shown.') },
    accept,
  );
  if (chosen !== accept) return;
  const byFolder = new Map<string, { uri: vscode.Uri; dismissals: ReturnType<typeof dismissalOf>[] }>();
  for (const [path, review] of reviews) {
    const uri = uriOf(path);
    const key = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    const entry = byFolder.get(key) ?? { uri, dismissals: [] };
    entry.dismissals.push(...review.findings.map((one) => dismissalOf(one, review.draft)));
    byFolder.set(key, entry);
  }
  for (const { uri, dismissals } of byFolder.values()) await desk.newsroom.dismiss(uri, dismissals);
  desk.problems.clear();
  desk.drafts.reviewAll();
}
