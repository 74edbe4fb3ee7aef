import * as vscode from 'vscode';
import { atLeast } from '../../report/results';
import { likelyFix } from '../../review/fixing';
import { rememberFix } from '../contextKeys';
import type { Desk } from '../desk';
import { editOf, replaceIn, sayReadOnly, sayStale } from '../fixes';
import { say } from '../say';
import { namedFinding, type Named } from './arguments';

/** Fixes from the palette and the views; the light bulb brings its own. */
export function registerFixing(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.fixAllSafe', () => fixAllSafe(desk)),
    vscode.commands.registerCommand('copydesk.fixFinding', async (...args: unknown[]) => {
      const named = namedFinding(desk, args);
      if (named !== undefined) await applyFirst(named);
    }),
  );
}

/** Resolves to what it says, or undefined where there is no draft in front. */
async function fixAllSafe(desk: Desk): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document } = editor;
  await desk.drafts.reviewNow(document);
  const draft = desk.drafts.of(document);
  if (draft === undefined) return undefined;
  const { edits, applied } = draft.session.fixAll(document.getText());
  if (edits.length > 0 && !(await replaceIn(editor, edits))) return sayReadOnly();
  if (edits.length > 0) rememberFix();
  const left = atLeast(draft.reviewNow().findings, 'information').length;
  return say(
    edits.length > 0
      ? vscode.l10n.t('{0} fixed, {1} left for you.', applied.length, left)
      : vscode.l10n.t('Nothing that is safe to fix unseen; {0} left for you.', left),
  );
}

/** Applies the fix that a finding offers first, if the finding still stands. */
async function applyFirst({ draft, finding }: Named): Promise<void> {
  const { document } = draft;
  const review = draft.current();
  const now = review.findings.find((one) => one.rule === finding.rule && one.start === finding.start);
  const fix = now && (likelyFix(now) ?? now.fixes[0]);
  const edit = fix && editOf(fix, review.draft.text, document);
  if (fix === undefined || edit === undefined) {
    sayStale();
    return;
  }
  const editor = await vscode.window.showTextDocument(document);
  if (fix.edits.some((one) => one.choices !== undefined)) await vscode.workspace.applyEdit(edit);
  else if (!(await replaceIn(editor, fix.edits))) sayReadOnly();
}
