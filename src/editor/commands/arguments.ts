import * as vscode from 'vscode';
import type { Finding } from '../../review/finding';

/** Commands are called by menus, key bindings and other extensions; what they hand over may be anything. */
export function isFileUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

/** Whether a value is a finding, which only our own code actions and views hand over. */
export function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'rule' in value && 'fixes' in value;
}

/** The editor that shows a document, brought to the front. */
export async function show(uri: vscode.Uri, selection?: vscode.Range): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, selection && { selection });
  if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
