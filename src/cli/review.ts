import { toCompact } from '../report/compact';
import { toGithub } from '../report/github';
import { toHtml } from '../report/html';
import { toJson } from '../report/json';
import { toJunit } from '../report/junit';
import { toMarkdown } from '../report/markdown';
import { toPretty } from '../report/pretty';
import { atLeast, type FileResult } from '../report/results';
import { toSarif } from '../report/sarif';
import { version } from '../../package.json';
import { cardsOf } from '../review/inForce';
import { INSPECTORS } from '../rules/index';
import type { Severity } from '../stylebook/stylebook';
import { Inputs, type InputOptions } from './drafts';
import type { ExitStatus } from './exit';
import { terminalPaint } from './paint';

export const FORMATS = ['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;

export interface ReviewOptions extends InputOptions {
  readonly format: (typeof FORMATS)[number];
  readonly minSeverity: Severity;
}

/** `copydesk review PATH…` */
export async function reviewCommand(paths: readonly string[], options: ReviewOptions): Promise<ExitStatus> {
  const inputs = new Inputs(paths, options);
  const results: FileResult[] = [];
  for await (const { path, review } of inputs.open()) {
    results.push({ path, review, findings: atLeast(review.findings, options.minSeverity) });
  }
  process.stdout.write(printed(results, options.format));
  if (inputs.failed) return 2;
  return results.some((result) => result.findings.length > 0) ? 1 : 0;
}

function printed(results: readonly FileResult[], format: ReviewOptions['format']): string {
  switch (format) {
    case 'pretty':
      return toPretty(results, terminalPaint());
    case 'compact':
      return toCompact(results);
    case 'json':
      return `${toJson(results)}\n`;
    case 'sarif': {
      const stylebook = results[0]?.review.stylebook;
      return toSarif(results, stylebook === undefined ? [] : cardsOf(INSPECTORS, stylebook), version);
    }
    case 'junit':
      return toJunit(results);
    case 'github':
      return toGithub(results);
    case 'markdown':
      return toMarkdown(results);
    case 'html':
      return toHtml(results);
  }
}
