import * as vscode from 'vscode';
import type { Span } from '../../draft/span';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';

/** A tree about the draft in front, kept true as it changes. */
export abstract class DraftView<Row> implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  protected readonly view: vscode.TreeView<Row>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    id: string,
    protected readonly desk: Desk,
    ...more: readonly vscode.Disposable[]
  ) {
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    const again = () => this.refresh();
    this.#subscriptions = [
      this.view,
      this.#changed,
      desk.drafts.onDidPublish(again),
      desk.drafts.onDidClose(again),
      vscode.window.onDidChangeActiveTextEditor(again),
      this.view.onDidChangeVisibility(again),
      ...more,
    ];
  }

  abstract getChildren(row?: Row): Row[];
  abstract getTreeItem(row: Row): vscode.TreeItem;

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Looks again; the rows themselves are made only while the view is seen. */
  protected refresh(): void {
    if (this.view.visible) this.#changed.fire();
  }

  protected badge(count: number, tooltip: string): void {
    this.view.badge = count === 0 ? undefined : { value: count, tooltip };
  }
}

/** The command of a row that leads to a place in the draft. */
export function reveal({ document }: OpenDraft, span: Span, title: string): vscode.Command {
  return {
    title,
    command: 'copydesk.revealSpan',
    arguments: [document.uri.toString(), span.start, span.end],
  };
}
