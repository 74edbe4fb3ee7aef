import * as vscode from 'vscode';
import { HOUSE_FILES } from '../stylebook/newsroom';
import type { Desk } from './desk';
import { pathOf } from './paths';
import { say, type Answer } from './say';

/** What a new stylebook begins with. */
const SKELETON = `# The house stylebook: what this newsroom has decided, on top of AP style.
# Completion lists what may stand here; docs/stylebook.md explains it.
stylebook: ap
`;

/** Makes another text of a stylebook's text. */
export type Change = (text: string) => string;

/** A change that was written. */
export interface Changed {
  readonly document: vscode.TextDocument;
  /** Puts the file back as it was, unless somebody changed it since. */
  readonly takeBack: () => Promise<void>;
}

/** The stylebook of the folder around a draft, or of the first folder, made if there is none. */
export async function houseFile(
  desk: Desk,
  draft: vscode.Uri | undefined,
): Promise<vscode.TextDocument | undefined> {
  const folder =
    (draft && vscode.workspace.getWorkspaceFolder(draft)) ?? vscode.workspace.workspaceFolders?.[0];
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

/** Changes the stylebook around a draft and saves it; undefined where there is none or it cannot be written. */
export async function changeHouse(
  desk: Desk,
  draft: vscode.Uri | undefined,
  change: Change,
): Promise<Changed | 'unchanged' | undefined> {
  const document = await houseFile(desk, draft);
  if (document === undefined) return undefined;
  const before = document.getText();
  const after = change(before);
  if (after === before) return 'unchanged';
  if (!(await write(document, after))) return undefined;
  return {
    document,
    takeBack: async () => {
      if (document.getText() === after) await write(document, before);
      else await vscode.window.showTextDocument(document);
    },
  };
}

/** What a message about a change offers. */
export function answersTo({ document, takeBack }: Changed): readonly Answer[] {
  return [
    { title: vscode.l10n.t('Undo'), run: takeBack },
    { title: vscode.l10n.t('Open'), run: () => vscode.window.showTextDocument(document) },
  ];
}

async function write(document: vscode.TextDocument, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  edit.replace(document.uri, all, text);
  return (await vscode.workspace.applyEdit(edit)) && (await document.save());
}
