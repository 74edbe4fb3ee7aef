import * as vscode from 'vscode';
import { nameOf } from '../../desk/files';
import { changesBetween, changesMarkdown } from '../../report/changes';
import type { Desk } from '../desk';
import { say } from '../say';

/** What Changed: the edits since the draft was opened, as a note to send back to the reporter. */
export function registerChanges({ drafts }: Desk): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.whatChanged', async () => {
    const draft = drafts.active;
    if (draft === undefined) return undefined;
    const changes = changesBetween(draft.textAtFirst, draft.document.getText());
    if (changes.length === 0) return say(vscode.l10n.t('Nothing has changed since this draft was opened.'));
    const content = changesMarkdown(nameOf(draft.document.uri.path), changes);
    const note = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(note, vscode.ViewColumn.Beside);
    return content;
  });
}
