import * as vscode from 'vscode';
import { textAt } from '../../draft/span';
import { counted } from '../../report/results';
import { familyOf, type Finding } from '../../review/finding';
import type { Related } from '../../review/rule';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { DraftView, reveal } from './draftView';

type Row =
  | { readonly kind: 'repeat'; readonly draft: OpenDraft; readonly finding: Finding }
  | { readonly kind: 'other'; readonly draft: OpenDraft; readonly finding: Finding; readonly other: Related };

/** The Duplicates view: what the draft in front says twice, or another story says too. */
export class DuplicatesView extends DraftView<Row> {
  constructor(desk: Desk) {
    super('copydesk.duplicates', desk);
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) return this.#repeats();
    if (row.kind === 'other') return [];
    return row.finding.related.map((other): Row => ({ ...row, kind: 'other', other }));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row.kind === 'repeat' ? repeatItem(row.draft, row.finding) : otherItem(row.draft, row.other);
  }

  protected override refresh(): void {
    const count = this.#repeats().length;
    this.badge(count, counted(count, 'duplicate', 'duplicates'));
    super.refresh();
  }

  #repeats(): Row[] {
    const draft = this.desk.drafts.active;
    if (draft === undefined) return [];
    return draft.shown
      .filter((one) => familyOf(one.rule) === 'duplicate')
      .map((finding): Row => ({ kind: 'repeat', draft, finding }));
  }
}

function repeatItem(draft: OpenDraft, finding: Finding): vscode.TreeItem {
  const words = textAt(draft.document.getText(), finding).replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('copy');
  item.description = vscode.l10n.t('line {0}', draft.document.positionAt(finding.start).line + 1);
  item.tooltip = finding.message;
  item.contextValue = 'copy';
  item.command = reveal(draft, finding, vscode.l10n.t('Go to Copy'));
  return item;
}

function otherItem({ document }: OpenDraft, other: Related): vscode.TreeItem {
  const item = new vscode.TreeItem(other.message);
  item.iconPath = new vscode.ThemeIcon('arrow-right');
  item.command = {
    title: vscode.l10n.t('Go to the Other'),
    command: 'copydesk.goToOther',
    arguments: [document.uri, other],
  };
  return item;
}
