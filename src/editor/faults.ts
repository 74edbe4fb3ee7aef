import * as vscode from 'vscode';

let log: vscode.LogOutputChannel | undefined;
let told = false;

/** Tells of a fault of Copydesk itself: each in the log, the first of a window in front of the user. */
export function tellFault(uri: vscode.Uri, error: unknown): void {
  log ??= vscode.window.createOutputChannel('Copydesk', { log: true });
  log.error(error instanceof Error ? error : String(error));
  if (told) return;
  told = true;
  void showFault(uri, log);
}

async function showFault(uri: vscode.Uri, channel: vscode.LogOutputChannel): Promise<void> {
  const message = vscode.l10n.t(
    'Copydesk could not review {0}: a fault of ours, not of the draft. It tries again with the next change.',
    vscode.workspace.asRelativePath(uri),
  );
  const show = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, show)) === show) channel.show();
}
