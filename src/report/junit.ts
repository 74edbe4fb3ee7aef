import { Locator } from '../draft/locate';
import { escapeMarkup } from './escape';
import type { FileResult } from './results';

/** JUnit's XML: a test suite a file, a failed test case a finding, one passed test case for a file without any. */
export function toJunit(results: readonly FileResult[]): string {
  const total = results.reduce((sum, result) => sum + result.findings.length, 0);
  const tests = results.reduce((sum, result) => sum + Math.max(1, result.findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Copydesk" tests="${tests}" failures="${total}">`,
    ...results.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite({ path, review, findings }: FileResult): readonly string[] {
  const lines = new Locator(review.draft.text);
  const name = escapeMarkup(path);
  const cases = findings.map((finding) => {
    const { line, column } = lines.locate(finding.start);
    const message = escapeMarkup(finding.message);
    return `    <testcase classname="${name}" name="${escapeMarkup(finding.rule)} (${line}:${column})"><failure type="${finding.severity}" message="${message}">${name}:${line}:${column}: ${message}</failure></testcase>`;
  });
  const passed = `    <testcase classname="${name}" name="review"/>`;
  return [
    `  <testsuite name="${name}" tests="${Math.max(1, findings.length)}" failures="${findings.length}">`,
    ...(cases.length === 0 ? [passed] : cases),
    '  </testsuite>',
  ];
}
