import * as vscode from 'vscode';
import { familyOf, type Finding } from '../../review/finding';
import type { Related } from '../../review/rule';
import type { Desk } from '../desk';
import { locationOf } from '../diagnostics';
import { rangeOf } from '../ranges';
import { say } from '../say';
import { isFileUri, show } from './arguments';

/** Next and previous finding, going to the other of two copies, comparing them. */
export function registerNavigation(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.nextFinding', (family?: unknown) => step(desk, 1, family)),
    vscode.commands.registerCommand('copydesk.previousFinding', (family?: unknown) => step(desk, -1, family)),
    vscode.commands.registerCommand('copydesk.goToOther', async (uri: unknown, related: unknown) => {
      if (!isFileUri(uri)) return;
      const document = await vscode.workspace.openTextDocument(uri);
      const other = locationOf(related as Related, uri, document); // from our own code action
      await show(other.uri, other.range);
    }),
    vscode.commands.registerCommand('copydesk.revealSpan', async (...[uri, start, end]: unknown[]) => {
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      await show(document.uri, rangeOf(document, { start, end }));
    }),
  );
}

/** Goes to the finding after or before the caret, around the ends of the draft, and shows its hover. */
async function step(desk: Desk, by: 1 | -1, family: unknown): Promise<void> {
  const draft = desk.drafts.active;
  const editor = vscode.window.activeTextEditor;
  if (draft === undefined || editor === undefined) return;
  const next = nextOf(
    draft.shown.filter(
      (one) => one.severity !== 'hint' && (family === undefined || familyOf(one.rule) === family),
    ),
    draft.document.offsetAt(editor.selection.start),
    by,
  );
  if (next === undefined) {
    say(vscode.l10n.t('No findings in this draft.'));
    return;
  }
  await show(draft.document.uri, rangeOf(draft.document, next));
  await vscode.commands.executeCommand('editor.action.showHover');
}

function nextOf(findings: readonly Finding[], caret: number, by: 1 | -1): Finding | undefined {
  return by === 1
    ? (findings.find((one) => one.start > caret) ?? findings[0])
    : (findings.findLast((one) => one.start < caret) ?? findings.at(-1));
}
