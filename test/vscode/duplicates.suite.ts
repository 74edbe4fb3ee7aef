import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  action,
  actionsAt,
  choose,
  cleanUp,
  compareElsewhere,
  file,
  inWorkspace,
  problems,
  rangeOf,
  replaceAll,
  ruleOf,
  shown,
  untilProblems,
  untitled,
  workspaceFolder,
  write,
} from './helpers';

const FIRST =
  'The harbor board voted on Tuesday to close the old ferry pier until engineers have examined every one of its wooden piles.';
const SECOND = 'Divers found the first cracks in March, the board said in a letter to the island council.';
const EDITED = FIRST.replace('voted', 'agreed').replace('old', 'eastern').replace('every one', 'each');

const duplicates = (uri: vscode.Uri) => problems(uri).filter((one) => ruleOf(one).startsWith('duplicates/'));

describe('duplicates', () => {
  afterEach(cleanUp);

  it('a paragraph pasted twice is found, linked to the other and faded, and its copy deleted and brought back', async () => {
    const text = `${FIRST}\n\n${SECOND}\n`;
    const draft = await untitled(text);
    await shown(draft);
    assert.equal(duplicates(draft.uri).length, 0);

    await replaceAll(draft, `${text}\n${FIRST}\n`);
    await shown(draft);
    const found = duplicates(draft.uri).filter((one) => one.tags?.includes(vscode.DiagnosticTag.Unnecessary));
    const [copy] = found;
    assert.ok(copy);
    assert.equal(ruleOf(copy), 'duplicates/paragraph');
    assert.equal(copy.relatedInformation?.[0]?.location.uri.toString(), draft.uri.toString());

    const [deletes] = (await actionsAt(draft, copy.range)).filter((one) => one.edit !== undefined);
    assert.ok(deletes);
    await choose(deletes);
    assert.equal(draft.getText().split(FIRST).length, 2, 'one copy is left');
    await shown(draft);
    assert.equal(duplicates(draft.uri).length, 0);
    await vscode.commands.executeCommand('undo');
    await shown(draft);
    assert.ok(duplicates(draft.uri).length > 0);
  });

  it('an edited copy is found; every fix can be applied and undone; it can be compared', async () => {
    const text = `${FIRST}\n\n${SECOND}\n\n${EDITED}\n`;
    const draft = await untitled(text);
    await shown(draft);
    const [near] = duplicates(draft.uri).slice(-1);
    assert.ok(near);
    assert.equal(ruleOf(near), 'duplicates/near-paragraph');
    const fixes = (await actionsAt(draft, near.range)).filter((one) => one.edit !== undefined);
    assert.ok(fixes.length >= 2);
    for (const fix of fixes) {
      await choose(fix);
      assert.notEqual(draft.getText(), text, fix.title);
      await vscode.commands.executeCommand('undo');
      assert.equal(draft.getText(), text, `undo of ${fix.title}`);
      await shown(draft);
    }

    await choose(await action(draft, EDITED, 'Compare side by side'));
    const [tab] = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((one) => one.isActive);
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    const side = await vscode.workspace.openTextDocument(tab.input.modified);
    assert.equal(side.getText(), EDITED);
  });

  it('two versions that are marked as intended stay so, at both ends, while the story is edited', async () => {
    const configuration = () => vscode.workspace.getConfiguration('copydesk');
    await configuration().update('hints', true, vscode.ConfigurationTarget.Global);
    try {
      // VS Code keeps a file's document after its editor closed, and other cases would meet its words.
      const draft = await untitled(`${FIRST}\n\n${SECOND}\n\n${EDITED}\n`);
      await untilProblems(() => duplicates(draft.uri).length === 2);
      await choose(await action(draft, EDITED, 'Mark as intended'));
      await untilProblems(() => duplicates(draft.uri).length === 0);

      await replaceAll(draft, `Wind and rain at last.\n\n${FIRST}\n\n${EDITED}\n\n${SECOND}\n`);
      await shown(draft);
      assert.deepEqual(duplicates(draft.uri), []);
    } finally {
      await configuration().update('hints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('duplicates elsewhere', () => {
  before(() => compareElsewhere(true));
  after(() => compareElsewhere(false));
  afterEach(cleanUp);

  it('a paragraph of another file of the workspace is found in both, until that file goes', async () => {
    const monday = await write('monday.story', `A quiet day on the island.\n\n${FIRST}\n`);
    const tuesday = await file('tuesday.story', `Wind and rain at last.\n\n${FIRST}\n\n${SECOND}\n`);
    const elsewhere = (uri: vscode.Uri) =>
      problems(uri).filter((one) => ruleOf(one) === 'duplicates/elsewhere');
    await untilProblems(() => elsewhere(tuesday.uri).length === 1);
    const [there] = elsewhere(tuesday.uri);
    assert.match(there?.message ?? '', /monday\.story, line 3/);
    assert.equal(there?.relatedInformation?.[0]?.location.uri.toString(), monday.toString());

    await vscode.commands.executeCommand('copydesk.reviewWorkspace');
    await untilProblems(() => elsewhere(monday).length === 1);
    await choose(await action(tuesday, FIRST, 'Go to the other'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), monday.toString());

    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(inWorkspace('monday.story'));
    await untilProblems(() => elsewhere(tuesday.uri).length === 0);
    assert.ok(rangeOf(tuesday, FIRST));
  });

  it('a paragraph of an archive folder is found, and follows its file', async function () {
    // Only what is on disk can be an archive.
    if (workspaceFolder().uri.scheme !== 'file') this.skip();
    const folder = vscode.Uri.joinPath(workspaceFolder().uri, '..', 'published');
    const published = vscode.Uri.joinPath(folder, 'monday.story');
    const bytes = (text: string) => new TextEncoder().encode(text);
    const configuration = () => vscode.workspace.getConfiguration('copydesk');
    await vscode.workspace.fs.createDirectory(folder);
    try {
      await vscode.workspace.fs.writeFile(published, bytes(`A quiet day on the island.\n\n${SECOND}\n`));
      await configuration().update('archive.folders', [folder.fsPath], vscode.ConfigurationTarget.Global);
      const draft = await file('tuesday.story', `Wind and rain at last.\n\n${FIRST}\n\n${SECOND}\n`);
      const elsewhere = () =>
        problems(draft.uri)
          .filter((one) => ruleOf(one) === 'duplicates/elsewhere')
          .map((one) => draft.getText(one.range));
      const isSecond = (found: readonly string[]) => found.length === 1 && SECOND.startsWith(found[0] ?? '-');
      await untilProblems(() => isSecond(elsewhere()));

      await vscode.workspace.fs.writeFile(published, bytes(`A quiet day on the island.\n\n${FIRST}\n`));
      await untilProblems(() => elsewhere().length === 1 && FIRST.startsWith(elsewhere()[0] ?? '-'));
      await vscode.workspace.fs.delete(published);
      await untilProblems(() => elsewhere().length === 0);
    } finally {
      await configuration().update('archive.folders', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('two drafts that nobody saved are compared with each other', async () => {
    const one = await untitled(`A quiet day on the island.\n\n${SECOND}\n\n${FIRST}\n`);
    const two = await untitled(`Wind and rain at last.\n\n${FIRST}\n`);
    const elsewhere = (uri: vscode.Uri) =>
      problems(uri).some((found) => ruleOf(found) === 'duplicates/elsewhere');
    await untilProblems(() => elsewhere(one.uri) && elsewhere(two.uri));
  });
});
