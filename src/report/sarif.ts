import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { Locator } from '../draft/locate';
import type { Span } from '../draft/span';
import type { Finding } from '../review/finding';
import type { RuleCard } from '../review/rule';
import type { Severity } from '../stylebook/stylebook';
import type { FileResult } from './results';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, which code hosts show beside a change. `cards` are the rules in force. */
export function toSarif(results: readonly FileResult[], cards: readonly RuleCard[], version: string): string {
  const used = new Set(results.flatMap((result) => result.findings.map((finding) => finding.rule)));
  const rules: ReportingDescriptor[] = cards
    .filter((card) => used.has(card.id))
    .map((card) => ({
      id: card.id,
      name: card.title,
      shortDescription: { text: card.title },
      fullDescription: { text: card.why },
    }));
  const run: Run = {
    tool: { driver: { name: 'Copydesk', version, rules } },
    columnKind: 'utf16CodeUnits',
    results: results.flatMap((result) => {
      const lines = new Locator(result.review.draft.text);
      return result.findings.map((finding) => resultOf(finding, result.path, lines));
    }),
  };
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: Finding, path: string, lines: Locator): Result {
  const artifactLocation = { uri: encodeURI(path) };
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding, lines) } }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((one, id) => ({
        id,
        message: { text: one.message },
        physicalLocation:
          one.path === undefined
            ? { artifactLocation, region: region(one, lines) }
            : {
                artifactLocation: { uri: encodeURI(one.path) },
                region: { charOffset: one.start, charLength: one.end - one.start },
              },
      })),
    }),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: fix.edits.map((edit) => ({
              deletedRegion: region(edit, lines),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

function region(span: Span, lines: Locator) {
  const from = lines.locate(span.start);
  const to = lines.locate(span.end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}
