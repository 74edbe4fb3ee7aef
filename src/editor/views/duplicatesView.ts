import * as vscode from 'vscode';
import { overlaps, textAt, type Span } from '../../draft/span';
import { counted } from '../counts';
import { familyOf, type Finding } from '../../review/finding';
import type { Related } from '../../review/rule';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { uriOf } from '../paths';
import { DraftView, reveal } from './draftView';

type Row =
  | { readonly kind: 'group'; readonly draft: OpenDraft; readonly group: Group }
  | { readonly kind: 'copy'; readonly draft: OpenDraft; readonly finding: Finding }
  | { readonly kind: 'other'; readonly draft: OpenDraft; readonly other: Related };

/** The same words in several places: those with a finding, and those that findings point to. */
interface Group {
  readonly findings: readonly Finding[];
  readonly others: readonly Related[];
}

/** The Duplicates view: what the draft in front says twice, or another story says too. */
export class DuplicatesView extends DraftView<Row> {
  constructor(desk: Desk) {
    super('copydesk.duplicates', desk);
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) {
      const draft = this.desk.drafts.active;
      return draft === undefined ? [] : groupsOf(draft).map((group) => ({ kind: 'group', draft, group }));
    }
    if (row.kind !== 'group') return [];
    const { draft, group } = row;
    return [
      ...group.findings.map((finding): Row => ({ kind: 'copy', draft, finding })),
      ...group.others.map((other): Row => ({ kind: 'other', draft, other })),
    ];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.kind) {
      case 'group':
        return groupItem(row.draft, row.group);
      case 'copy':
        return copyItem(row.draft, row.finding);
      case 'other':
        return otherItem(row.draft, row.other);
    }
  }
}

/** Findings that point to each other's words stand together, by their place in the draft. */
function groupsOf(draft: OpenDraft): readonly Group[] {
  const findings = draft.shown.filter((one) => familyOf(one.rule) === 'duplicate');
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const same = groups.filter((group) => group.some((one) => linked(one, finding)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push([...same.flat(), finding]);
  }
  return groups.map((group) => ({ findings: group, others: othersOf(group) }));
}

function linked(a: Finding, b: Finding): boolean {
  return pointsTo(a, b) || pointsTo(b, a);
}

function pointsTo({ related }: Finding, place: Span): boolean {
  return related.some((one) => one.path === undefined && overlaps(one, place));
}

/** Places that findings point to and that have no finding of their own, each once. */
function othersOf(findings: readonly Finding[]): readonly Related[] {
  const others = new Map<string, Related>();
  for (const one of findings.flatMap(({ related }) => related)) {
    const own = one.path === undefined && findings.some((finding) => overlaps(one, finding));
    if (!own) others.set(`${one.path ?? ''} ${one.start}`, one);
  }
  return [...others.values()];
}

function groupItem(draft: OpenDraft, { findings, others }: Group): vscode.TreeItem {
  const [first] = findings;
  const words = first === undefined ? '' : textAt(draft.document.getText(), first).replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('copy');
  const places = counted(findings.length + others.length, 'place');
  item.description = places;
  item.accessibilityInformation = { label: `${words}, ${places}` };
  return item;
}

function copyItem(draft: OpenDraft, finding: Finding): vscode.TreeItem {
  const place = vscode.l10n.t('line {0}', draft.document.positionAt(finding.start).line + 1);
  const item = new vscode.TreeItem(place);
  item.description = finding.message;
  item.tooltip = finding.message;
  item.accessibilityInformation = { label: `${place}, ${finding.message}` };
  item.contextValue = 'copy';
  item.command = reveal(draft, finding, vscode.l10n.t('Go to Copy'));
  return item;
}

function otherItem({ document }: OpenDraft, other: Related): vscode.TreeItem {
  const line = other.path === undefined ? document.positionAt(other.start).line + 1 : other.line;
  const place = line === undefined ? '' : vscode.l10n.t('line {0}', line);
  const file = other.path === undefined ? undefined : vscode.workspace.asRelativePath(uriOf(other.path));
  const item = new vscode.TreeItem(file ?? place);
  item.description = file === undefined ? other.message : place;
  if (file !== undefined) item.iconPath = new vscode.ThemeIcon('file-text');
  item.command = {
    title: vscode.l10n.t('Go to the Other'),
    command: 'copydesk.goToOther',
    arguments: [document.uri, other],
  };
  return item;
}
