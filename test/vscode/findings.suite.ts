import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, desk, file, listed, problems, rangeOf, shown, type, untitled } from './helpers';

const FAULTY =
  'Storm empties the quay\n\nThe ferry sails at noon Monday, officials said.\n\nThe mayor claimed that the quay was full.\n';

async function editWith(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('findings in the editor', () => {
  afterEach(cleanUp);

  for (const language of ['news-draft', 'markdown', 'plaintext']) {
    it(`appear in an untitled ${language} draft as it opens`, async () => {
      const draft = await untitled(FAULTY, language);
      assert.deepEqual(await shown(draft), [
        'attribution/vague-source: officials said',
        'attribution/verb: claimed',
      ]);
    });
  }

  it('appear in a file, with source, a link to the rule and a severity', async () => {
    const draft = await file('ferry.story', FAULTY);
    await shown(draft);
    const [first] = problems(draft.uri);
    assert.ok(first);
    assert.equal(first.source, 'Copydesk');
    assert.equal(first.severity, vscode.DiagnosticSeverity.Information);
    assert.ok(typeof first.code === 'object');
    assert.equal(first.code.target.scheme, 'command');
    assert.match(first.code.target.path, /^copydesk\.showRule/);
  });

  it('appear while a sentence is typed, once it has ended', async () => {
    const draft = await untitled('');
    await type('The ferry sails on Monday, officials said.');
    assert.deepEqual(await shown(draft), ['attribution/vague-source: officials said']);
  });

  it('wait while the sentence is still being typed, and come when nobody types any more', async () => {
    const draft = await untitled('');
    await type('Officials said the ferry');
    const seen: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => seen.push(listed(draft).length));
    await type(' sails');
    assert.deepEqual(listed(draft), [], 'nothing while typing');
    assert.deepEqual(await shown(draft), ['attribution/vague-source: Officials said']);
    listening.dispose();
  });

  it('wait only for the sentence: moving the caret elsewhere shows them', async () => {
    const draft = await untitled('The quay is full.\n\n');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const end = draft.positionAt(draft.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await type('Officials said the ferry');
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    assert.deepEqual(await shown(draft), ['attribution/vague-source: Officials said']);
  });

  it('go when the text is put right', async () => {
    const draft = await untitled('The mayor claimed that the quay was full.');
    assert.deepEqual(await shown(draft), ['attribution/verb: claimed']);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, rangeOf(draft, 'claimed'), 'said');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await shown(draft), []);
  });

  it('go when the draft closes', async () => {
    const draft = await file('ferry.md', FAULTY);
    await shown(draft);
    assert.equal(problems(draft.uri).length, 2);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    if (!draft.isClosed) return; // VS Code keeps some documents for a while; then they are still drafts
    assert.equal(problems(draft.uri).length, 0);
  });

  it('stay away from what is no draft', async () => {
    const api = await desk();
    for (const name of [
      'README.md',
      'requirements.txt',
      'CHANGELOG.md',
      'notes.json',
      'node_modules/ferry/story.md',
    ]) {
      const document = await file(name, FAULTY);
      assert.equal(api.isReviewed(document), false, name);
      assert.deepEqual(problems(document.uri), [], name);
    }
  });

  it('stay away from file systems of what was', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('gitlens', {
      provideTextDocumentContent: () => FAULTY,
    });
    const uri = vscode.Uri.from({ scheme: 'gitlens', path: '/ferry.md' });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');
    assert.equal((await desk()).isReviewed(document), false);
    provider.dispose();
  });

  it('survive an empty draft, lone surrogates and a line of five million characters', async () => {
    const draft = await untitled('');
    assert.deepEqual(await shown(draft), []);
    const odd = await untitled('\ud800 The mayor claimed \udfff that the quay was full.');
    assert.ok((await shown(odd)).length <= 1);
    const endless = await untitled('The ferry sails on Monday, officials said. '.repeat(120_000).trimEnd());
    assert.deepEqual(await shown(endless), []);
  });

  it('stay when a review throws, which is told; the next change reviews anew', async () => {
    const api = await desk();
    const draft = await untitled(FAULTY);
    const before = await shown(draft);
    const open = api.draftOf(draft);
    assert.ok(open);
    const { decisions } = open.session;
    open.session.decisions = {
      get stylebook(): never {
        throw new Error('the stylebook is on fire');
      },
    };
    const end = draft.positionAt(draft.getText().length);
    await editWith((edit) => edit.insert(draft.uri, end, '\nThe harbor is closed.\n'));
    await assert.rejects(shown(draft), /its review threw/);
    assert.deepEqual(listed(draft), before);

    open.session.decisions = decisions;
    await editWith((edit) => edit.insert(draft.uri, end, '\nThe the pier is closed.\n'));
    assert.deepEqual(await shown(draft), [...before, 'style/doubled-word: The the']);
  });
});
