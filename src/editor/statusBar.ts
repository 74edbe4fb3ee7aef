import * as vscode from 'vscode';
import { atLeast, noteOn } from '../report/results';
import { counted, inWords } from './counts';
import type { Desk } from './desk';

/** Words a minute that a reader takes in, for the reading time; the customary figure for adults. */
const READING_PACE = 238;

/** The one item in the status bar: the draft's state, words and findings; a click opens the menu. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('copydesk.status', vscode.StatusBarAlignment.Right, 100);
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly desk: Desk) {
    this.#item.name = 'Copydesk';
    this.#item.command = 'copydesk.showMenu';
    this.#subscriptions = [
      desk.drafts.onDidPublish(() => this.#show()),
      desk.drafts.onDidClose(() => this.#show()),
      desk.drafts.onDidPause(() => this.#show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.commands.registerCommand('copydesk.showMenu', () => showMenu(this.desk)),
    ];
    this.#show();
  }

  dispose(): void {
    vscode.Disposable.from(this.#item, ...this.#subscriptions).dispose();
  }

  #show(): void {
    const { drafts } = this.desk;
    if (drafts.paused) {
      this.#set('$(debug-pause) Copydesk', vscode.l10n.t('Copydesk is paused. Click for the menu.'));
      return;
    }
    const draft = drafts.active;
    if (draft?.published !== true) {
      this.#item.hide();
      return;
    }
    const review = draft.current();
    const { words } = review;
    const findings = atLeast(draft.shown, 'information');
    const minutes = Math.max(1, Math.round(words / READING_PACE));
    const parts = [
      `${findings.length === 0 ? '$(pass)' : '$(checklist)'} ${findings.length}`,
      counted(words, 'word'),
    ];
    const lines = [
      `${inWords(findings)}.`,
      vscode.l10n.t('{0} words, about {1} min to read.', words, minutes),
    ];
    if (noteOn({ review, findings }) !== undefined) {
      parts.push(vscode.l10n.t('not in English'));
      lines.push(vscode.l10n.t('Only rules that need no English have read this draft.'));
    }
    this.#set(parts.join(' · '), lines.join('\n'));
  }

  #set(text: string, tooltip: string): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: `Copydesk: ${tooltip}`, role: 'button' };
    this.#item.show();
  }
}

/** What the menu offers, in order, for a draft in front or none. What is chosen by mistake must do no harm: Pause is last. */
async function showMenu({ drafts }: Desk): Promise<void> {
  const draft = drafts.active;
  const pause = drafts.paused
    ? { label: `$(debug-continue) ${vscode.l10n.t('Resume')}`, command: 'copydesk.togglePause' }
    : { label: `$(debug-pause) ${vscode.l10n.t('Pause')}`, command: 'copydesk.togglePause' };
  const ofDraft = [
    { label: `$(arrow-down) ${vscode.l10n.t('Next Finding')}`, command: 'copydesk.nextFinding' },
    { label: `$(list-tree) ${vscode.l10n.t('Show All Findings')}`, command: 'copydesk.findings.focus' },
    { label: `$(wand) ${vscode.l10n.t('Fix All Safe Issues')}`, command: 'copydesk.fixAllSafe' },
    { label: `$(graph) ${vscode.l10n.t('Review Report')}`, command: 'copydesk.reviewReport' },
    { label: `$(pass) ${vscode.l10n.t('Ready for the Slot?')}`, command: 'copydesk.readyForSlot' },
    {
      label: `$(paintcan) ${vscode.l10n.t('Toggle Attribution Map')}`,
      command: 'copydesk.toggleAttributionMap',
    },
  ];
  const items = [
    ...(draft === undefined ? [] : ofDraft),
    ...(vscode.workspace.workspaceFolders === undefined
      ? []
      : [{ label: `$(search) ${vscode.l10n.t('Review Workspace')}`, command: 'copydesk.reviewWorkspace' }]),
    pause,
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Copydesk',
    ...(draft && { placeHolder: `${inWords(atLeast(draft.shown, 'information'))}.` }),
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}
