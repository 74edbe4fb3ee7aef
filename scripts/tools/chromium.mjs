// @ts-check
// The browser that shows VS Code in tests and in screenshots.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { run, works } from './processes.mjs';
import { CannotStart } from './project.mjs';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);
const WINDOWS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].flatMap((folder) => (folder === undefined ? [] : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`]));

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} */
function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new CannotStart(`CHROME_PATH names ${named}, which is not there.`);
  }
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  const commands = COMMANDS.flatMap((name) => onPath.map((folder) => path.join(folder, name)));
  return [...commands, ...MAC, ...WINDOWS].find((file) => existsSync(file));
}

/** @returns {Promise<string>} Chromium's executable, installed from Debian's packages where that is possible */
export async function needChromium() {
  const found = findChromium() ?? (await installChromium());
  if (found === undefined) {
    throw new CannotStart('No Chrome or Chromium found: install one, or set CHROME_PATH to its executable.');
  }
  return found;
}

async function installChromium() {
  if (process.getuid?.() !== 0 || !works('apt-get')) return undefined;
  console.log('No Chrome or Chromium found: installing Debian’s chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env, quiet: true });
  const install = await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'chromium'], {
    env,
    quiet: true,
  });
  if (install.status !== 0) console.error(`${update.output}${install.output}`.trim());
  return findChromium();
}

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  return chromium.launch({ executablePath: await needChromium(), args: QUIET });
}
