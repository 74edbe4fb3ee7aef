// @ts-check
// Packages that are fetched when first needed, each into a folder of its own in the cache.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './processes.mjs';
import { CannotStart, inCache } from './project.mjs';

/**
 * @typedef {object} Fetch
 * @property {string} name of the npm package
 * @property {string} version exact: the folder in the cache bears it
 * @property {string} what it is, for the line of progress
 * @property {readonly string[]} [flags] for `npm install`
 * @property {(folder: string, install: (cwd: string, args: readonly string[]) => Promise<void>) => Promise<void>} [finish]
 *   what is left to do in the installed package's folder
 */

/**
 * Fetches a package once. The work is done in a temporary folder that is renamed at the end, so a folder with
 * the final name is complete, whatever interrupted an earlier try.
 * @param {Fetch} fetch
 * @returns {Promise<string>} the folder of the installed package
 */
export async function fetched({ name, version, what, flags = [], finish }) {
  const folder = inCache(`${name}-${version}`);
  const installed = path.join(folder, 'node_modules', name);
  if (existsSync(folder)) return installed;

  const started = Date.now();
  process.stdout.write(`Fetching ${what} (${name} ${version}, once) … `);
  const work = `${folder}.${process.pid}.part`;
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  mkdirSync(work, { recursive: true });
  // Without a manifest of its own npm would install into the project around it.
  writeFileSync(path.join(work, 'package.json'), '{ "private": true }\n');
  await install(work, [`${name}@${version}`, ...flags]);
  await finish?.(path.join(work, 'node_modules', name), install);
  publish(work, folder);
  console.log(`${Math.round((Date.now() - started) / 1000)} s`);
  return installed;
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
async function install(cwd, args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await runNpm(['install', ...args, ...quiet], { cwd, quiet: true });
  if (status === 0) return;
  const reason =
    output
      .trim()
      .split('\n')
      .find((line) => line.startsWith('npm error')) ?? output.trim();
  throw new CannotStart(`npm could not install ${args[0]}: ${reason}`);
}

/**
 * @param {string} work
 * @param {string} folder
 */
function publish(work, folder) {
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another run was faster; both made the same.
    if (!existsSync(folder)) throw error;
  }
}
