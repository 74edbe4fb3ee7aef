import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  action,
  actionsAt,
  choose,
  cleanUp,
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

  it('offer nothing where nothing is found', async () => {
    const draft = await untitled('The mayor said that the quay was full.');
    await shown(draft);
    assert.deepEqual(await actionsAt(draft, rangeOf(draft, 'mayor')), []);
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
