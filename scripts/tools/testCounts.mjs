// @ts-check
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts of test cases */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * Reads the closing lines of a mocha report ("12 passing (3s)").
 * @param {string} report
 * @returns {Counts}
 */
export function countMocha(report) {
  const count = (/** @type {string} */ state) =>
    [...report.matchAll(new RegExp(`^ *(\\d+) ${state}\\b`, 'gm'))].reduce(
      (sum, found) => sum + Number(found[1]),
      0,
    );
  return { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export const sum = (counts) =>
  counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NONE,
  );

/**
 * Reads a report of vscode-tmgrammar-test: a file is a case, marked ✓ or ✖.
 * @param {number} status
 * @param {string} report
 * @returns {Counts}
 */
export function countGrammarTests(status, report) {
  const files = (/** @type {string} */ mark) =>
    report.split('\n').filter((line) => line.includes(mark)).length;
  const failed = files('✖');
  return { passed: files('✓'), failed: status === 0 ? failed : Math.max(1, failed), skipped: 0 };
}
