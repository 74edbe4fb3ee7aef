import * as vscode from 'vscode';
import { atLeast } from '../../report/results';
import { inWords } from '../counts';
import { familyOf, type Family, type Finding } from '../../review/finding';
import type { Desk } from '../desk';
import { isFileUri } from './arguments';
import { say } from '../say';
import { toggleHints } from '../settings';

/** Review Draft and its parts, Clear Findings, Pause and Resume. */
export function registerReviewCommands(desk: Desk): vscode.Disposable {
  const check = (family: Family) => () => answer(desk, undefined, family);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.reviewDraft', (uri?: unknown) => answer(desk, uri)),
    vscode.commands.registerCommand('copydesk.checkDuplicates', check('duplicate')),
    vscode.commands.registerCommand('copydesk.checkAttribution', check('attribution')),
    vscode.commands.registerCommand('copydesk.checkStyle', check('style')),
    vscode.commands.registerCommand('copydesk.clearFindings', () => {
      desk.problems.clear();
      desk.drafts.clear();
    }),
    vscode.commands.registerCommand('copydesk.toggleHints', toggleHints),
    vscode.commands.registerCommand('copydesk.togglePause', () => {
      desk.drafts.setPaused(!desk.drafts.paused);
    }),
  );
}

/** Reviews the draft in front, or the one named, and says in words what there is. Resolves to the words. */
async function answer(desk: Desk, uri: unknown, family?: Family): Promise<string> {
  const document = isFileUri(uri)
    ? (await vscode.window.showTextDocument(uri)).document
    : vscode.window.activeTextEditor?.document;
  const review = document && (await desk.drafts.reviewNow(document));
  if (document === undefined || review === undefined) {
    return say(vscode.l10n.t('Open a draft in Markdown, plain text or as a news draft to have it reviewed.'));
  }
  const asked = (one: Finding) => family === undefined || familyOf(one.rule) === family;
  const findings = atLeast(review.findings, 'information').filter(asked);
  if (findings.length === 0) return say(`${inWords(findings)}.`);
  return say(`${inWords(findings)}.`, {
    title: vscode.l10n.t('Next Finding'),
    run: () => vscode.commands.executeCommand('copydesk.nextFinding', family),
  });
}
