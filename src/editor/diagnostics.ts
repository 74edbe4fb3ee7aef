import * as vscode from 'vscode';
import type { Finding } from '../review/finding';
import type { Related, Severity } from '../review/rule';
import { uriOf } from './paths';
import { ruleLink } from './ruleLink';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** VS Code takes about 1,100 entries a call before it stops; the last one then says how many more there are. */
const MOST_OF_ONE_FILE = 1000;

/** Turns offsets of one text into positions: a document, or a file that no editor has open. */
export interface Positions {
  positionAt(offset: number): vscode.Position;
}

/** What the Problems panel and the squiggles show of a file's findings. */
export function diagnosticsOf(
  findings: readonly Finding[],
  uri: vscode.Uri,
  positions: Positions,
): vscode.Diagnostic[] {
  const diagnostics = findings.slice(0, MOST_OF_ONE_FILE).map((one) => diagnosticOf(one, uri, positions));
  const last = findings[MOST_OF_ONE_FILE];
  if (last !== undefined) {
    const more = findings.length - MOST_OF_ONE_FILE;
    const message = vscode.l10n.t('{0} more findings from here on are not shown.', more);
    const at = positions.positionAt(last.start);
    const rest = new vscode.Diagnostic(
      new vscode.Range(at, at),
      message,
      vscode.DiagnosticSeverity.Information,
    );
    rest.source = 'Copydesk';
    diagnostics.push(rest);
  }
  return diagnostics;
}

export function diagnosticOf(finding: Finding, uri: vscode.Uri, positions: Positions): vscode.Diagnostic {
  const range = new vscode.Range(positions.positionAt(finding.start), positions.positionAt(finding.end));
  const diagnostic = new vscode.Diagnostic(range, finding.message, SEVERITY[finding.severity]);
  diagnostic.source = 'Copydesk';
  diagnostic.code = { value: finding.rule, target: ruleLink(finding.rule) };
  if (finding.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(
      (one) => new vscode.DiagnosticRelatedInformation(locationOf(one, uri, positions), one.message),
    );
  }
  return diagnostic;
}

/** Where a related place is; of another file only the line is known without reading it. */
export function locationOf(related: Related, uri: vscode.Uri, positions: Positions): vscode.Location {
  if (related.path !== undefined) {
    return new vscode.Location(uriOf(related.path), new vscode.Position((related.line ?? 1) - 1, 0));
  }
  return new vscode.Location(
    uri,
    new vscode.Range(positions.positionAt(related.start), positions.positionAt(related.end)),
  );
}
