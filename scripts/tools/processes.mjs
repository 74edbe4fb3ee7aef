// @ts-check
// Child processes: each leads a process group of its own, and no group outlives this process.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { inProject, ROOT } from './project.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} RunOptions */

/** @type {Set<ChildProcess>} */
const running = new Set();
const ownGroup = process.platform !== 'win32';

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

process.on('exit', () => running.forEach((child) => signalGroup(child, 'SIGKILL')));
for (const [signal, number] of /** @type {const} */ ([
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
])) {
  process.on(signal, () => process.exit(128 + number));
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(file, args, options = {}) {
  const child = spawn(file, args, { ...options, detached: ownGroup });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Asks a process and its children to end, and insists after five seconds.
 * @param {ChildProcess} child
 */
export async function end(child) {
  if (!running.has(child)) return;
  const closed = once(child, 'close');
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000);
  await closed;
  clearTimeout(insist);
}

/**
 * Runs a command to its end. Its output is shown as it comes, unless `quiet`, and handed back.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ status: number, output: string }>} status 127 where the command cannot be started
 */
export async function run(file, args, { cwd, env, quiet = false } = {}) {
  const child = start(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const [stream, screen] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      if (!quiet) screen.write(text);
    });
  }
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      running.delete(child);
      output += `${error.message}\n`;
      resolve(127);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { status, output };
}

/**
 * @param {string} script a JavaScript file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/**
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode(npm, args, options) : run('npm', args, options);
}

/**
 * @param {string} file
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 */
export const works = (file, args = ['--version'], env = {}) =>
  spawnSync(file, args, { stdio: 'ignore', timeout: 20_000, env: { ...process.env, ...env } }).status === 0;

/**
 * Runs a tool of the project's own devDependencies.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runTool = (name, args, options) =>
  run(inProject('node_modules', '.bin', name), args, { cwd: ROOT, ...options });
