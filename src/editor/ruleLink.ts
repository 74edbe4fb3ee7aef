import * as vscode from 'vscode';

/** The command that opens a rule's page, as a link. VS Code opens it offline, which a web address could not promise. */
export function ruleLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:copydesk.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}
