import { Locator } from '../draft/locate';
import type { Finding } from '../review/finding';
import type { Fix } from '../review/rule';
import type { Severity } from '../stylebook/stylebook';
import { counted, inWords, noteOn, type FileResult } from './results';

/** How a terminal colours words; the identity where it cannot. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  quiet(text: string): string;
  strong(text: string): string;
}

export const PLAIN: Paint = { severity: (_, text) => text, quiet: (text) => text, strong: (text) => text };

/** Most columns of a draft's line shown around a finding: paragraphs are one line each, terminals are not. */
const WIDTH = 96;

/** What a person reads in a terminal: each finding with its line, an underline, and what would stand there. */
export function toPretty(results: readonly FileResult[], paint: Paint = PLAIN): string {
  const files = results
    .filter((result) => result.findings.length > 0 || noteOn(result) !== undefined)
    .map((result) => fileText(result, paint));
  const all = results.flatMap((result) => result.findings);
  const where = results.length === 1 ? '' : ` in ${counted(results.length, 'draft', 'drafts')}`;
  return [...files, `${paint.strong(inWords(all) + where)}\n`].join('\n');
}

function fileText(result: FileResult, paint: Paint): string {
  const { path, review, findings } = result;
  const lines = new Locator(review.draft.text);
  const note = noteOn(result);
  const parts = findings.map((finding) => findingText(finding, review.draft.text, lines, paint));
  if (note !== undefined) parts.unshift(`  ${paint.quiet(note)}\n`);
  return `${paint.strong(path)}\n${parts.join('\n')}`;
}

function findingText(finding: Finding, text: string, lines: Locator, paint: Paint): string {
  const { line, column } = lines.locate(finding.start);
  const mark = (text: string) => paint.severity(finding.severity, text);
  const margin = ' '.repeat(String(line).length);
  const excerpt = excerptOf(lineOf(text, lines, line), finding, column);
  const rows = [
    `  ${mark(finding.severity)} ${finding.message} ${paint.quiet(finding.rule)}`,
    `  ${paint.quiet(`${line} |`)} ${excerpt.text}`,
    `  ${paint.quiet(`${margin} |`)} ${' '.repeat(excerpt.indent)}${mark('~'.repeat(excerpt.length))}`,
    ...finding.fixes.slice(0, 1).map((fix) => `  ${paint.quiet(`${margin} =`)} ${fixText(fix)}`),
    ...finding.related.map((one) => `  ${paint.quiet(`${margin} =`)} ${relatedText(one, lines)}`),
  ];
  return `${rows.join('\n')}\n`;
}

/** The text that would stand there; of a choice, what else could. */
function fixText({ title, edits }: Fix): string {
  const others = edits.flatMap(({ choices = [] }) => choices.flatMap(({ options }) => options.slice(1)));
  return `fix: ${title}${others.length === 0 ? '' : ` (or ${others.join(', ')})`}`;
}

function relatedText(one: Finding['related'][number], lines: Locator): string {
  const line = one.path === undefined ? lines.locate(one.start).line : one.line;
  const place =
    one.path === undefined ? `line ${line ?? '?'}` : `${one.path}${line === undefined ? '' : `:${line}`}`;
  return `see ${place}: ${one.message}`;
}

/** The part of a long line that holds the finding, with what is left out marked by an ellipsis. */
function excerptOf(whole: string, finding: Finding, column: number) {
  const from = column - 1;
  const to = Math.min(whole.length, from + Math.max(1, finding.end - finding.start));
  const begin = whole.length <= WIDTH ? 0 : Math.max(0, Math.min(from - 24, whole.length - WIDTH));
  const end = Math.min(whole.length, begin + WIDTH);
  const head = begin > 0 ? '…' : '';
  const shown = whole.slice(begin, end).replace(/[\t\u0000-\u001f]/g, ' ');
  return {
    text: `${head}${shown}${end < whole.length ? '…' : ''}`,
    indent: head.length + from - begin,
    length: Math.max(1, Math.min(to, end) - from),
  };
}

/** The text of a line (from 1) without its end. */
function lineOf(text: string, lines: Locator, line: number): string {
  const start = lines.startOf(line);
  const end = text.slice(start).search(/[\r\n]/);
  return end === -1 ? text.slice(start) : text.slice(start, start + end);
}
