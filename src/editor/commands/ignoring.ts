import * as vscode from 'vscode';
import { blockAt } from '../../draft/blockAt';
import { dismissalOf } from '../../review/filters/dismissed';
import type { Finding } from '../../review/finding';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { decideRule } from '../settings';
import { say } from '../say';
import { isFileUri, isFinding } from './arguments';

/** Letting a finding stand: here, in its paragraph, or its rule altogether. */
export function registerIgnoring(desk: Desk): vscode.Disposable {
  const withDraft =
    (run: (draft: OpenDraft, finding: Finding) => Promise<void>) =>
    async (uri: unknown, finding: unknown) => {
      if (!isFileUri(uri) || !isFinding(finding)) return;
      const draft = [...desk.drafts].find((one) => one.document.uri.toString() === uri.toString());
      if (draft !== undefined) await run(draft, finding);
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'copydesk.ignoreHere',
      withDraft((draft, finding) => ignoreHere(desk, draft, finding)),
    ),
    vscode.commands.registerCommand(
      'copydesk.ignoreWithReason',
      withDraft((draft, finding) => ignoreWithReason(desk, draft, finding)),
    ),
    vscode.commands.registerCommand('copydesk.turnRuleOff', async (rule: unknown) => {
      if (typeof rule === 'string') await turnOff(rule);
    }),
  );
}

async function ignoreHere(desk: Desk, draft: OpenDraft, finding: Finding, reason?: string): Promise<void> {
  const dismissal = dismissalOf(finding, draft.current().draft, reason);
  const kept = await desk.newsroom.dismiss(draft.document.uri, [dismissal]);
  if (kept === 'session') {
    say(vscode.l10n.t('Ignored until this window closes; open a trusted folder to have it remembered.'));
  }
}

async function ignoreWithReason(desk: Desk, draft: OpenDraft, finding: Finding): Promise<void> {
  const here = {
    label: vscode.l10n.t('Here'),
    run: (reason: string) => ignoreHere(desk, draft, finding, reason),
  };
  const paragraph = {
    label: vscode.l10n.t('In this paragraph, with a comment above it'),
    run: (reason: string) => ignoreInParagraph(draft, finding, reason),
  };
  const workspace = {
    label: vscode.l10n.t('Everywhere: turn {0} off', finding.rule),
    run: () => turnOff(finding.rule),
  };
  const scope = await vscode.window.showQuickPick([here, paragraph, workspace], {
    title: vscode.l10n.t('Ignore {0}', finding.rule),
  });
  if (scope === undefined) return;
  if (scope === workspace) {
    await turnOff(finding.rule);
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why may it stand?'),
    placeHolder: vscode.l10n.t('The band spells it so'),
  });
  if (reason !== undefined) await scope.run(reason);
}

/** Puts a `copydesk-ignore` comment above the paragraph, in the form of the draft's language. */
async function ignoreInParagraph(draft: OpenDraft, finding: Finding, reason: string): Promise<void> {
  const block = blockAt(draft.current().draft, finding.start);
  if (block === undefined) return;
  const words = `copydesk-ignore ${finding.rule}${reason === '' ? '' : `: ${reason.replaceAll('-->', '')}`}`;
  const comment = draft.language === 'news-draft' ? `// ${words}` : `<!-- ${words} -->`;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(draft.document.uri, draft.document.positionAt(block.span.start), `${comment}\n\n`);
  await vscode.workspace.applyEdit(edit);
}

async function turnOff(rule: string): Promise<void> {
  await decideRule(rule, 'off');
  say(vscode.l10n.t('{0} is off.', rule), {
    title: vscode.l10n.t('Turn On Again'),
    run: () => decideRule(rule, undefined),
  });
}
