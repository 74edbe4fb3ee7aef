import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, file, listed, problems, shown, until, untilProblems, untitled, write } from './helpers';

const STORY = `Storm empties the quay

By Ada Holm

OSLO (AP) — The port of Oslo closed its ferry quay on Monday, harbor master Kari Nilsen said.

"The piles are cracked and we cannot let anyone board," Nilsen said. "We will open when divers are done."

"It is a pity," she said.

What comes next

"Nobody asked the islanders," Per Dahl said. He is a teacher.
`;

const labels = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));

describe('the desk around a draft', () => {
  afterEach(cleanUp);

  it('Review Report opens beside the draft', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    await vscode.commands.executeCommand('copydesk.reviewReport');
    await until(
      () => labels().some((label) => label.startsWith('Review: ')),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });

  it('Ready for the Slot? says what is missing', async () => {
    await shown(await untitled('The ferry sails at noon Monday.\n\nIt carries 40 cars, [CHECK].\n'));
    const words = await vscode.commands.executeCommand<string>('copydesk.readyForSlot');
    assert.match(words, /no byline/);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('What Changed lists before and after', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, draft.lineAt(0).range, 'Storm closes the quay');
    await vscode.workspace.applyEdit(edit);
    await shown(draft);
    const note = await vscode.commands.executeCommand<string>('copydesk.whatChanged');
    assert.match(note, /> Storm empties the quay\n\nNow:\n\n> Storm closes the quay/);
  });

  it('New Story begins with the skeleton, Open Sample Draft with findings', async () => {
    await vscode.commands.executeCommand('copydesk.newStory');
    const story = vscode.window.activeTextEditor?.document;
    assert.equal(story?.languageId, 'news-draft');
    assert.match(story.getText(), /^Headline in sentence case\n/);
    await vscode.commands.executeCommand('copydesk.openSample');
    const sample = vscode.window.activeTextEditor?.document;
    assert.ok(sample);
    assert.ok((await shown(sample)).length > 3);
  });

  it('Query Reporter leaves a note behind the words', async () => {
    const draft = await untitled('The ferry carries 40 cars');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 18, 0, 25);
    await vscode.commands.executeCommand('copydesk.queryReporter');
    await until(() => draft.getText().includes('[CHECK: '), vscode.workspace.onDidChangeTextDocument);
    assert.equal(draft.getText(), 'The ferry carries 40 cars [CHECK: question for the reporter]');
  });

  it('outline holds the headline, the subhead and quotations by speaker', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      draft.uri,
    );
    assert.deepEqual(
      symbols.map((one) => one.name),
      ['Storm empties the quay', 'What comes next'],
    );
    assert.ok(symbols[0]?.children.some((one) => one.name === 'Kari Nilsen'));
    assert.ok(symbols[1]?.children.some((one) => one.name === 'Per Dahl'));
  });

  it('speakers are highlighted, and named after quotations where that is switched on', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      draft.uri,
    );
    assert.ok(tokens.data.length >= 15);
    const all = new vscode.Range(0, 0, draft.lineCount, 0);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, all);
    assert.equal((await hints()).length, 0);
    const configuration = vscode.workspace.getConfiguration('copydesk');
    await configuration.update('speakerHints', true, vscode.ConfigurationTarget.Global);
    try {
      assert.ok((await hints()).some((one) => one.label === 'Kari Nilsen'));
    } finally {
      await configuration.update('speakerHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('the attribution map goes on and off', async () => {
    await shown(await untitled(STORY));
    assert.equal(await vscode.commands.executeCommand('copydesk.toggleAttributionMap'), true);
    assert.equal(await vscode.commands.executeCommand('copydesk.toggleAttributionMap'), false);
  });

  it('hover says why and links to the page', async () => {
    const draft = await untitled('Storm\n\nThe mayor claimed that the quay was full.\n');
    await shown(draft);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft.uri,
      new vscode.Position(2, 12),
    );
    const texts = hovers.flatMap((one) =>
      one.contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
    );
    assert.ok(
      texts.some((text) => text.includes('command:copydesk.showRule') && text.includes('takes no side')),
    );
  });

  it('copydesk.problems keeps findings out of the Problems panel, not their fixes', async () => {
    const draft = await untitled('Storm\n\nThe mayor claimed that the quay was full.\n');
    const configuration = vscode.workspace.getConfiguration('copydesk');
    await configuration.update('problems', 'off', vscode.ConfigurationTarget.Global);
    try {
      await shown(draft);
      assert.deepEqual(listed(draft), []);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        new vscode.Range(2, 12, 2, 12),
      );
      assert.ok(actions.some((one) => one.title === 'said'));
    } finally {
      await configuration.update('problems', undefined, vscode.ConfigurationTarget.Global);
    }
    await shown(draft);
    assert.deepEqual(listed(draft), ['attribution/verb: claimed']);
  });

  it('a task reviews the workspace', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'copydesk' });
    assert.equal(task?.name, 'review workspace');
    await write('quay.story', 'Storm\n\nThe mayor claimed that the quay was full.\n');
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess((event) => {
        listening.dispose();
        resolve(event.exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
  });
});

describe('the house stylebook', () => {
  afterEach(cleanUp);

  it('is read again as soon as it is saved', async () => {
    await write('copydesk.yml', 'severities:\n  attribution/vague-source: off\n');
    const draft = await file('pier.story', 'Storm\n\nThe pier is full and will stay so, officials said.\n');
    await untilProblems(() => listed(draft).length === 0);
    await write('copydesk.yml', 'severities:\n  attribution/vague-source: error\n');
    const severities = () => problems(draft.uri).map((one) => one.severity);
    await untilProblems(() => severities()[0] === vscode.DiagnosticSeverity.Error);
  });

  it('brings terms of its own, with a page and a fix', async () => {
    await write('copydesk.yml', 'terms:\n  - avoid: upcoming\n    prefer: coming\n    why: One word less.\n');
    const draft = await file('term.story', 'Storm\n\nThe upcoming vote is on Monday.\n');
    await untilProblems(() => listed(draft).includes('house/upcoming: upcoming'));
    await vscode.commands.executeCommand('copydesk.showRule', 'house/upcoming');
    await until(
      () => labels().some((label) => label.includes('upcoming')),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });

  it('is helped with: completion, hover, and what is wrong with it', async () => {
    const uri = await write('copydesk.yml', 'stylebook: ap\nseverites:\n  style/quotes: off\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until(
      () => vscode.languages.getDiagnostics(uri).some((one) => one.message.includes('severities')),
      vscode.languages.onDidChangeDiagnostics,
    );
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(3, 0),
    );
    assert.ok(list.items.some((item) => item.label === 'terms'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(0, 3),
    );
    assert.ok(hovers.length > 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(1, 2, 1, 2),
    );
    assert.ok(actions.some((one) => one.title === 'severities'));
  });
});
