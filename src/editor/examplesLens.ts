import * as vscode from 'vscode';
import { testExamples, type Failure } from '../desk/examples';
import { cardOfRule } from '../desk/trial';
import { placesOfRules } from '../stylebook/house/places';
import { counted } from './counts';
import type { Desk } from './desk';
import { rangeOf } from './ranges';
import { say } from './say';
import { STYLEBOOK } from './stylebookLanguage';

/** Above each rule of a `copydesk.yml`: how its examples come out, and the way to try it on the workspace. */
export function registerExamplesLens(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider(STYLEBOOK, {
      onDidChangeCodeLenses: desk.newsroom.onDidChange,
      provideCodeLenses: (document) => lensesIn(desk, document),
    }),
    vscode.commands.registerCommand('copydesk.showExamples', (rule: unknown, failures: unknown) =>
      Array.isArray(failures) ? tell(String(rule), failures as readonly Failure[]) : undefined,
    ),
  );
}

async function lensesIn(desk: Desk, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  if (!vscode.workspace.isTrusted) return [];
  // Of one text: it may change while the stylebook is made from it.
  const places = [...placesOfRules(document.getText())];
  const stylebook = await desk.newsroom.trialFor(document);
  const failuresOf = () =>
    new Map(
      places.map(([rule]) => {
        const card = stylebook && cardOfRule(rule, stylebook);
        return [rule, stylebook && card ? testExamples([card], stylebook) : []] as const;
      }),
    );
  let outcomes = failuresOf();
  while (await desk.newsroom.matchAhead()) outcomes = failuresOf();
  return places.flatMap(([rule, span]) => {
    const range = rangeOf(document, span);
    const card = stylebook && cardOfRule(rule, stylebook);
    if (stylebook === undefined || card === undefined) {
      return [new vscode.CodeLens(range, { title: vscode.l10n.t('Not run: see the problems'), command: '' })];
    }
    const failures = outcomes.get(rule) ?? [];
    const count = card.examples.flags.length + card.examples.passes.length;
    return [
      new vscode.CodeLens(range, {
        title: titleOf(count, failures),
        command: 'copydesk.showExamples',
        arguments: [rule, failures],
      }),
      new vscode.CodeLens(range, {
        title: vscode.l10n.t('Try on the workspace'),
        command: 'copydesk.tryRule',
        arguments: [document.uri, rule],
      }),
    ];
  });
}

function titleOf(count: number, failures: readonly Failure[]): string {
  const [first] = failures;
  if (count === 0) return vscode.l10n.t('$(circle-slash) No examples yet');
  const words = counted(count, 'example');
  if (first === undefined) return vscode.l10n.t('$(pass) {0} as expected', words);
  return vscode.l10n.t('$(error) {0} of {1} not as expected: {2}', failures.length, words, first.what);
}

/** Resolves to the words. */
function tell(rule: string, failures: readonly Failure[]): string {
  return failures.length === 0
    ? say(vscode.l10n.t('{0}: every example comes out as it says.', rule))
    : say(`${rule}: ${failures.map(({ what }) => what).join(' · ')}`);
}
