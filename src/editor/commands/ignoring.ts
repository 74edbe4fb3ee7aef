import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { say } from '../say';
import { decideRule } from '../settings';
import { wantedFinding, type Named } from './arguments';
import { bringBack } from './bringBack';
import { ignoreHere, ignoreMore } from './ignoreMore';

/** Letting a finding stand: here, more widely, or its rule altogether; and taking that back. */
export function registerIgnoring(desk: Desk): vscode.Disposable {
  const withFinding =
    (run: (desk: Desk, named: Named) => Promise<void>) =>
    async (...args: unknown[]) => {
      const named = wantedFinding(desk, args);
      if (named !== undefined) await run(desk, named);
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.ignoreFinding', withFinding(ignoreHere)),
    vscode.commands.registerCommand('copydesk.ignoreMore', withFinding(ignoreMore)),
    vscode.commands.registerCommand('copydesk.bringBack', () => bringBack(desk)),
    vscode.commands.registerCommand('copydesk.turnRuleOff', async (...args: unknown[]) => {
      const rule = typeof args[0] === 'string' ? args[0] : wantedFinding(desk, args)?.finding.rule;
      if (rule !== undefined) await turnOff(rule);
    }),
  );
}

async function turnOff(rule: string): Promise<void> {
  await decideRule(rule, 'off');
  say(vscode.l10n.t('{0} is off.', rule), {
    title: vscode.l10n.t('Turn On Again'),
    run: () => decideRule(rule, undefined),
  });
}
