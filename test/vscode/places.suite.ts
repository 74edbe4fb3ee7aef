import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, cleanUp, desk, file, listed, rangeOf, shown, write } from './helpers';

const CLAIM = 'The mayor claimed that the quay was full.';
const FAULTY = `The the ferry sails on Monday. ${CLAIM}\n`;

describe('where drafts stand', () => {
  afterEach(cleanUp);

  it('both sides of a comparison of two drafts are reviewed, with their fixes', async () => {
    const before = await write('before.story', `Storm\n\n${CLAIM}\n`);
    const after = await write('after.story', `Storm\n\nOn Monday the sea rose. ${CLAIM}\n`);
    await vscode.commands.executeCommand('vscode.diff', before, after);
    const left = await vscode.workspace.openTextDocument(before);
    const right = await vscode.workspace.openTextDocument(after);
    assert.deepEqual(await shown(left), ['attribution/verb: claimed']);
    assert.deepEqual(await shown(right), ['attribution/verb: claimed']);
    const titles = (await actionsAt(right, rangeOf(right, 'claimed'))).map((one) => one.title);
    assert.ok(titles.includes('said'), titles.join(' | '));
  });

  it('what no file system holds is silent until somebody asks, and then reviewed', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('copydesk-test', {
      provideTextDocumentContent: () => `Storm\n\n${CLAIM}\n`,
    });
    try {
      const uri = vscode.Uri.parse('copydesk-test:/past.story');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      assert.equal((await desk()).isReviewed(document), false);
      assert.equal(await vscode.commands.executeCommand('copydesk.reviewDraft'), '1 finding: 1 attribution.');
      assert.deepEqual(listed(document), ['attribution/verb: claimed']);
    } finally {
      provider.dispose();
    }
  });

  it('a draft that may not be changed has its findings and stays as it is', async () => {
    const configuration = vscode.workspace.getConfiguration('files');
    await configuration.update(
      'readonlyInclude',
      { '**/locked.story': true },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const draft = await file('locked.story', FAULTY);
      assert.equal((await shown(draft)).length, 2);
      await vscode.commands.executeCommand('copydesk.fixAllSafe');
      assert.equal(draft.getText(), FAULTY);
    } finally {
      await configuration.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('text cells of a notebook are reviewed', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, CLAIM, 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    const document = notebook.getCells()[0]?.document;
    assert.ok(document);
    await vscode.window.showNotebookDocument(notebook);
    assert.deepEqual(await shown(document), ['attribution/verb: claimed']);
  });
});
