import * as vscode from 'vscode';

/** Says in the status bar how far indexing has come; a click cancels. */
export class IndexingSpinner implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'copydesk.indexing',
    vscode.StatusBarAlignment.Right,
    99,
  );

  constructor() {
    this.#item.name = vscode.l10n.t('Copydesk: indexing');
    this.#item.command = 'copydesk.cancelIndexing';
    this.#item.tooltip = vscode.l10n.t('Other drafts are being indexed. Click to cancel.');
  }

  show(done: number, total: number): void {
    this.#item.text = `$(sync~spin) ${vscode.l10n.t('Copydesk: {0} of {1} drafts', done, total)}`;
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
