// @ts-check
// One VS Code with the packaged extension for all suites that need no other, and for each case a window of its own
// on a folder of its own.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../scripts/tools/chromium.mjs';
import { packaged } from '../../scripts/tools/packaged.mjs';
import { inCache, inProject } from '../../scripts/tools/project.mjs';
import { startServer } from '../../scripts/tools/vscodeServer.mjs';
import { openWindow } from '../../scripts/tools/window.mjs';

/**
 * @typedef {import('../../scripts/tools/vscodeServer.mjs').Server} Server
 * @typedef {import('../../scripts/tools/window.mjs').Window} Window
 */

/** Milliseconds to package the extension and start VS Code. */
const STARTING = 180_000;

/** @type {Map<string, Promise<Server>>} by their settings */
const servers = new Map();
/** @type {Promise<string> | undefined} */
let vsix;
/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;

export const theBrowser = () => (browser ??= launchChromium());

after(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).stop();
});

/** @param {Record<string, unknown>} settings */
function serverWith(settings) {
  const key = JSON.stringify(settings);
  const known = servers.get(key);
  if (known !== undefined) return known;
  const made = (vsix ??= packaged()).then((file) =>
    startServer({
      name: `test-person-${servers.size}`,
      vsix: file,
      settings: { 'files.autoSave': 'off', ...settings },
    }),
  );
  servers.set(key, made);
  return made;
}

let cases = 0;

const folderOfACase = () => inCache('workspaces', `person-${++cases}`);

/** A folder with copies of the samples, and a window on it. */
export class Workplace {
  folder = folderOfACase();
  /** @type {Server | undefined} */
  server;
  /** @type {Window | undefined} */
  #window;

  get window() {
    if (this.#window === undefined) throw new Error('No window is open.');
    return this.#window;
  }

  /** @param {string} file */
  read = (file) => readFileSync(path.join(this.folder, file), 'utf8');

  /**
   * @param {string} file
   * @param {string} text
   */
  write(file, text) {
    const place = path.join(this.folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  /** A new folder with the samples: VS Code brings back what a failed case left unsaved in the one before. */
  empty() {
    this.folder = folderOfACase();
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(inProject('samples'), this.folder, { recursive: true });
  }

  /** @param {{ folder?: string, workspace?: string }} [query] */
  async open(query = { folder: this.folder }) {
    if (this.server === undefined) throw new Error('VS Code is not there.');
    this.#window = await openWindow(await theBrowser(), this.server.address(query), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return this.#window;
  }

  close = () => this.#window?.close();

  /**
   * Leaves a picture of a failed case in the cache, for who has to find out why.
   * @param {Mocha.Runnable | undefined} test
   */
  async picture(test) {
    if (test?.state !== 'failed' || this.#window === undefined) return;
    const name = test.title.replace(/\W+/g, '-').slice(0, 60);
    await this.#window.page.screenshot({ path: inCache('failed', `${name}.png`) });
  }
}

/**
 * Hooks of a suite: VS Code runs, and every case starts with the samples.
 * @param {Record<string, unknown>} [settings] beside the usual ones
 */
export function workplace(settings = {}) {
  const place = new Workplace();
  before(async function () {
    this.timeout(STARTING);
    place.server = await serverWith(settings);
  });
  beforeEach(() => place.empty());
  afterEach(async function () {
    await place.picture(this.currentTest);
    await place.close();
  });
  return place;
}

/**
 * The same for cases that share a window, for speed: they must not rely on each other's files.
 * @param {(place: Workplace) => void} [prepare] puts files beside the samples
 */
export function sharedWorkplace(prepare = () => undefined) {
  const place = new Workplace();
  before(async function () {
    this.timeout(STARTING);
    place.server = await serverWith({});
    place.empty();
    prepare(place);
    await place.open();
  });
  afterEach(async function () {
    await place.picture(this.currentTest);
  });
  after(() => place.close());
  return place;
}
