// @ts-check
// npm run screenshots: the README's pictures, from the packaged extension on the samples.
import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './tools/chromium.mjs';
import { packaged } from './tools/packaged.mjs';
import { command, inCache, inProject } from './tools/project.mjs';
import { startServer } from './tools/vscodeServer.mjs';
import { openWindow } from './tools/window.mjs';

/** @typedef {import('./tools/window.mjs').Window} Window */

/** What the README shows of itself on GitHub stays readable at this size. */
const SIZE = { width: 1180, height: 740 };
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.fontSize': 13.5,
  'editor.lineHeight': 1.65,
  'editor.lightbulb.enabled': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
};

/** @type {Readonly<Record<string, (window: Window) => Promise<void>>>} */
const PICTURES = {
  async findings(window) {
    await window.openDraft('ferry-talks.story');
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row').first().waitFor();
  },
  async 'quick-fix'(window) {
    await window.openDraft('ferry-talks.story');
    await window.click('high-stake');
    await window.quickFixes();
  },
  async view(window) {
    await window.openDraft('flood-barrier.md');
    await window.command('View: Show Copydesk');
    await window.page.locator('.pane-body .monaco-list-row', { hasText: 'Priya Nand' }).first().waitFor();
    await widenSideBar(window.page);
  },
  async report(window) {
    await window.openDraft('ferry-talks.story');
    await window.command('Copydesk: Review Report');
    await window.page
      .frameLocator('iframe.webview')
      .frameLocator('iframe')
      .locator('body h1, body h2')
      .first()
      .waitFor();
  },
};

/** @param {import('playwright-core').Page} page */
async function widenSideBar(page) {
  const edge = await page.locator('.part.sidebar').boundingBox();
  if (edge === null) throw new Error('The side bar is closed.');
  const [x, y] = [edge.x + edge.width + 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}

/** @type {Readonly<Record<string, string>>} */
const THEMES = { light: 'Light Modern', dark: 'Dark Modern' };

await command(async () => {
  const wanted = process.argv.slice(2);
  const vsix = await packaged();
  const browser = await launchChromium();
  mkdirSync(inProject('media', 'screenshots'), { recursive: true });
  for (const [kind, theme] of Object.entries(THEMES)) {
    const folder = inCache('workspaces', 'screenshots');
    rmSync(folder, { recursive: true, force: true });
    cpSync(inProject('samples'), folder, { recursive: true });
    const server = await startServer({
      name: 'screenshots',
      vsix,
      settings: { ...SETTINGS, 'workbench.colorTheme': theme },
    });
    for (const [name, prepare] of Object.entries(PICTURES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const window = await openWindow(browser, server.address({ folder }), { viewport: SIZE });
      await prepare(window);
      const file = inProject('media', 'screenshots', `${name}-${kind}.png`);
      await window.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      console.log(`${path.basename(file)} ${Math.round(statSync(file).size / 1024)} kB`);
      await window.close();
    }
    await server.stop();
  }
  await browser.close();
});
