// @ts-check
// The extension as users get it.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './processes.mjs';
import { CannotStart, inCache, ROOT } from './project.mjs';

/** @returns {Promise<string>} the packaged extension, made anew */
export async function packaged() {
  const file = inCache('copydesk.vsix');
  mkdirSync(path.dirname(file), { recursive: true });
  const { status, output } = await runNpm(['run', 'package', '--', '--out', file], {
    cwd: ROOT,
    quiet: true,
  });
  if (status !== 0) throw new CannotStart(`the extension could not be packaged:\n${output.trim()}`);
  return file;
}
