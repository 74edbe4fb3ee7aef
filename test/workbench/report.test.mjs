// @ts-check
// The exported report in a browser, as a reader without VS Code has it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run } from '../../scripts/tools/processes.mjs';
import { inProject } from '../../scripts/tools/project.mjs';
import { theBrowser } from './workplace.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the exported report', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    it(`has no fault that axe-core knows, ${colorScheme}`, async () => {
      const drafts = ['ferry-talks.story', 'flood-barrier.md', 'school-vote.txt'];
      const { output } = await run(
        process.execPath,
        [
          inProject('dist', 'cli.js'),
          'review',
          '--format',
          'html',
          ...drafts.map((one) => inProject('samples', one)),
        ],
        { quiet: true },
      );
      const page = await (await theBrowser()).newPage({ colorScheme });
      /** @type {string[]} */
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(output);
      // By hand: the page's own policy allows no script.
      await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
      assert.ok(passes.length > 10, 'axe-core looked at the page');
      assert.deepEqual(
        violations.map((/** @type {any} */ one) => `${one.impact} ${one.id}: ${one.nodes[0]?.html}`),
        [],
      );
      assert.deepEqual(asked, [], 'nothing is loaded');
      await page.close();
    });
  }
});
