// @ts-check
// Desktop VS Code: the user's own for looking, a downloaded one for tests.
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { runNode, run, works } from './processes.mjs';
import { inCache, inProject } from './project.mjs';

/** @typedef {import('./processes.mjs').RunOptions} RunOptions */

const hasDisplay =
  process.platform !== 'linux' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

/** Whether `code` opens a window here: in a remote terminal it would open one elsewhere, and for root it refuses. */
export const opensWindows = () =>
  hasDisplay && process.getuid?.() !== 0 && process.env.VSCODE_IPC_HOOK_CLI === undefined && works('code');

/**
 * @returns {Promise<{ executable: string } | { missing: string }>} a desktop VS Code that starts here, or why there is none
 */
export async function desktopForTests() {
  if (!hasDisplay && !works('xvfb-run', ['--help'])) return { missing: 'no display and no xvfb-run' };
  let executable;
  try {
    executable = await downloadAndUnzipVSCode({ cachePath: inCache(), reporter: new SilentReporter() });
  } catch (error) {
    return { missing: `it cannot be downloaded (${error instanceof Error ? error.message : String(error)})` };
  }
  // A bare machine lacks the libraries it is linked with.
  return works(executable, ['-e', '0'], { ELECTRON_RUN_AS_NODE: '1' })
    ? { executable }
    : { missing: 'its shared libraries are not installed' };
}

/**
 * Runs an extension test module in a desktop VS Code.
 * @param {string} executable
 * @param {string} tests
 * @param {string} workspace
 */
export function runInDesktop(executable, tests, workspace) {
  const script = inProject('scripts', 'tools', 'desktopHost.mjs');
  const args = [executable, tests, workspace];
  return hasDisplay
    ? runNode(script, args, { quiet: true })
    : run('xvfb-run', ['-a', process.execPath, script, ...args], { quiet: true });
}
