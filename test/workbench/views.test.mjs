// @ts-check
// What stands around the editor: the trees by keyboard, the map, the report, a review of the workspace.
import assert from 'node:assert/strict';
import { sharedWorkplace } from './workplace.mjs';

const DRAFT = 'ferry-talks.story';

describe('around the draft', () => {
  const place = sharedWorkplace((folder) => {
    const story = folder.read('flood-barrier.md').repeat(20);
    for (let n = 0; n < 120; n++) folder.write(`many/${n}.md`, story);
  });

  it('the Findings tree is walked by keys, and leads to the words', async () => {
    const { window } = place;
    await window.openDraft(DRAFT);
    const tree = await window.focusView('Findings');
    await window.press('Home');
    await tree.locator('.monaco-list-row.focused', { hasText: 'Duplicates' }).waitFor();
    await window.press('ArrowDown');
    const row = tree.locator('.monaco-list-row.focused', { hasText: 'comes again as paragraph' });
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /comes again.* Warnings, line 15/);
    await window.press('Enter');
    await window.page.locator('.statusbar-item', { hasText: /^Ln 15/ }).waitFor();
    // Collapsed by the arrow to the left, as every tree.
    await window.focusView('Findings');
    await window.press('Home');
    await window.press('ArrowLeft');
    await tree.locator('.monaco-list-row.focused[aria-expanded="false"]').waitFor();
  });

  it('the Duplicates tree has one group for copies of the same words, and compares them', async () => {
    const { window } = place;
    await window.openDraft(DRAFT);
    const tree = await window.focusView('Duplicates');
    const second = tree.locator('.monaco-list-row[aria-label^="line 19"]');
    await second.waitFor();
    assert.equal(await tree.locator('.monaco-list-row', { hasText: '2 places' }).count(), 1);
    await second.hover();
    await tree.locator('.action-label[aria-label="Compare Side by Side"]:visible').first().click();
    await window.page.locator('.tab.active', { hasText: '↔' }).waitFor();
  });

  it('the attribution map tints who is speaking, says what the colors mean, and goes away', async () => {
    const { window } = place;
    await window.openDraft(DRAFT);
    const tinted = () =>
      [...document.querySelectorAll('.editor-group-container.active .cdr')].filter((one) => {
        const { backgroundColor } = getComputedStyle(one);
        return one.className.includes('ced-') && !/^rgba\(0, 0, 0, 0\)$/.test(backgroundColor);
      }).length;
    assert.equal(await window.page.evaluate(tinted), 0);
    await window.command('Copydesk: Toggle Attribution Map');
    await window.page.waitForFunction(tinted);
    await window.page.locator('.pane-body', { hasText: 'Tinted: who is speaking' }).first().waitFor();
    await window.command('Copydesk: Toggle Attribution Map');
    await window.page
      .locator('.pane-body', { hasText: 'Tinted: who is speaking' })
      .first()
      .waitFor({ state: 'hidden' });
    assert.equal(await window.page.evaluate(tinted), 0);
  });

  it('the report opens beside the draft, and its lines lead back', async () => {
    const { window } = place;
    await window.openDraft(DRAFT);
    await window.command('Copydesk: Review Report');
    const report = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await report.locator('h2', { hasText: 'Ready for the slot?' }).waitFor();
    await report
      .locator('a', { hasText: /^line 17$/ })
      .first()
      .click();
    await window.page.locator('.statusbar-item', { hasText: /^Ln 17/ }).waitFor();
  });

  it('an open point of the sign-off leads to its place', async () => {
    const { window } = place;
    await window.openDraft(DRAFT);
    await window.click('Islanders fill');
    await window.ask('Copydesk: Ready for the Slot?');
    await window.choose('Placeholders');
    await window.page.locator('.statusbar-item', { hasText: /^Ln 17/ }).waitFor();
  });

  it('a review of the workspace is cancelled in the middle, and says so', async () => {
    const { window } = place;
    await window.openDraft('school-vote.txt');
    await window.command('Copydesk: Review Workspace');
    await window.page.locator('.notification-list-item', { hasText: 'Reviewing drafts' }).waitFor();
    await window.answerNotification('Cancel');
    assert.match(
      await window.notification(/reviewed/),
      /^\d+ drafts? reviewed: .*Cancelled before the end\.$/,
    );
  });
});
