// @ts-check
// The packaged extension in VS Code, by keyboard and mouse alone, as a copy editor has it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/tools/project.mjs';
import { workplace } from './workplace.mjs';

const DRAFT = 'ferry-talks.story';
const REPEATED = 'Islanders fill the front rows';

describe('Copydesk at work', () => {
  const place = workplace();
  const onDisk = () => place.read(DRAFT);
  const sample = readFileSync(inProject('samples', DRAFT), 'utf8');
  /** @type {import('../../scripts/tools/window.mjs').Window} */
  let window;

  beforeEach(async () => {
    window = await place.open();
    await window.openDraft(DRAFT);
  });

  it('underlines findings, fades what should go, and counts them in the status bar', async () => {
    await window.page.locator('.cdr.squiggly-warning').first().waitFor();
    await window.page.locator('.cdr.squiggly-error').first().waitFor();
    await window.page.locator('.squiggly-inline-unnecessary').first().waitFor();
    assert.match(await window.status(/·/), /^[1-9]\d* · \d+ words$/);
  });

  it('answers Review Draft in words', async () => {
    await window.command('Copydesk: Review Draft');
    assert.match(
      await window.notification(/findings/),
      /^\d+ findings: \d+ duplicates?, \d+ attribution, \d+ style\.$/,
    );
  });

  it('offers the text that would stand there, applies it, and takes it back', async () => {
    await window.click('high-stake');
    const offers = await window.quickFixes();
    assert.equal(offers[0], 'high-stakes');
    await window.takeQuickFix('high-stakes');
    await window.save();
    assert.equal(onDisk(), sample.replace('high-stake ', 'high-stakes '));
    await window.press('ControlOrMeta+z');
    await window.save();
    assert.equal(onDisk(), sample);
  });

  it('fixes all that is safe in one step, leaves the rest, and takes it back in one step', async () => {
    await window.command('Copydesk: Fix All Safe Issues');
    await window.save();
    const fixed = onDisk();
    assert.ok(fixed.includes('cut, rerouted'), 'the space before the comma is gone');
    assert.ok(fixed.includes('in the past decade'), 'the doubled word is gone');
    assert.equal(fixed.split(REPEATED).length, 3, 'the repeated paragraph still stands twice');
    assert.ok(fixed.includes('[CHECK YEAR]'), 'the placeholder still stands');
    assert.ok(fixed.includes('Leave a Reply'), 'no line is deleted unseen');
    await window.click('far apart');
    await window.press('ControlOrMeta+z');
    await window.save();
    assert.equal(onDisk(), sample);
  });

  it('deletes one copy of a repeated paragraph when asked', async () => {
    await window.click(REPEATED);
    const offers = await window.quickFixes();
    const [deletion = ''] = offers.filter((offer) => offer.startsWith('Delete'));
    assert.notEqual(deletion, '', offers.join(' | '));
    await window.takeQuickFix(deletion);
    await window.save();
    assert.equal(onDisk().split(REPEATED).length, 2);
  });

  it('forgets a finding that is ignored, for good', async () => {
    const before = Number.parseInt(await window.status(/·/), 10);
    await window.click('high-stake');
    await window.quickFixes();
    await window.takeQuickFix('Ignore here');
    await window.status(new RegExp(`^\\s*${before - 1} ·`));
    assert.ok(place.read('.copydesk/ignored.json').includes('ap/terms'));
    assert.equal(onDisk(), sample, 'the draft itself is left alone');
  });

  it('opens the page of a rule from the Problems panel', async () => {
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel a', { hasText: 'style/doubled-word' }).first().click();
    const page = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.locator('h1', { hasText: 'Doubled word' }).waitFor();
  });

  it('stops and goes on reviewing', async () => {
    await window.command('Copydesk: Pause and Resume');
    await window.status(/Copydesk/);
    await window.page.locator('.cdr.squiggly-warning').first().waitFor({ state: 'hidden' });
    await window.command('Copydesk: Pause and Resume');
    await window.status(/\d+ · \d/);
    await window.page.locator('.cdr.squiggly-warning').first().waitFor();
  });

  it('underlines a faulty sentence as it is typed, mends it by keys alone, and takes it back', async () => {
    const typed = 'The mayor visited the the harbor on Monday.';
    await window.click('far apart');
    await window.press('Control+Home');
    await window.type(`${typed}\n\n`);
    // The draft has squiggles of its own: the one to wait for stands on the first line.
    await window.page.waitForFunction(() => {
      const tops = [...document.querySelectorAll('.view-lines .view-line')].map(
        (line) => line.getBoundingClientRect().top,
      );
      const first = Math.min(...tops);
      return [...document.querySelectorAll('.cdr.squiggly-warning')].some(
        (one) => Math.abs(one.getBoundingClientRect().top - first) < 10,
      );
    });
    await window.press('Control+Home');
    await window.command('Copydesk: Next Finding');
    await window.press('Escape');
    await window.quickFixes();
    await window.press('Enter');
    await window.save();
    assert.ok(onDisk().startsWith('The mayor visited the harbor on Monday.\n'), onDisk().slice(0, 60));
    await window.press('ControlOrMeta+z');
    await window.save();
    assert.ok(onDisk().startsWith(typed), onDisk().slice(0, 60));
  });
});
