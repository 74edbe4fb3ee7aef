// @ts-check
// npm test: every check of the project. A broken stage does not keep the later ones from running, so that one
// run names all that is broken; only what needs the build is left out without one, and counts as broken.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { needChromium } from './tools/chromium.mjs';
import { testNodeHost, testWebHost } from './tools/extensionTests.mjs';
import { runNode, runTool } from './tools/processes.mjs';
import { command, inProject } from './tools/project.mjs';
import { countGrammarTests, countMocha, NONE, sum } from './tools/testCounts.mjs';
import { fetchServer } from './tools/vscodeServer.mjs';

/**
 * @typedef {import('./tools/testCounts.mjs').Counts} Counts
 * @typedef {{ name: string, needsBuild?: boolean, check: () => Promise<Counts> }} Stage
 */

/** A stage without test cases: nothing to count, or one failure. */
const holds = (/** @type {boolean} */ held) => (held ? NONE : { ...NONE, failed: 1 });

const tool = async (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
  (await runTool(name, args)).status === 0;

/** @type {(files: string, ...more: string[]) => Promise<Counts>} */
async function mocha(files, ...more) {
  const { status, output } = await runTool('mocha', [files, '--timeout', '60000', '--no-color', ...more]);
  const counts = countMocha(output);
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @type {readonly Stage[]} */
const STAGES = [
  {
    name: 'types',
    check: async () =>
      sum([holds(await tool('tsc', '--noEmit')), holds(await tool('tsc', '--noEmit', '-p', 'scripts'))]),
  },
  {
    name: 'lint',
    check: async () => sum([holds(await tool('eslint', '.')), holds(await tool('prettier', '--check', '.'))]),
  },
  {
    name: 'build',
    check: async () => {
      // What an earlier build left of tests that are gone must not run.
      rmSync(inProject('dist'), { recursive: true, force: true });
      return holds((await runNode(inProject('esbuild.js'), ['--tests'])).status === 0);
    },
  },
  { name: 'unit', needsBuild: true, check: () => mocha('dist/test/**/*.test.js', '--reporter', 'dot') },
  {
    name: 'grammar',
    check: async () => {
      const { folder } = await fetchServer();
      const markdown = path.join(folder, 'extensions/markdown-basics/syntaxes/markdown.tmLanguage.json');
      const args = ['-g', markdown, 'test/grammar/*.{story,md}'];
      const { status, output } = await runTool('vscode-tmgrammar-test', args, { quiet: true });
      // Markdown's grammar names those of all languages that its code blocks may hold.
      console.log(output.replace(/^grammar not found for .*\n/gm, '').trimEnd());
      return countGrammarTests(status, output);
    },
  },
  { name: 'VS Code, Node extension host', needsBuild: true, check: testNodeHost },
  { name: 'VS Code, web extension host', needsBuild: true, check: testWebHost },
  {
    name: 'VS Code, as a person',
    needsBuild: true,
    check: () => mocha('test/workbench/**/*.test.mjs', '--reporter', 'spec', '--retries', '1'),
  },
];

await command(async () => {
  // What cannot be had is said before anything is run.
  await needChromium();
  await fetchServer();

  /** @type {{ name: string, counts: Counts, seconds: number }[]} */
  const results = [];
  let built = true;
  for (const { name, needsBuild = false, check } of STAGES) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
    const started = performance.now();
    /** @type {Counts} */
    const counts = needsBuild && !built ? holds(false) : await check();
    if (needsBuild && !built) console.log('Not run: the build is broken.');
    if (name === 'build') built = counts.failed === 0;
    results.push({ name, counts, seconds: (performance.now() - started) / 1000 });
  }

  console.log();
  for (const { name, counts, seconds } of results) {
    const words = [
      counts.failed > 0 ? `${counts.failed} FAILED` : 'ok',
      ...(counts.passed > 0 ? [`${counts.passed} passed`] : []),
      ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ];
    console.log(`${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s  ${words.join(', ')}`);
  }
  const total = sum(results.map(({ counts }) => counts));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
