import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  cleanUp,
  desk,
  file,
  inWorkspace,
  listed,
  problems,
  shown,
  until,
  untilProblems,
  untitled,
  write,
} from './helpers';

const STORY =
  'Storm empties the quay\n\nThe ferry sails on Monday, officials said.\n\nThe mayor claimed that the quay was full.\n';

describe('commands', () => {
  afterEach(cleanUp);

  it('are all there, under the category Copydesk', async () => {
    const declared = vscode.extensions.getExtension('copydesk.copydesk')?.packageJSON as {
      contributes: { commands: { command: string; category: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command, category } of declared.contributes.commands) {
      assert.ok(registered.has(command), command);
      assert.equal(category, 'Copydesk');
    }
  });

  it('Review Draft answers in words', async () => {
    await untitled(STORY);
    assert.equal(await vscode.commands.executeCommand('copydesk.reviewDraft'), '2 findings: 2 attribution.');
  });

  it('Check Duplicates, Attribution and Style answer for their family', async () => {
    await untitled(STORY);
    assert.equal(
      await vscode.commands.executeCommand('copydesk.checkAttribution'),
      '2 findings: 2 attribution.',
    );
    assert.equal(await vscode.commands.executeCommand('copydesk.checkDuplicates'), 'No findings.');
    assert.equal(await vscode.commands.executeCommand('copydesk.checkStyle'), 'No findings.');
  });

  it('Review Draft reviews what is named, even where it is no draft', async () => {
    const readme = await file('README.md', STORY);
    assert.deepEqual(problems(readme.uri), []);
    assert.equal(await vscode.commands.executeCommand('copydesk.reviewDraft'), '2 findings: 2 attribution.');
    assert.equal((await shown(readme)).length, 2);
  });

  it('Next and Previous Finding go around the draft', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    const selected = () => draft.getText(vscode.window.activeTextEditor?.selection);
    await vscode.commands.executeCommand('copydesk.nextFinding');
    assert.equal(selected(), 'officials said');
    await vscode.commands.executeCommand('copydesk.nextFinding');
    assert.equal(selected(), 'claimed');
    await vscode.commands.executeCommand('copydesk.nextFinding');
    assert.equal(selected(), 'officials said');
    await vscode.commands.executeCommand('copydesk.previousFinding');
    assert.equal(selected(), 'claimed');
  });

  it('Pause and Resume silences every draft and brings all back', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    await vscode.commands.executeCommand('copydesk.togglePause');
    assert.deepEqual(listed(draft), []);
    await vscode.commands.executeCommand('copydesk.togglePause');
    assert.equal((await shown(draft)).length, 2);
  });

  it('copydesk.enable switches off', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    const configuration = vscode.workspace.getConfiguration('copydesk');
    await configuration.update('enable', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.equal((await desk()).isReviewed(draft), false);
      assert.deepEqual(listed(draft), []);
    } finally {
      await configuration.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.equal((await shown(draft)).length, 2);
  });

  it('Clear Findings clears until the text changes', async () => {
    const draft = await untitled(STORY);
    await shown(draft);
    await vscode.commands.executeCommand('copydesk.clearFindings');
    assert.deepEqual(listed(draft), []);
  });

  it('Show Rule opens the page of the rule', async () => {
    await vscode.commands.executeCommand('copydesk.showRule', 'attribution/verb');
    const labels = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
    await until(
      () => labels().some((label) => label.includes('verb.md')),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });

  it('Review Workspace fills the Problems of files that nobody opened', async () => {
    await write('news/ferry.story', STORY);
    await write('news/quay.md', STORY);
    await write('news/README.md', STORY);
    await write('news/broken.txt', 'a\0b');
    const words = await vscode.commands.executeCommand<string>('copydesk.reviewWorkspace');
    assert.match(words, /^2 drafts reviewed: 4 findings: 4 attribution\. 1 could not be read: .*broken\.txt/);
    assert.equal(problems(inWorkspace('news/ferry.story')).length, 2);
    assert.equal(problems(inWorkspace('news/README.md')).length, 0);
    const place = problems(inWorkspace('news/quay.md'))[1]?.range;
    assert.deepEqual([place?.start.line, place?.start.character], [4, 10]);
  });

  it('a second Review Workspace cancels the first, which says so', async () => {
    for (let n = 0; n < 60; n++) await write(`many/${n}.story`, STORY.repeat(20));
    const first = vscode.commands.executeCommand<string>('copydesk.reviewWorkspace');
    await untilProblems(() => problems(inWorkspace('many/0.story')).length > 0);
    const second = vscode.commands.executeCommand<string>('copydesk.reviewWorkspace');
    assert.match(await first, /Cancelled before the end\./);
    assert.match(await second, /^60 drafts reviewed/);
  });

  it('a deleted file takes its Problems along', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/gone.story');
    const created = new Promise((resolve) => watcher.onDidCreate(resolve));
    const uri = await write('gone.story', STORY);
    await created; // a file that comes and goes at once is no event
    watcher.dispose();
    await vscode.commands.executeCommand('copydesk.reviewWorkspace');
    assert.equal(problems(uri).length, 2);
    await vscode.workspace.fs.delete(uri);
    await untilProblems(() => problems(uri).length === 0);
  });
});
