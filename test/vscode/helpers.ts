import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/editor/activate';
import type { TestApi } from '../../src/editor/testApi';

/** What the extension lets tests wait for. */
export async function desk(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<Api>('copydesk.copydesk');
  assert.ok(extension, 'the extension is installed');
  return (await extension.activate()).test;
}

export function workspaceFolder(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  return folder;
}

export function inWorkspace(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder().uri, name);
}

/** A draft without a file, in front. */
export async function untitled(content: string, language = 'news-draft'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** A file of the workspace, in front. */
export async function file(name: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(name, text));
  // VS Code keeps the document of a file for a while: of one that an earlier case left, it must read the new text first.
  await until(() => document.getText() === text, vscode.workspace.onDidChangeTextDocument);
  await vscode.window.showTextDocument(document);
  return document;
}

/** "rule: words", once the document has settled. */
export async function shown(document: vscode.TextDocument): Promise<string[]> {
  await (await desk()).whenSettled(document);
  return listed(document);
}

/** "rule: words" of what the Problems panel has of a document. */
export function listed(document: vscode.TextDocument): string[] {
  return problems(document.uri).map((one) => `${ruleOf(one)}: ${document.getText(one.range)}`);
}

export function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'Copydesk');
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Where words stand in a document, the first time. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `“${words}” stands in the draft`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** What the light bulb offers, each with its edit worked out. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    100,
  );
}

export async function action(
  document: vscode.TextDocument,
  words: string,
  title: string | RegExp,
): Promise<vscode.CodeAction> {
  const actions = await actionsAt(document, rangeOf(document, words));
  const fits = (one: vscode.CodeAction) =>
    typeof title === 'string' ? one.title === title : title.test(one.title);
  const found = actions.find(fits);
  assert.ok(found, `${String(title)} is offered among: ${actions.map((one) => one.title).join(' | ')}`);
  return found;
}

/** Does what choosing the action does. */
export async function choose(chosen: vscode.CodeAction): Promise<void> {
  if (chosen.edit) assert.ok(await vscode.workspace.applyEdit(chosen.edit), 'the edit is applied');
  if (chosen.command) {
    const { command, arguments: args = [] } = chosen.command;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
  }
}

/** Types as the keyboard would, at the caret of the editor in front. */
export async function type(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

const MOST_TRIES = 20;

/** A file written a moment ago may be read again meanwhile, and VS Code takes no edit of the text before: then again. */
export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    if (!(await vscode.workspace.applyEdit(edit))) continue;
    await until(() => document.getText() === text, vscode.workspace.onDidChangeTextDocument);
    return;
  }
  assert.fail(`no edit of ${document.uri.toString()} is taken`);
}

/** Resolves when `holds` does, looked at again on each of the events. */
export function until(holds: () => boolean, ...events: readonly vscode.Event<unknown>[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      listeners.dispose();
      resolve();
    };
    const listeners = vscode.Disposable.from(...events.map((event) => event(look)));
    look();
  });
}

/** Resolves when the diagnostics are so. */
export function untilProblems(holds: () => boolean): Promise<void> {
  return until(holds, vscode.languages.onDidChangeDiagnostics);
}

/** Whether drafts are compared with other stories. */
export async function compareElsewhere(on: boolean): Promise<void> {
  await vscode.workspace
    .getConfiguration('copydesk')
    .update('duplicates.elsewhere', on, vscode.ConfigurationTarget.Global);
}

/** Everything closed, nothing in the workspace, settings as they come. */
export async function cleanUp(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && document.uri.scheme !== 'untitled') await document.save();
  }
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('copydesk.clearFindings');
  const folder = workspaceFolder().uri;
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name), { recursive: true });
  }
}
