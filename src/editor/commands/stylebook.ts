import * as vscode from 'vscode';
import { acceptWord, addName, addTerm } from '../../stylebook/house/edit';
import { HOUSE_FILES } from '../../stylebook/newsroom';
import type { Desk } from '../desk';
import { pathOf } from '../paths';
import { say } from '../say';

/** What a new stylebook begins with. */
const SKELETON = `# The house stylebook: what this newsroom has decided, on top of AP style.
# Completion lists what may stand here; docs/stylebook.md explains it.
stylebook: ap
`;

/** Add to House Stylebook, Open House Stylebook. */
export function registerStylebookCommands(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.openStylebook', async () => {
      const document = await houseFile(desk);
      if (document !== undefined) await vscode.window.showTextDocument(document);
    }),
    vscode.commands.registerCommand('copydesk.addTerm', (words?: unknown) => add(desk, words)),
  );
}

/** The stylebook of the folder at work, made if there is none. */
export async function houseFile(desk: Desk): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    say(vscode.l10n.t('Open a folder first: the stylebook is a file in it.'));
    return undefined;
  }
  const candidates = HOUSE_FILES.map((name) => vscode.Uri.joinPath(folder.uri, name));
  for (const uri of candidates) {
    if (await desk.files.exists(pathOf(uri))) return await vscode.workspace.openTextDocument(uri);
  }
  const [uri] = candidates;
  if (uri === undefined) return undefined;
  await desk.files.write(pathOf(uri), new TextEncoder().encode(SKELETON));
  return await vscode.workspace.openTextDocument(uri);
}

/** How words can enter the stylebook. */
type Change = (text: string) => string;

async function add(desk: Desk, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim() ?? '';
  const words = typeof given === 'string' ? given : selected;
  if (words === '' || /[\r\n]/.test(words)) {
    say(vscode.l10n.t('Select the words to add to the house stylebook.'));
    return;
  }
  const change = await chooseChange(words);
  const document = change && (await houseFile(desk));
  if (document === undefined) return;
  const before = document.getText();
  const after = change?.(before) ?? before;
  if (after === before) {
    say(vscode.l10n.t('Nothing was added: “{0}” is there already, or the file has errors.', words));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(new vscode.Position(0, 0), document.positionAt(before.length)),
    after,
  );
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) return;
  say(vscode.l10n.t('“{0}” is in the house stylebook.', words), {
    title: vscode.l10n.t('Open'),
    run: () => vscode.window.showTextDocument(document),
  });
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
