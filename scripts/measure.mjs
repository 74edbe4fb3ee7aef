// @ts-check
// npm run eval|bench [-- NAME]: builds the measurements of test/eval or test/bench and runs all of them, or one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { runNode } from './tools/processes.mjs';
import { CannotStart, command, inProject, ROOT } from './tools/project.mjs';

/**
 * @param {string} folder
 * @returns {readonly string[]} the measurements in it: what no file beside them imports
 */
function measurements(folder) {
  const files = globSync(`test/${folder}/*.ts`, { cwd: ROOT, ignore: '**/*.d.ts', absolute: true });
  const sources = files.map((file) => readFileSync(file, 'utf8'));
  return files
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => !sources.some((source) => source.includes(`from './${name}'`)))
    .sort();
}

await command(async () => {
  const [folder = 'eval', wanted] = process.argv.slice(2);
  const names = measurements(folder);
  if (wanted !== undefined && !names.includes(wanted)) {
    throw new CannotStart(`no such measurement: ${wanted}. There are: ${names.join(', ')}.`);
  }
  const build = await runNode(inProject('esbuild.js'), [`--tests=${folder}`], { cwd: ROOT });
  if (build.status !== 0) throw new CannotStart(`test/${folder} could not be built.`);

  const failed = [];
  for (const name of wanted === undefined ? names : [wanted]) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
    const { status } = await runNode(inProject('dist', 'test', folder, `${name}.js`), [], { cwd: ROOT });
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
});
