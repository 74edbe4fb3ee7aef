// @ts-check
// npm start [-- FILES] [--terminal]: the drafts reviewed in the terminal, then open in VS Code with Copydesk.
import { existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { opensWindows } from './tools/desktop.mjs';
import { packaged } from './tools/packaged.mjs';
import { run, runNode } from './tools/processes.mjs';
import { CannotStart, command, inProject, ROOT } from './tools/project.mjs';
import { startServer } from './tools/vscodeServer.mjs';

/** Where the user stood when calling npm. */
const HERE = process.env.INIT_CWD ?? process.cwd();

/**
 * @param {readonly string[]} named
 * @returns {{ folder: string, files: readonly string[] }} absolute paths: the folder to open, and the drafts
 */
function drafts(named) {
  const paths = named.length === 0 ? [inProject('samples')] : named.map((name) => path.resolve(HERE, name));
  const missing = paths.find((one) => !existsSync(one));
  if (missing !== undefined) throw new CannotStart(`${missing} is not there.`);
  const [first = ROOT] = paths;
  const files = paths.flatMap((one) =>
    statSync(one).isDirectory()
      ? globSync('*.{story,draft,news,md,txt}', { cwd: one, absolute: true }).sort()
      : [one],
  );
  return { folder: statSync(first).isDirectory() ? first : path.dirname(first), files };
}

/** @param {{ folder: string, files: readonly string[] }} drafts */
async function openDesktop({ folder, files }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder, ...files];
  const { status } = await run('code', args);
  if (status !== 0) throw new CannotStart(`code ended with status ${status}.`);
  console.log('VS Code is open on the drafts, with Copydesk.');
}

/** @param {{ folder: string, files: readonly string[] }} drafts */
async function openServer({ folder, files }) {
  console.log('Packaging the extension …');
  const server = await startServer({ name: 'start', vsix: await packaged() });
  const [first] = files;
  const address = server.address({
    folder,
    payload: first === undefined ? [] : [['openFile', server.uri(first)]],
  });
  console.log(`\nVS Code with Copydesk is ready. Open in a browser:\n\n  ${address}\n\nCtrl+C ends it.`);
  await once(server.process, 'close');
  throw new CannotStart('VS Code’s server has ended.');
}

await command(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--terminal');
  if (unknown !== undefined) throw new CannotStart(`unknown option ${unknown}; there is --terminal.`);
  const found = drafts(args.filter((arg) => arg !== '--terminal'));

  const build = await runNode(inProject('esbuild.js'), [], { cwd: ROOT });
  if (build.status !== 0) throw new CannotStart('the build is broken.');
  // Findings are what this shows, so their exit status 1 is no failure.
  const review = await runNode(inProject('dist', 'cli.js'), ['review', ...found.files], {
    cwd: found.folder,
  });
  if (review.status > 1) throw new CannotStart('the drafts could not be reviewed.');

  if (args.includes('--terminal')) return;
  await (opensWindows() ? openDesktop(found) : openServer(found));
});
