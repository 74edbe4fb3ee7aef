/**
 * Runs a prepared mocha inside VS Code. The lines of the report reach the driver outside
 * (scripts/tools/extensionTests.mjs) through the console, where VS Code writes too, hence the mark.
 */
const MARK = 'copydesk-test|';

/** Milliseconds a case may take: the suites wait for VS Code on machines of two cores. */
export const TIMEOUT = 30_000;

export function runAll(mocha: Mocha): Promise<void> {
  return new Promise((resolve, reject) => {
    const failures: string[] = [];
    const counts = { passing: 0, failing: 0, pending: 0 };
    // VS Code on a busy machine of two cores sometimes stands still; a case that fails twice is broken.
    mocha.suite.retries(1);
    const runner = mocha.run();
    runner.on('retry', (test: Mocha.Runnable, error: unknown) => {
      say(`${indent(test.parent)}  ↻ ${test.title}, once more after: ${describeError(error)}`);
    });
    runner.on('suite', (suite) => {
      if (!suite.root) say(`${indent(suite)}${suite.title}`);
    });
    runner.on('pass', (test) => {
      counts.passing++;
      say(`${indent(test.parent)}  ✔ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      counts.pending++;
      say(`${indent(test.parent)}  - ${test.title}`);
    });
    runner.on('fail', (test, error: unknown) => {
      counts.failing++;
      say(`${indent(test.parent)}  ${counts.failing}) ${test.title}`);
      failures.push(`${counts.failing}) ${test.fullTitle()}\n${describeError(error)}`);
    });
    runner.on('end', () => {
      failures.forEach(say);
      for (const [state, count] of Object.entries(counts)) say(`  ${count} ${state}`);
      if (counts.failing === 0) resolve();
      else reject(new Error(`${counts.failing} of the tests inside VS Code failed`));
    });
  });
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(`${MARK}${line}`);
}

function indent(suite: Mocha.Suite | undefined): string {
  return '  '.repeat(Math.max(0, (suite?.titlePath().length ?? 0) - 1));
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  const difference =
    actual === undefined && expected === undefined
      ? []
      : [`  actual:   ${JSON.stringify(actual)}`, `  expected: ${JSON.stringify(expected)}`];
  return [error.message, ...difference, error.stack ?? ''].join('\n');
}
