// What VS Code's Node extension host runs.
import { runAll, TIMEOUT } from './run';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, reporter: 'base', retries: 1 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suites');
  await runAll(mocha);
}
