import * as vscode from 'vscode';
import { stillFits } from '../review/fixing';
import type { Replacement } from '../review/patch';
import type { Edit, Fix } from '../review/rule';
import { rangeOf } from './ranges';
import { say } from './say';

/**
 * The edit of a fix, or undefined where the document no longer holds what the review saw: VS Code applies what a
 * quick fix brings without asking whether the text is still the same.
 */
export function editOf(
  fix: Fix,
  reviewed: string,
  document: vscode.TextDocument,
): vscode.WorkspaceEdit | undefined {
  if (!stillFits(fix, reviewed, document.getText())) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    fix.edits.map((one) =>
      one.choices === undefined
        ? vscode.TextEdit.replace(rangeOf(document, one), one.text)
        : vscode.SnippetTextEdit.replace(rangeOf(document, one), snippetOf(one)),
    ),
  );
  return edit;
}

/** One edit for many replacements, whose positions are those of the document as it stands. */
export function editOfAll(
  replacements: readonly Replacement[],
  document: vscode.TextDocument,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of replacements) edit.replace(document.uri, rangeOf(document, one), one.text);
  return edit;
}

/**
 * Puts replacements into an editor as one step to undo; false where the text may not be changed. VS Code would apply a
 * workspace edit even to what is read-only.
 */
export async function replaceIn(
  editor: vscode.TextEditor,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const { document } = editor;
  const before = document.version;
  await editor.edit((builder) => {
    for (const one of replacements) builder.replace(rangeOf(document, one), one.text);
  });
  return document.version !== before;
}

/** Says why nothing was changed. */
export function sayReadOnly(): string {
  return say(vscode.l10n.t('This draft is read-only, so nothing was changed.'));
}

/** A text with its choices as a snippet: the first option is selected, the others one key away. */
function snippetOf(edit: Edit): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const choice of edit.choices ?? []) {
    snippet.appendText(edit.text.slice(at, choice.start));
    if (choice.options.length === 1) snippet.appendPlaceholder(choice.options[0] ?? '');
    else snippet.appendChoice([...choice.options]);
    at = choice.end;
  }
  snippet.appendText(edit.text.slice(at));
  return snippet;
}

/** Says why nothing was changed. */
export function sayStale(): void {
  say(vscode.l10n.t('The text has changed since this fix was offered, so nothing was replaced.'));
}
