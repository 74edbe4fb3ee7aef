import * as vscode from 'vscode';
import { blockAt } from '../../draft/blockAt';
import { dismissalOf } from '../../review/filters/dismissed';
import type { Desk } from '../desk';
import { decideRule } from '../settings';
import { say } from '../say';
import { namedFinding, type Named } from './arguments';

/** Letting a finding stand: here, in its paragraph, or its rule altogether. */
export function registerIgnoring(desk: Desk): vscode.Disposable {
  const withFinding =
    (run: (desk: Desk, named: Named) => Promise<void>) =>
    async (...args: unknown[]) => {
      const named = namedFinding(desk, args);
      if (named !== undefined) await run(desk, named);
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.ignoreFinding', withFinding(ignoreHere)),
    vscode.commands.registerCommand('copydesk.ignoreWithReason', withFinding(ignoreWithReason)),
    vscode.commands.registerCommand('copydesk.turnRuleOff', async (rule: unknown) => {
      if (typeof rule === 'string') await turnOff(rule);
    }),
  );
}

async function ignoreHere(desk: Desk, { draft, finding }: Named, reason?: string): Promise<void> {
  const dismissal = dismissalOf(finding, draft.current().draft, reason);
  const kept = await desk.newsroom.dismiss(draft.document.uri, [dismissal]);
  if (kept === 'session') {
    say(vscode.l10n.t('Ignored until this window closes; open a trusted folder to have it remembered.'));
  }
}

async function ignoreWithReason(desk: Desk, named: Named): Promise<void> {
  const { rule } = named.finding;
  const here = { label: vscode.l10n.t('Here'), run: (reason: string) => ignoreHere(desk, named, reason) };
  const paragraph = {
    label: vscode.l10n.t('In this paragraph, with a comment above it'),
    run: (reason: string) => ignoreInParagraph(named, reason),
  };
  const workspace = { label: vscode.l10n.t('Everywhere: turn {0} off', rule), run: () => turnOff(rule) };
  const scope = await vscode.window.showQuickPick([here, paragraph, workspace], {
    title: vscode.l10n.t('Ignore {0}', rule),
  });
  if (scope === undefined) return;
  if (scope === workspace) {
    await turnOff(rule);
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why may it stand?'),
    placeHolder: vscode.l10n.t('The band spells it so'),
  });
  if (reason !== undefined) await scope.run(reason);
}

/** Puts a `copydesk-ignore` comment above the paragraph, in the form of the draft's language. */
async function ignoreInParagraph({ draft, finding }: Named, reason: string): Promise<void> {
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
