import * as vscode from 'vscode';
import { signOff, type Check } from '../../report/checklist';
import { toHtml } from '../../report/html';
import { toMarkdown } from '../../report/markdown';
import { atLeast, type FileResult } from '../../report/results';
import { ledgerCsv } from '../../report/sources';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { nameOf } from '../../desk/files';
import { rangeOf } from '../ranges';
import { say } from '../say';
import { show } from './arguments';

/** Review Report, Export Report, Ready for the Slot? */
export function registerReport(desk: Desk): vscode.Disposable {
  const panel = new ReportPanel(desk);
  return vscode.Disposable.from(
    panel,
    vscode.commands.registerCommand('copydesk.reviewReport', () => panel.open()),
    vscode.commands.registerCommand('copydesk.exportReport', () => exportReport(desk)),
    vscode.commands.registerCommand('copydesk.readyForSlot', () => readyForSlot(desk)),
  );
}

function resultOf(draft: OpenDraft): FileResult {
  const review = draft.current();
  return { path: nameOf(draft.document.uri.path), review, findings: atLeast(review.findings, 'information') };
}

/** The report beside the draft, kept true while it is open. It runs no script: links are commands. */
class ReportPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #draft: OpenDraft | undefined;
  readonly #listener: vscode.Disposable;

  constructor(private readonly desk: Desk) {
    this.#listener = desk.drafts.onDidPublish((draft) => {
      if (draft === this.#draft && this.#panel?.visible === true) this.#fill();
    });
  }

  open(): void {
    this.#draft = this.desk.drafts.active ?? this.#draft;
    if (this.#draft === undefined) return;
    this.#panel ??= this.#create();
    this.#panel.reveal(vscode.ViewColumn.Beside, true);
    this.#fill();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#listener.dispose();
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'copydesk.report',
      vscode.l10n.t('Review Report'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableCommandUris: ['copydesk.revealSpan'], localResourceRoots: [] },
    );
    panel.iconPath = vscode.Uri.joinPath(this.desk.extension, 'media', 'copydesk.svg');
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.#fill();
    });
    return panel;
  }

  #fill(): void {
    if (this.#panel === undefined || this.#draft === undefined) return;
    const uri = this.#draft.document.uri.toString();
    this.#panel.title = vscode.l10n.t('Review: {0}', nameOf(this.#draft.document.uri.path));
    this.#panel.webview.html = toHtml([resultOf(this.#draft)], {
      nonce: crypto.randomUUID().replaceAll('-', ''),
      link: (_path, { start, end }) =>
        `command:copydesk.revealSpan?${encodeURIComponent(JSON.stringify([uri, start, end]))}`,
    });
  }
}

const FORMATS: readonly {
  readonly label: string;
  readonly extension: string;
  readonly write: (result: FileResult) => string;
}[] = [
  { label: 'HTML', extension: 'html', write: (result) => toHtml([result]) },
  { label: 'Markdown', extension: 'md', write: (result) => toMarkdown([result]) },
  { label: 'CSV', extension: 'csv', write: (result) => ledgerCsv([result]) },
];

async function exportReport(desk: Desk): Promise<void> {
  const draft = desk.drafts.active;
  if (draft === undefined) return;
  const descriptions = [
    vscode.l10n.t('one page that opens offline'),
    vscode.l10n.t('the findings as text'),
    vscode.l10n.t('the sources as a table'),
  ];
  const format = await vscode.window.showQuickPick(
    FORMATS.map((one, index) => ({ ...one, description: descriptions[index] ?? '' })),
    { title: vscode.l10n.t('Export Report') },
  );
  if (format === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${nameOf(draft.document.uri.path).replace(/\.[^.]*$/, '')}-review.${format.extension}`;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [format.label]: [format.extension] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(format.write(resultOf(draft))));
  say(vscode.l10n.t('Report written to {0}.', vscode.workspace.asRelativePath(target)), {
    title: vscode.l10n.t('Open'),
    run: () => vscode.commands.executeCommand('vscode.open', target),
  });
}

/** The sign-off: says what is missing, and lists all points. Resolves to the words. */
function readyForSlot(desk: Desk): string | undefined {
  const draft = desk.drafts.active;
  if (draft === undefined) return undefined;
  const checks = signOff(draft.current());
  const missing = checks.filter((check) => !check.ready);
  if (missing.length === 0)
    return say(vscode.l10n.t('Ready for the slot: all {0} points hold.', checks.length));
  void chooseCheck(draft, checks);
  return missing.map((check) => `${check.label}: ${check.detail}`).join('; ');
}

/** Lists all points; choosing an open one leads to its place in the draft. */
async function chooseCheck({ document }: OpenDraft, checks: readonly Check[]): Promise<void> {
  const missing = checks.filter((check) => !check.ready).length;
  const items = checks.map(({ label, ready, detail, place }) => ({
    label: `${ready ? '$(pass)' : '$(circle-large)'} ${label}`,
    description: detail,
    place,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Ready for the Slot?'),
    placeHolder: vscode.l10n.t('{0} of {1} points are open; choose one to go there', missing, checks.length),
  });
  if (chosen?.place !== undefined) await show(document.uri, rangeOf(document, chosen.place));
}
