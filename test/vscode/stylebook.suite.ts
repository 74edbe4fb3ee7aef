import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, desk, file, listed, problems, shown, untilProblems, write } from './helpers';

const FAULTY = 'Storm\n\nThe the pier is full, officials said.\n';

describe('drafts that the house stylebook names', () => {
  afterEach(cleanUp);

  it('are reviewed, others are not, and a change holds at once', async () => {
    await write('copydesk.yml', 'drafts: { include: stories }\n');
    const story = await file('stories/pier.story', FAULTY);
    await untilProblems(() => listed(story).length > 0);
    const notes = await file('notes/pier.story', FAULTY);
    await write('copydesk.yml', 'drafts: { include: notes }\n');
    await untilProblems(() => listed(notes).length > 0 && listed(story).length === 0);
    assert.ok(!(await desk()).isReviewed(story));
    await vscode.commands.executeCommand('copydesk.reviewDraft', story.uri);
    assert.ok((await shown(story)).length > 0, 'asked for by name, it is reviewed');
  });

  it('are those that Review Workspace reads', async () => {
    await write('copydesk.yml', 'drafts: { exclude: old }\n');
    const left = await file('old/left.story', FAULTY);
    const kept = await file('new.story', FAULTY);
    await untilProblems(() => listed(kept).length > 0 && listed(left).length === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('copydesk.reviewWorkspace');
    assert.ok(problems(kept.uri).length > 0);
    assert.deepEqual(problems(left.uri), []);
  });
});
