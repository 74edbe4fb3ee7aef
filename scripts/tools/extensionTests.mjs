// @ts-check
// The suites of test/vscode in a real VS Code. The workspace is empty: suites write the drafts they need.
import { mkdirSync, rmSync } from 'node:fs';
import { launchChromium } from './chromium.mjs';
import { desktopForTests, runInDesktop } from './desktop.mjs';
import { inCache, inProject, ROOT } from './project.mjs';
import { countMocha } from './testCounts.mjs';
import { startServer } from './vscodeServer.mjs';

/** What test/vscode/run.ts puts before its lines; VS Code writes to the same console. */
const MARK = 'copydesk-test|';
const EXTENSION = 'copydesk.copydesk';
/** Milliseconds for one run of the suites. */
const WITHIN = 420_000;

/** The Node extension host: on the desktop where that is possible, else in VS Code's server. */
export async function testNodeHost() {
  const tests = inProject('dist', 'test', 'vscode', 'index.js');
  const workspace = inCache('workspaces', 'node');
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });

  const desktop = await desktopForTests();
  if ('executable' in desktop) {
    console.log(`In desktop VS Code: ${desktop.executable}`);
    const { status, output } = await runInDesktop(desktop.executable, tests, workspace);
    return conclude(status, output.split('\n'));
  }
  console.log(`In VS Code's server and Chromium: no desktop VS Code here, ${desktop.missing}.`);
  return inBrowser({ name: 'test-node', tests, folder: workspace });
}

/** The web worker extension host, as vscode.dev has it, with a folder that is kept in memory. */
export const testWebHost = () =>
  inBrowser({
    name: 'test-web',
    tests: inProject('dist', 'test', 'vscode', 'index.web.js'),
    folder: 'tmp:/drafts',
    settings: { 'remote.extensionKind': { [EXTENSION]: ['web'] } },
  });

/**
 * @param {{ name: string, tests: string, folder: string, settings?: Record<string, unknown> }} suite
 */
async function inBrowser({ name, tests, folder, settings = {} }) {
  const browser = await launchChromium();
  const server = await startServer({ name, forTests: true, settings });
  /** @type {string[]} */
  const lines = [];
  try {
    const page = await browser.newPage();
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        lines.push(args.join(' '));
      },
    );
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => {
      const late = setTimeout(() => {
        lines.push(`No end within ${WITHIN / 1000} s.`);
        resolve(1);
      }, WITHIN);
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
        clearTimeout(late);
        resolve(code);
      });
    });
    await page.goto(
      server.address({
        folder,
        payload: [
          ['extensionDevelopmentPath', server.uri(ROOT)],
          ['extensionTestsPath', server.uri(tests)],
        ],
      }),
    );
    return conclude(await ended, lines);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * @param {number} status
 * @param {readonly string[]} lines all that was written to the console
 */
function conclude(status, lines) {
  const report = lines.flatMap((line) => (line.startsWith(MARK) ? [line.slice(MARK.length)] : []));
  console.log(report.join('\n'));
  const counts = countMocha(report.join('\n'));
  // A run in which nothing ran is no success.
  if ((status !== 0 || counts.passed === 0) && counts.failed === 0) {
    console.log(`VS Code ended with status ${status}. The last it said:\n${lines.slice(-15).join('\n')}`);
    return { ...counts, failed: 1 };
  }
  return counts;
}
