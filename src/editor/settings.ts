import * as vscode from 'vscode';
import type { DraftGlobs } from '../desk/drafts';
import { atLeast } from '../report/results';
import type { Finding } from '../review/finding';

/** Which findings the Problems panel lists. */
export type Problems = 'all' | 'errors' | 'off';

function read<T>(key: string, scope: vscode.ConfigurationScope | undefined, fallback: T): T {
  return vscode.workspace.getConfiguration('copydesk', scope).get<T>(key, fallback);
}

/** The settings of `package.json`, each read at the moment it is needed. */
export const settings = {
  enabled: (scope: vscode.Uri) => read('enable', scope, true),
  draftGlobs: (scope: vscode.Uri): DraftGlobs => ({
    include: read<readonly string[]>('drafts.include', scope, []),
    exclude: read<readonly string[]>('drafts.exclude', scope, []),
  }),
  problems: (scope: vscode.Uri) => read<Problems>('problems', scope, 'all'),
  /** In milliseconds. */
  quietPeriod: () => read('quietPeriod', undefined, 150),
  rules: (scope: vscode.Uri | undefined) => read<Readonly<Record<string, string>>>('rules', scope, {}),
  hints: (scope: vscode.Uri) => read('hints', scope, false),
  elsewhere: () => read('duplicates.elsewhere', undefined, true),
  archiveFolders: () => read<readonly string[]>('archive.folders', undefined, []),
  speakerHints: (scope: vscode.Uri) => read('speakerHints', scope, false),
  pasteCleanup: (scope: vscode.Uri) => read('pasteCleanup', scope, true),
};

/** The findings that a user wants to see: all of them, or those that are more than hints. */
export function worthShowing(findings: readonly Finding[], scope: vscode.Uri): readonly Finding[] {
  return settings.hints(scope) ? findings : atLeast(findings, 'information');
}

/** Shows hints where they were hidden, and the other way round, for the user. */
export async function toggleHints(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('copydesk');
  const shown = configuration.get<boolean>('hints', false);
  await configuration.update('hints', !shown, vscode.ConfigurationTarget.Global);
}

/**
 * Decides on a rule where the user is at work: in the workspace, or without one in the user's own settings.
 * Without a severity the decision is taken back.
 */
export async function decideRule(rule: string, severity: string | undefined): Promise<void> {
  const inWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const configuration = vscode.workspace.getConfiguration('copydesk');
  const now = configuration.inspect<Readonly<Record<string, string>>>('rules');
  const others = Object.entries((inWorkspace ? now?.workspaceValue : now?.globalValue) ?? {}).filter(
    ([id]) => id !== rule,
  );
  const rules = severity === undefined ? others : [...others, [rule, severity]];
  await configuration.update('rules', rules.length === 0 ? undefined : Object.fromEntries(rules), target);
}
