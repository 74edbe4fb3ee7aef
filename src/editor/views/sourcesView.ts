import * as vscode from 'vscode';
import { textAt } from '../../draft/span';
import { counted } from '../counts';
import { share, warningsOf } from '../../report/sources';
import type { Attribution, Source } from '../../sources/sources';
import { speakerIcon, type AttributionMap } from '../attributionMap';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { DraftView, reveal } from './draftView';

type Row =
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'attribution'; readonly attribution: Attribution };

/** The Sources view: the ledger of the draft in front. */
export class SourcesView extends DraftView<Row> {
  constructor(desk: Desk, map: AttributionMap) {
    super(
      'copydesk.sources',
      desk,
      map.onDidToggle((on) => this.#explain(on)),
    );
  }

  getChildren(row?: Row): Row[] {
    const draft = this.desk.drafts.active;
    if (draft === undefined) return [];
    const review = draft.current();
    if (row === undefined) {
      return [
        ...warningsOf(review).map((text): Row => ({ kind: 'warning', text })),
        ...review.sources.sources.map((source): Row => ({ kind: 'source', source })),
      ];
    }
    if (row.kind !== 'source') return [];
    return review.sources.attributions
      .filter((one) => one.speaker?.name === row.source.name)
      .map((attribution): Row => ({ kind: 'attribution', attribution }));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const draft = this.desk.drafts.active;
    if (row.kind === 'warning' || draft === undefined)
      return warningItem(row.kind === 'warning' ? row.text : '');
    return row.kind === 'source' ? sourceItem(row.source, draft) : attributionItem(row.attribution, draft);
  }

  /** The dots beside the sources are the map's legend; what has no source has no row. */
  #explain(mapOn: boolean): void {
    this.view.message = mapOn
      ? vscode.l10n.t('Tinted: who is speaking, in the colors below. Dotted underline: said by nobody.')
      : '';
  }
}

function warningItem(text: string): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return item;
}

function sourceItem(source: Source, draft: OpenDraft): vscode.TreeItem {
  const state = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(source.name, source.attributions > 0 ? state.Collapsed : state.None);
  const words = counted(source.words, 'word');
  item.id = source.name;
  item.description = [source.description, words, share(source, draft.current())].filter(Boolean).join(' · ');
  item.iconPath = speakerIcon(source, draft.current().sources);
  item.tooltip = `${source.name} (${source.kind})\n${counted(source.attributions, 'attribution')}, ${words}`;
  item.command = reveal(draft, source.firstReference, vscode.l10n.t('Go to First Reference'));
  return item;
}

function attributionItem(attribution: Attribution, draft: OpenDraft): vscode.TreeItem {
  const words = attribution.content.map((span) => textAt(draft.current().draft.text, span)).join(' … ');
  const item = new vscode.TreeItem(words.replace(/\s+/g, ' '));
  item.iconPath = new vscode.ThemeIcon(attribution.kind === 'indirect' ? 'comment' : 'quote');
  item.tooltip = words;
  const [first] = attribution.content;
  if (first !== undefined) item.command = reveal(draft, first, vscode.l10n.t('Go to Words'));
  return item;
}
