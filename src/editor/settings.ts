import * as vscode from 'vscode';
import type { DraftGlobs } from '../desk/drafts';

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
  elsewhere: () => read('duplicates.elsewhere', undefined, true),
  archiveFolders: () => read<readonly string[]>('archive.folders', undefined, []),
  speakerHints: (scope: vscode.Uri) => read('speakerHints', scope, false),
  pasteCleanup: (scope: vscode.Uri) => read('pasteCleanup', scope, true),
};

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
