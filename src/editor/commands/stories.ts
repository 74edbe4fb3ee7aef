import * as vscode from 'vscode';
import type { Desk } from '../desk';

/** The draft that the walkthrough opens. */
const SAMPLE = ['samples', 'ferry-talks.story'];

/** The snippet of `snippets/news-draft.json` that New Story starts with. */
const SKELETON = 'Story';

/** New Story, Open Sample Draft, Query Reporter. */
export function registerStories(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.newStory', newStory),
    vscode.commands.registerCommand('copydesk.openSample', () => openSample(desk)),
    vscode.commands.registerTextEditorCommand(
      'copydesk.queryReporter',
      (editor) => void queryReporter(editor),
    ),
  );
}

async function newStory(): Promise<void> {
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'news-draft', content: '' }),
  );
  await vscode.commands.executeCommand('editor.action.insertSnippet', {
    langId: 'news-draft',
    name: SKELETON,
  });
}

/** As a draft without a file, so that it can be tried on without a trace. */
async function openSample({ extension }: Desk): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...SAMPLE));
  const content = new TextDecoder().decode(bytes);
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'news-draft', content }),
  );
}

/** Leaves a question behind the selected words, in the form of a note that is left out of published copy. */
async function queryReporter(editor: vscode.TextEditor): Promise<void> {
  const at = editor.selection.end;
  const before =
    at.character > 0 && !/\s$/.test(editor.document.lineAt(at).text.slice(0, at.character)) ? ' ' : '';
  const snippet = new vscode.SnippetString(before)
    .appendText('[CHECK: ')
    .appendPlaceholder(vscode.l10n.t('question for the reporter'))
    .appendText(']')
    .appendTabstop(0);
  await editor.insertSnippet(snippet, at);
}
