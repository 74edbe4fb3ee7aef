import * as vscode from 'vscode';
import type { Finding } from '../../review/finding';
import type { Desk } from '../desk';
import type { OpenDraft } from '../openDraft';
import { say } from '../say';

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

/** The narrowest finding at the caret, for commands that are called without one. */
export function findingAtCaret({ drafts }: Desk): Named | undefined {
  const draft = drafts.active;
  const editor = vscode.window.activeTextEditor;
  if (draft === undefined || editor === undefined) return undefined;
  const caret = draft.document.offsetAt(editor.selection.active);
  const finding = draft.shown
    .filter((one) => one.start <= caret && caret <= one.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return finding && { draft, finding };
}

/** The finding that a command is about, or else the one at the caret; says so where there is none. */
export function wantedFinding(desk: Desk, args: readonly unknown[]): Named | undefined {
  const named = namedFinding(desk, args) ?? findingAtCaret(desk);
  if (named === undefined) say(vscode.l10n.t('Put the cursor on a finding first.'));
  return named;
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
