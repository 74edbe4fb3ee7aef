// @ts-check
// VS Code's own server build: the same workbench and extension host as on the desktop, shown by a browser.
// It reaches every machine with npm, where the desktop build may not be downloadable.
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fetched } from './fetched.mjs';
import { end, run, start } from './processes.mjs';
import { CannotStart, inCache } from './project.mjs';

const READY = 'Web UI available';
const READY_WITHIN = 60_000;

/** What keeps everything but the drafts out of the window. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} name of the run: its data folder in the cache, made anew
 * @property {string} [vsix] packaged extension to install
 * @property {boolean} [forTests] accept an extension under development; without a connection token
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 *
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {(query: Query) => string} address of a window
 * @property {(file: string) => string} uri of a file as the workbench names it
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Query
 * @property {string} [folder] an absolute path, or a URI of another file system
 * @property {string} [workspace] the absolute path of a file that names several folders
 * @property {readonly (readonly [string, string])[]} [payload] what a command line would have said
 */

/** @returns {Promise<{ node: string, folder: string }>} Node's binary, and the folder of VS Code's own build */
export async function fetchServer() {
  const codeServer = await fetched({
    name: 'code-server',
    version: '4.139.1',
    what: "VS Code's server",
    // Its own postinstall refuses Node 20, and would compile what is not needed here.
    flags: ['--ignore-scripts'],
    finish: (folder, install) =>
      install(path.join(folder, 'lib', 'vscode'), ['--omit=dev', '--ignore-scripts']),
  });
  const node = await fetched({ name: 'node', version: '24.21.0', what: 'Node 24, which the server needs' });
  return {
    node: path.join(node, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    folder: path.join(codeServer, 'lib', 'vscode'),
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(address),
      );
    });
  });
}

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ name, vsix, forTests = false, settings = {} }) {
  const { node, folder } = await fetchServer();
  const data = inCache('data', name);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(path.join(data, 'data', 'User'), { recursive: true });
  writeFileSync(
    path.join(data, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...SETTINGS, ...settings }, undefined, 2),
  );

  const common = [
    path.join(folder, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    data,
  ];
  if (vsix !== undefined) {
    const { status, output } = await run(node, [...common, '--install-extension', vsix, '--force'], {
      quiet: true,
    });
    if (status !== 0) throw new CannotStart(`VS Code's server could not install ${vsix}: ${output.trim()}`);
  }

  const token = forTests ? undefined : randomUUID();
  const tokenFile = path.join(data, 'token');
  if (token !== undefined) writeFileSync(tokenFile, token, { mode: 0o600 });
  const access =
    token === undefined
      ? ['--without-connection-token', '--enable-smoke-test-driver']
      : ['--connection-token-file', tokenFile];

  const authority = `127.0.0.1:${await freePort()}`;
  const [host = '', port = ''] = authority.split(':');
  const child = start(node, [...common, '--host', host, '--port', port, ...access], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(child);

  return {
    authority,
    process: child,
    stop: () => end(child),
    uri: (file) => new URL(`vscode-remote://${authority}${encodeURI(file)}`).href,
    address({ folder, workspace, payload }) {
      const url = new URL(`http://${authority}/`);
      if (token !== undefined) url.searchParams.set('tkn', token);
      if (folder !== undefined) url.searchParams.set('folder', folder);
      if (workspace !== undefined) url.searchParams.set('workspace', workspace);
      if (payload !== undefined) url.searchParams.set('payload', JSON.stringify(payload));
      return url.href;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} settles when the server answers, or rejects with what it said instead
 */
function ready(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ why) =>
      reject(new CannotStart(`VS Code's server ${why}: ${said.trim()}`));
    const late = setTimeout(() => fail(`did not answer within ${READY_WITHIN / 1000} s`), READY_WITHIN);
    const listen = (/** @type {string} */ text) => {
      said += text;
      if (!said.includes(READY)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', listen);
    child.once('close', (code) => {
      clearTimeout(late);
      fail(`ended with status ${code}`);
    });
  });
}
