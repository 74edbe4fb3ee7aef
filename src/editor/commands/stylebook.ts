import * as vscode from 'vscode';
import { acceptWord, addName, addTerm } from '../../stylebook/house/edit';
import type { Desk } from '../desk';
import { answersTo, changeHouse, houseFile, type Change } from '../houseFile';
import { say } from '../say';

/** Add to House Stylebook, Open House Stylebook. */
export function registerStylebookCommands(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.openStylebook', async () => {
      const document = await houseFile(desk, vscode.window.activeTextEditor?.document.uri);
      if (document !== undefined) await vscode.window.showTextDocument(document);
    }),
    vscode.commands.registerCommand('copydesk.addTerm', (words?: unknown) => add(desk, words)),
  );
}

async function add(desk: Desk, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim() ?? '';
  const words = typeof given === 'string' ? given : selected;
  if (words === '' || /[\r\n]/.test(words)) {
    say(vscode.l10n.t('Select the words to add to the house stylebook.'));
    return;
  }
  const change = await chooseChange(words);
  if (change === undefined) return;
  const done = await changeHouse(desk, editor?.document.uri, change);
  if (done === undefined) return;
  if (done === 'unchanged') {
    say(vscode.l10n.t('Nothing was added: “{0}” is there already, or the file has errors.', words));
    return;
  }
  say(vscode.l10n.t('“{0}” is in the house stylebook.', words), ...answersTo(done));
}

async function chooseChange(words: string): Promise<Change | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly make: () => Thenable<Change | undefined> })[] = [
    {
      label: vscode.l10n.t('Avoid “{0}” and write something else', words),
      make: () => askForTerm(words),
    },
    {
      label: vscode.l10n.t('Accept “{0}” as it is written', words),
      make: () => Promise.resolve((text: string) => acceptWord(text, words)),
    },
    {
      label: vscode.l10n.t('“{0}” is a name that every reader knows', words),
      make: () => Promise.resolve((text: string) => addName(text, words)),
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Add to House Stylebook') });
  return await chosen?.make();
}

async function askForTerm(avoid: string): Promise<Change | undefined> {
  const prefer = await vscode.window.showInputBox({
    title: vscode.l10n.t('What to write instead of “{0}”', avoid),
    prompt: vscode.l10n.t('Empty: it is only pointed out'),
  });
  if (prefer === undefined) return undefined;
  const why = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why?'),
    prompt: vscode.l10n.t('One sentence that an editor would say; may stay empty'),
  });
  return why === undefined ? undefined : (text) => addTerm(text, { avoid, prefer, why });
}
