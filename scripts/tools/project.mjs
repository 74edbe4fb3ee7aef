// @ts-check
// Where things are. Everything that is fetched or made while the project runs lies below `.vscode-test/`.
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @param {...string} parts path below the project's root */
export const inProject = (...parts) => path.join(ROOT, ...parts);

/** @param {...string} parts path below the cache, which git and the package leave out */
export const inCache = (...parts) => inProject('.vscode-test', ...parts);

/** What the user has to put right; shown as one line, exit status 2. */
export class CannotStart extends Error {}

/**
 * Runs a command's main function: what the user must put right becomes one line and exit status 2.
 * @param {() => Promise<void>} main
 */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(`copydesk: ${error.message}`);
    // A server or a browser that is already up would keep the process waiting.
    process.exit(2);
  }
}
