import * as vscode from 'vscode';
import { counted } from '../counts';
import { combineFixes, likelyFix } from '../../review/fixing';
import type { Review } from '../../review/review';
import type { Desk } from '../desk';
import { uriOf } from '../paths';
import { say } from '../say';
import { TextPositions } from '../textPositions';
import { reviewAll } from './reviewAll';

/** Puts the fixes of one rule, in all drafts, before the user in VS Code's refactor preview. */
export async function fixRule(
  desk: Desk,
  folders: readonly vscode.Uri[],
  named: string | undefined,
): Promise<void> {
  const { reviews, cancelled } = await reviewAll(desk, folders, () => undefined);
  if (cancelled) return;
  const rule = named ?? (await pickRule(reviews));
  if (rule === undefined) return;
  const edit = fixesOf(rule, reviews);
  if (edit.size === 0) {
    say(vscode.l10n.t('There is nothing of {0} to fix in this workspace.', rule));
    return;
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

async function pickRule(reviews: ReadonlyMap<string, Review>): Promise<string | undefined> {
  const rules = new Map<string, number>();
  for (const review of reviews.values()) {
    for (const one of review.findings) {
      if (likelyFix(one) !== undefined) rules.set(one.rule, (rules.get(one.rule) ?? 0) + 1);
    }
  }
  const items = [...rules]
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]) => ({ label, description: counted(count, 'finding') }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Fix All of One Rule in the Workspace'),
  });
  return chosen?.label;
}

function fixesOf(rule: string, reviews: ReadonlyMap<string, Review>): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Fixes of {0}', rule);
  for (const [path, review] of reviews) {
    const uri = uriOf(path);
    if (!holdsStill(uri, review)) continue;
    const ofRule = review.findings.filter((one) => one.rule === rule);
    const positions = new TextPositions(review.draft.text);
    for (const { start, end, text } of combineFixes(ofRule, likelyFix).edits) {
      const range = new vscode.Range(positions.positionAt(start), positions.positionAt(end));
      edit.replace(uri, range, text, { needsConfirmation: true, label });
    }
  }
  return edit;
}

/** Whether an editor that has the file open shows what was reviewed. */
function holdsStill(uri: vscode.Uri, { draft }: Review): boolean {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return open === undefined || open.getText() === draft.text;
}
