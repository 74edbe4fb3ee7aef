import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  action,
  actionsAt,
  choose,
  cleanUp,
  desk,
  file,
  rangeOf,
  replaceAll,
  shown,
  untitled,
  workspaceFolder,
  write,
} from './helpers';

const CLAIM = 'The mayor claimed that the quay was full.';

describe('quick fixes', () => {
  afterEach(cleanUp);

  it('put the text of their title in place, and undo takes it back', async () => {
    const draft = await untitled(CLAIM);
    await shown(draft);
    const fix = await action(draft, 'claimed', 'said');
    await choose(fix);
    assert.equal(draft.getText(), 'The mayor said that the quay was full.');
    assert.deepEqual(await shown(draft), []);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.getText(), CLAIM);
    assert.deepEqual(await shown(draft), ['attribution/verb: claimed']);
  });

  it('prefer one at most', async () => {
    const draft = await untitled(CLAIM);
    await shown(draft);
    const actions = await actionsAt(draft, rangeOf(draft, 'claimed'));
    assert.ok(actions.length > 1);
    assert.ok(actions.filter((one) => one.isPreferred === true).length <= 1);
  });

  it('are made for the text as it stands, even before it was reviewed', async () => {
    const draft = await untitled(CLAIM);
    await shown(draft);
    await replaceAll(draft, `On Monday a storm came. ${CLAIM}`);
    const fix = await action(draft, 'claimed', 'said');
    await choose(fix);
    assert.equal(draft.getText(), 'On Monday a storm came. The mayor said that the quay was full.');
  });

  it('that come too late change nothing', async () => {
    const { fixes } = await desk();
    const draft = await untitled(CLAIM);
    await shown(draft);
    const context = {
      only: vscode.CodeActionKind.QuickFix,
      diagnostics: [],
      triggerKind: vscode.CodeActionTriggerKind.Invoke,
    };
    const offered = fixes.provideCodeActions(draft, rangeOf(draft, 'claimed'), context);
    const late = offered.find((one) => one.title === 'said');
    assert.ok(late);
    await replaceAll(draft, 'Nothing of this stands any more.');
    assert.equal(fixes.resolveCodeAction(late).edit, undefined);
    const again = fixes.provideCodeActions(draft, rangeOf(draft, 'stands'), context);
    assert.deepEqual(again, []);
  });

  it('offer nothing where nothing is found', async () => {
    const draft = await untitled('The mayor said that the quay was full.');
    await shown(draft);
    assert.deepEqual(await actionsAt(draft, rangeOf(draft, 'mayor')), []);
  });

  it('offer selected words for the house stylebook, which is no fix, and only to who asks', async () => {
    const { fixes } = await desk();
    const draft = await untitled('The mayor said that the quay was full.');
    await shown(draft);
    const titles = (only: vscode.CodeActionKind | undefined, triggerKind: vscode.CodeActionTriggerKind) =>
      fixes
        .provideCodeActions(draft, rangeOf(draft, 'quay'), { only, diagnostics: [], triggerKind })
        .map((one) => one.title);
    const { Invoke, Automatic } = vscode.CodeActionTriggerKind;
    assert.deepEqual(titles(undefined, Invoke), ['Add “quay” to the house stylebook…']);
    assert.deepEqual(titles(undefined, Automatic), []);
    assert.deepEqual(titles(vscode.CodeActionKind.QuickFix, Invoke), []);
  });

  it('Fix All applies what is safe, at once and on save, and undo takes it back', async () => {
    const faulty = 'The the ferry sails on Monday , said Kari Nilsen. The mayor claimed that it is full.\n';
    const draft = await file('safe.story', `Storm\n\n${faulty}`);
    await shown(draft);
    const [all] = await actionsAt(draft, new vscode.Range(0, 0, 0, 0), vscode.CodeActionKind.SourceFixAll);
    assert.ok(all?.edit);
    const before = draft.getText();
    await vscode.commands.executeCommand('copydesk.fixAllSafe');
    const fixed = draft.getText();
    assert.match(fixed, /The ferry sails on Monday, said Kari Nilsen\. The mayor claimed/);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.getText(), before);

    const configuration = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.copydesk': 'explicit' };
    await configuration.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global);
    try {
      await replaceAll(draft, `Storm\n\nThe sea is rough. ${faulty}`);
      await draft.save();
      assert.match(draft.getText(), /rough\. The ferry sails on Monday, said/);
    } finally {
      await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('“Ignore here” is kept in the folder and outlives edits elsewhere', async () => {
    const draft = await file('quay.story', `${CLAIM}\n`);
    await shown(draft);
    await choose(await action(draft, 'claimed', 'Ignore here'));
    assert.deepEqual(await shown(draft), []);
    const stored = vscode.Uri.joinPath(workspaceFolder().uri, '.copydesk', 'ignored.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(stored));
    assert.match(text, /attribution\/verb/);
    await replaceAll(draft, `A storm came on Monday.\n\n${CLAIM}\n`);
    assert.deepEqual(await shown(draft), []);
  });

  it('a list of ignored findings that is broken is named, and nothing is lost', async () => {
    await write('.copydesk/ignored.json', '{ "version": 1, ');
    const draft = await file('pier.story', 'The council admitted that the pier had sunk.\n');
    assert.deepEqual(await shown(draft), ['attribution/verb: admitted']);
    await choose(await action(draft, 'admitted', 'Ignore here'));
    const stored = vscode.Uri.joinPath(workspaceFolder().uri, '.copydesk', 'ignored.json');
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(stored)), '{ "version": 1, ');
    assert.deepEqual(await shown(draft), []);
  });

  it('“Turn off” turns the rule off in the workspace', async () => {
    const draft = await file('harbor.story', `${CLAIM.replace('mayor', 'harbor master')}\n`);
    await shown(draft);
    try {
      await choose(await action(draft, 'claimed', 'Turn off attribution/verb'));
      const rules = vscode.workspace.getConfiguration('copydesk').inspect<Record<string, string>>('rules');
      assert.deepEqual(rules?.workspaceValue, { 'attribution/verb': 'off' });
      assert.deepEqual(await shown(draft), []);
    } finally {
      await vscode.workspace
        .getConfiguration('copydesk')
        .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.deepEqual(await shown(draft), ['attribution/verb: claimed']);
  });
});
