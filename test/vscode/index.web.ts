// What VS Code's web worker extension host runs: the same suites, mocha's browser build.
import 'mocha/mocha.js';
import { runAll, TIMEOUT } from './run';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: TIMEOUT, reporter: 'base', retries: 1 });
  await import('./suites');
  await runAll(mocha);
}
