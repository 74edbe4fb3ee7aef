import * as vscode from 'vscode';
import type { Desk } from './desk';

/** Ends the walkthrough's last step: a first fix was applied. */
export function rememberFix(): void {
  void vscode.commands.executeCommand('setContext', 'copydesk.fixed', true);
}

/** Tells `when` clauses of package.json whether a draft is in front and whether reviewing is paused. */
export function registerContextKeys({ drafts }: Desk): vscode.Disposable {
  const set = (key: string, value: boolean) =>
    void vscode.commands.executeCommand('setContext', `copydesk.${key}`, value);
  const tell = () => {
    set('draft', drafts.active !== undefined);
    set('paused', drafts.paused);
  };
  tell();
  return vscode.Disposable.from(
    drafts.onDidPublish(tell),
    drafts.onDidClose(tell),
    drafts.onDidPause(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
  );
}
