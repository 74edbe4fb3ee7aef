import * as vscode from 'vscode';
import { atLeast } from '../../report/results';
import { counted, inWords } from '../counts';
import type { Finding } from '../../review/finding';
import type { Desk } from '../desk';
import { uriOf } from '../paths';
import { TextPositions } from '../textPositions';
import { say } from '../say';
import { isFileUri } from './arguments';
import { acceptBaseline } from './baseline';
import { fixRule } from './fixRule';
import { reviewAll } from './reviewAll';

/** Review Workspace, Review This Folder, Fix All of One Rule in the Workspace, Accept Today's Findings. */
export function registerWorkspaceCommands(desk: Desk): vscode.Disposable {
  const all = () => (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.reviewWorkspace', () => reviewAndFill(desk, all())),
    vscode.commands.registerCommand('copydesk.reviewFolder', (uri?: unknown) =>
      reviewAndFill(desk, isFileUri(uri) ? [uri] : all()),
    ),
    vscode.commands.registerCommand('copydesk.fixRuleInWorkspace', (rule?: unknown) =>
      fixRule(desk, all(), typeof rule === 'string' ? rule : undefined),
    ),
    vscode.commands.registerCommand('copydesk.acceptBaseline', () => acceptBaseline(desk, all())),
  );
}

/** Resolves to the words that it answers with. */
async function reviewAndFill(desk: Desk, folders: readonly vscode.Uri[]): Promise<string> {
  const { reviews, unread, cancelled } = await reviewAll(desk, folders, (path, review) =>
    desk.problems.setUnopened(uriOf(path), review.findings, new TextPositions(review.draft.text)),
  );
  const findings: Finding[] = [];
  for (const review of reviews.values()) findings.push(...atLeast(review.findings, 'information'));
  const words = [vscode.l10n.t('{0} reviewed: {1}.', counted(reviews.size, 'draft'), inWords(findings))];
  if (cancelled) words.push(vscode.l10n.t('Cancelled before the end.'));
  if (unread.length > 0)
    words.push(vscode.l10n.t('{0} could not be read: {1}', unread.length, unread[0] ?? ''));
  return say(words.join(' '), {
    title: vscode.l10n.t('Show Problems'),
    run: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  });
}
