// @ts-check
// Where drafts live: folders that nobody trusts yet, several folders at once, the clipboard.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { workplace } from './workplace.mjs';

const TERM = 'terms:\n  - avoid: upcoming\n    prefer: coming\n';
const VOTE = 'Storm\n\nThe upcoming vote in Kiev is on Monday, said Kari Nilsen, the mayor.\n';

describe('a folder that is not trusted', () => {
  const place = workplace({
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  });

  it('is reviewed with the built-in rules alone, remembers nothing, and counts once it is trusted', async () => {
    place.write('copydesk.yml', TERM);
    place.write('vote.story', VOTE);
    const window = await place.open();
    await window.openDraft('vote.story');
    await window.status(/^\s*1 ·/);
    await window.click('Kiev');
    const offers = await window.quickFixes();
    assert.equal(offers[0], 'Kyiv');
    assert.ok(!offers.some((offer) => offer.includes('house stylebook')), offers.join(' | '));
    await window.takeQuickFix('Ignore here');
    await window.notification(/until this window closes/);
    await window.status(/^\s*0 ·/);
    assert.ok(!existsSync(path.join(place.folder, '.copydesk')), 'nothing is written');
    await window.command('Workspaces: Manage Workspace Trust');
    await window.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    await window.openDraft('vote.story');
    await window.status(/^\s*1 ·/);
    await window.click('upcoming');
    assert.equal((await window.quickFixes())[0], 'coming');
  });
});

describe('several folders', () => {
  const place = workplace();

  it('each have their own stylebook', async () => {
    place.write('news/copydesk.yml', TERM);
    place.write('news/vote.story', VOTE);
    place.write('sport/copydesk.yml', 'severities:\n  ap/terms: off\n');
    place.write(
      'sport/match.story',
      'Derby\n\nTheir upcoming match in Kiev was put off, said Ann Reyes, the coach.\n',
    );
    place.write('desk.code-workspace', JSON.stringify({ folders: [{ path: 'news' }, { path: 'sport' }] }));
    const window = await place.open({ workspace: path.join(place.folder, 'desk.code-workspace') });
    await window.openDraft('vote.story');
    await window.status(/^\s*2 ·/);
    await window.openDraft('match.story');
    await window.status(/^\s*0 ·/);
  });
});

describe('what comes from a web page', () => {
  const place = workplace();

  it('is pasted as it is, and without residue when asked', async () => {
    place.write('empty.story', '\n');
    const window = await place.open();
    await window.openDraft('empty.story');
    const copied = 'The vote  is on Monday.\n\nShare this:\n\nThe mayor said so.\n';
    await window.page.evaluate((text) => navigator.clipboard.writeText(text), copied);
    await window.press('ControlOrMeta+v');
    await window.page.locator('.post-edit-widget').waitFor();
    await window.save();
    assert.equal(place.read('empty.story'), `${copied}\n`);
    await window.press('ControlOrMeta+z');
    await window.press('ControlOrMeta+v');
    await window.page.locator('.post-edit-widget').waitFor();
    await window.quickFixes();
    await window.takeQuickFix('Paste without web residue');
    await window.save();
    assert.equal(place.read('empty.story'), 'The vote is on Monday.\n\nThe mayor said so.\n\n');
  });
});
