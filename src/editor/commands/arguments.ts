import * as vscode from 'vscode';
import type { Finding } from '../../review/finding';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';

/** Commands are called by menus, key bindings and other extensions; what they hand over may be anything. */
export function isFileUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

/** A finding of an open draft. */
export interface Named {
  readonly draft: OpenDraft;
  readonly finding: Finding;
}

/** The finding that a command is about: a row of a view, or a document's URI and the finding, as quick fixes give. */
export function namedFinding({ drafts }: Desk, [first, second]: readonly unknown[]): Named | undefined {
  if (hasKeys<Named>(first, 'draft', 'finding')) return first;
  if (!isFileUri(first) || !hasKeys<Finding>(second, 'rule', 'fixes')) return undefined;
  const draft = [...drafts].find((one) => one.document.uri.toString() === first.toString());
  return draft && { draft, finding: second };
}

function hasKeys<T>(value: unknown, ...keys: readonly (keyof T)[]): value is T {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}

/** The editor that shows a document, brought to the front. */
export async function show(uri: vscode.Uri, selection?: vscode.Range): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, selection && { selection });
  if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
