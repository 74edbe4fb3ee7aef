// @ts-check
// What a desk decides, by keyboard: what may stand, what the house writes, what is fixed everywhere.
import assert from 'node:assert/strict';
import { sharedWorkplace } from './workplace.mjs';

const STYLEBOOK = `# Decided by the desk.
stylebook: ap # since 2020

terms:
  # the mayor asked
  - avoid: downtown core
    prefer: downtown
`;

/** Each its own words: a story that resembles another is a finding, too. */
const STORIES = {
  'old/yard.story': 'The two ferries came from a yard in Kiev, said Kari Nilsen, the mayor.',
  'visit.story': 'Nobody from the choir has been to Calcutta, Per Dahl, its leader, said on Friday.',
  'vote.story': 'Islanders are still waiting for the upcoming vote, said Ann Reyes, who runs the school.',
  'auction.story': 'A lantern that hung in Bombay was sold for $300 on Tuesday, the auction house said.',
  'divers.story': 'Divers will not return to Bombay before spring, the harbor board said in a letter.',
};

describe('decisions of the desk', () => {
  const place = sharedWorkplace((folder) => {
    folder.write('copydesk.yml', STYLEBOOK);
    for (const [name, sentence] of Object.entries(STORIES)) folder.write(name, `Storm\n\n${sentence}\n`);
  });

  it('a phrase is ignored in a folder with a reason, and that is taken back', async () => {
    const { window } = place;
    await window.openDraft('yard.story');
    await window.status(/^\s*1 ·/);
    await window.click('Kiev');
    await window.quickFixes();
    await window.takeQuickFix('More ways to ignore');
    await window.choose('This phrase in this folder');
    await window.answer('Why may it stand?', 'It was called so in 1911');
    await window.status(/^\s*0 ·/);
    await window.notification(/“Kiev” is ignored in old\//);
    assert.equal(
      place.read('copydesk.yml'),
      `${STYLEBOOK}ignore:\n  - rule: ap/terms\n    words: Kiev\n    files: old/**\n    reason: It was called so in 1911\n`,
    );
    await window.answerNotification('Undo');
    await window.status(/^\s*1 ·/);
    assert.equal(place.read('copydesk.yml'), STYLEBOOK);
  });

  it('what was ignored here is brought back', async () => {
    const { window } = place;
    await window.openDraft('visit.story');
    await window.click('Calcutta');
    await window.command('Copydesk: Ignore Here');
    await window.status(/^\s*0 ·/);
    await window.ask('Copydesk: Bring Back Ignored Findings');
    await window.check('Calcutta');
    await window.status(/^\s*1 ·/);
  });

  it('selected words become a house term from the light bulb; comments and order stay', async () => {
    const { window } = place;
    await window.openDraft('vote.story');
    await window.status(/^\s*0 ·/);
    await window.click('upcoming', 2);
    await window.quickFixes();
    await window.takeQuickFix('Add “upcoming” to the house stylebook');
    await window.choose('Avoid');
    await window.answer('What to write instead', 'coming');
    await window.answer('Why?', 'One word less.');
    await window.status(/^\s*1 ·/);
    assert.equal(
      place.read('copydesk.yml'),
      `${STYLEBOOK}  - avoid: upcoming\n    prefer: coming\n    why: One word less.\n`,
    );
    await window.click('upcoming');
    assert.equal((await window.quickFixes())[0], 'coming');
    await window.press('Escape');
  });

  it('a rule is fixed in the whole workspace, after a look at what changes', async () => {
    const { window } = place;
    await window.openDraft('auction.story');
    await window.status(/^\s*1 ·/);
    await window.click('Bombay');
    await window.quickFixes();
    await window.takeQuickFix('Fix all of ap/terms in the workspace');
    const preview = window.page.locator('.bulk-edit-panel');
    for (const name of ['auction.story', 'divers.story']) {
      const row = preview.locator('.monaco-list-row', { hasText: name });
      await row.locator('input[type="checkbox"], .monaco-checkbox').first().click();
    }
    assert.ok(place.read('divers.story').includes('Bombay'), 'nothing is written before the look');
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await window.status(/^\s*0 ·/);
    await window.openDraft('divers.story');
    await window.status(/^\s*0 ·/);
  });

  it("today's findings are accepted; only new ones show; that is taken back", async () => {
    const { window } = place;
    await window.openDraft('ferry-talks.story');
    const before = Number.parseInt(await window.status(/[1-9]\d* ·/), 10);
    await window.command("Copydesk: Accept Today's Findings");
    await window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Accept' }).click();
    await window.status(/^\s*0 ·/);
    await window.click('far apart');
    await window.press('Home');
    await window.type('They met in Kiev. ');
    await window.status(/^\s*1 ·/);
    await window.answerNotification('Undo');
    await window.status(new RegExp(`^\\s*${before + 1} ·`));
  });
});
