import * as vscode from 'vscode';
import { nameOf } from '../../desk/files';
import { counted } from '../counts';
import { familyOf, type Finding } from '../../review/finding';
import { SEVERITIES } from '../../stylebook/stylebook';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { DraftView, reveal } from './draftView';

type Grouping = 'family' | 'severity' | 'file';

/** A heading with the findings below it, or one finding. */
type Row = Group | Entry;

interface Group {
  readonly label: string;
  readonly icon: vscode.ThemeIcon;
  readonly entries: readonly Entry[];
}

/** What the view's menus hand to commands. */
export interface Entry {
  readonly draft: OpenDraft;
  readonly finding: Finding;
}

const SEVERITY_ICON: Readonly<Record<Finding['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('charts.blue')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

const FAMILY_ICON = { duplicate: 'copy', attribution: 'quote', style: 'book' } as const;

/** The Findings view: by family, severity or file. */
export class FindingsView extends DraftView<Row> {
  #grouping: Grouping = 'family';
  #filter = '';

  constructor(desk: Desk) {
    super(
      'copydesk.findings',
      desk,
      vscode.commands.registerCommand('copydesk.groupFindings', () => this.#chooseGrouping()),
      vscode.commands.registerCommand('copydesk.filterFindings', () => this.#chooseFilter()),
    );
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) return [...this.#groups()];
    return 'entries' in row ? [...row.entries] : [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return 'entries' in row ? groupItem(row) : entryItem(row);
  }

  protected override refresh(): void {
    const { active } = this.desk.drafts;
    const count = active === undefined ? 0 : this.#entriesOf(active).length;
    this.badge(count, counted(count, 'finding'));
    this.view.message = this.#filter === '' ? '' : vscode.l10n.t('Filtered by “{0}”', this.#filter);
    super.refresh();
  }

  #entriesOf(draft: OpenDraft): readonly Entry[] {
    const sought = this.#filter.toLowerCase();
    return draft.shown
      .filter((one) => one.severity !== 'hint' && `${one.rule} ${one.message}`.toLowerCase().includes(sought))
      .map((finding) => ({ draft, finding }));
  }

  #groups(): readonly Group[] {
    const { drafts } = this.desk;
    if (this.#grouping === 'file') {
      const icon = vscode.ThemeIcon.File;
      return [...drafts]
        .map((draft) => ({ label: nameOf(draft.document.uri.path), icon, entries: this.#entriesOf(draft) }))
        .filter((group) => group.entries.length > 0);
    }
    const entries = drafts.active === undefined ? [] : this.#entriesOf(drafts.active);
    const groups: readonly Group[] =
      this.#grouping === 'family'
        ? (['duplicate', 'attribution', 'style'] as const).map((family) => ({
            label: familyNames()[family],
            icon: new vscode.ThemeIcon(FAMILY_ICON[family]),
            entries: entries.filter((one) => familyOf(one.finding.rule) === family),
          }))
        : SEVERITIES.map((severity) => ({
            label: severityNames()[severity],
            icon: SEVERITY_ICON[severity],
            entries: entries.filter((one) => one.finding.severity === severity),
          }));
    return groups.filter((group) => group.entries.length > 0);
  }

  async #chooseGrouping(): Promise<void> {
    const items: readonly { readonly label: string; readonly grouping: Grouping }[] = [
      { label: vscode.l10n.t('Family'), grouping: 'family' },
      { label: vscode.l10n.t('Severity'), grouping: 'severity' },
      { label: vscode.l10n.t('File, all open drafts'), grouping: 'file' },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group Findings By') });
    if (chosen === undefined) return;
    this.#grouping = chosen.grouping;
    this.refresh();
  }

  async #chooseFilter(): Promise<void> {
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Findings'),
      prompt: vscode.l10n.t('Words of the rule or the message; empty shows all'),
      value: this.#filter,
    });
    if (filter === undefined) return;
    this.#filter = filter.trim();
    this.refresh();
  }
}

function familyNames(): Readonly<Record<ReturnType<typeof familyOf>, string>> {
  return {
    duplicate: vscode.l10n.t('Duplicates'),
    attribution: vscode.l10n.t('Attribution'),
    style: vscode.l10n.t('Style'),
  };
}

function severityNames(): Readonly<Record<Finding['severity'], string>> {
  return {
    error: vscode.l10n.t('Errors'),
    warning: vscode.l10n.t('Warnings'),
    information: vscode.l10n.t('Information'),
    hint: vscode.l10n.t('Hints'),
  };
}

function groupItem({ label, icon, entries }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = label;
  item.iconPath = icon;
  item.description = String(entries.length);
  return item;
}

function entryItem({ draft, finding }: Entry): vscode.TreeItem {
  const { document } = draft;
  const line = document.positionAt(finding.start).line + 1;
  const words = document.getText().slice(finding.start, finding.end).replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(finding.message);
  item.iconPath = SEVERITY_ICON[finding.severity];
  item.description = vscode.l10n.t('line {0}', line);
  item.tooltip = `${finding.message}\n“${words.length > 200 ? `${words.slice(0, 200)}…` : words}”\n${finding.rule}`;
  item.contextValue = finding.fixes.length > 0 ? 'finding fixable' : 'finding';
  item.command = reveal(draft, finding, vscode.l10n.t('Go to Finding'));
  const severity = severityNames()[finding.severity];
  item.accessibilityInformation = {
    label: `${finding.message} ${severity}, ${vscode.l10n.t('line {0}', line)}`,
  };
  return item;
}
