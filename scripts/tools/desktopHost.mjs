// @ts-check
// A process of its own, so that xvfb-run can be put in front of it: desktopHost.mjs EXECUTABLE TESTS WORKSPACE
import { runTests } from '@vscode/test-electron';
import { ROOT } from './project.mjs';

const [vscodeExecutablePath = '', extensionTestsPath = '', workspace = ''] = process.argv.slice(2);
await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: ROOT,
  extensionTestsPath,
  launchArgs: [workspace, '--disable-extensions'],
}).catch(() => (process.exitCode = 1));
