import * as vscode from 'vscode';
import { atLeast } from '../../report/results';
import { likelyFix } from '../../review/fixing';
import { rememberFix } from '../contextKeys';
import type { Desk } from '../desk';
import { editOf, editOfAll, sayStale } from '../fixes';
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
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  await desk.drafts.reviewNow(document);
  const draft = desk.drafts.of(document);
  if (draft === undefined) return undefined;
  const { edits, applied } = draft.session.fixAll(document.getText());
  const done = edits.length > 0 && (await vscode.workspace.applyEdit(editOfAll(edits, document)));
  if (done) rememberFix();
  const left = atLeast(draft.reviewNow().findings, 'information').length;
  return say(
    done
      ? vscode.l10n.t('{0} fixed, {1} left for you.', applied.length, left)
      : vscode.l10n.t('Nothing that is safe to fix unseen; {0} left for you.', left),
  );
}

/** Applies the fix that a finding offers first, if the finding still stands. */
async function applyFirst({ draft, finding }: Named): Promise<void> {
  const review = draft.current();
  const now = review.findings.find((one) => one.rule === finding.rule && one.start === finding.start);
  const fix = now && (likelyFix(now) ?? now.fixes[0]);
  const edit = fix && editOf(fix, review.draft.text, draft.document);
  if (edit === undefined) {
    sayStale();
    return;
  }
  await vscode.window.showTextDocument(draft.document);
  await vscode.workspace.applyEdit(edit);
}
