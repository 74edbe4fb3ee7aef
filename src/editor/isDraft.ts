import * as vscode from 'vscode';
import type { Language } from '../draft/draft';
import { storyFilter } from '../desk/drafts';
import { nameOf } from '../desk/files';
import { settings } from './settings';

const LANGUAGES: readonly string[] = ['markdown', 'plaintext', 'news-draft'] satisfies readonly Language[];

/** What providers of quick fixes, hovers and the like register for; `isDraft` then decides. */
export const DRAFTS: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

/** Documents without a file behind them that people write in. */
const WRITTEN_IN: readonly string[] = ['untitled', 'vscode-notebook-cell'];

/** File systems of what was, or of what tools wrote. */
const NOT_WRITTEN_IN: readonly string[] = [
  'git',
  'gitlens',
  'output',
  'vscode-scm',
  'vscode-userdata',
  'vscode-local-history',
];

/** The language of a document that can be reviewed when asked for by name, or undefined. */
export function draftLanguage(document: vscode.TextDocument): Language | undefined {
  return LANGUAGES.includes(document.languageId) ? (document.languageId as Language) : undefined;
}

/** Whether a document is reviewed without being asked for, unless the house stylebook says that it is no draft. */
export function isDraft(document: vscode.TextDocument): boolean {
  const { uri } = document;
  if (draftLanguage(document) === undefined || NOT_WRITTEN_IN.includes(uri.scheme)) return false;
  const fileSystem = vscode.workspace.fs.isWritableFileSystem(uri.scheme);
  if (fileSystem === undefined && !WRITTEN_IN.includes(uri.scheme)) return false;
  if (!settings.enabled(uri)) return false;
  // Globs are about files; what somebody begins to write is none yet.
  return uri.scheme === 'untitled' || storyFilter(settings.draftGlobs(uri))(relativePath(uri));
}

/** The path from its workspace folder, or the name where it is in none. */
export function relativePath(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder === undefined ? nameOf(uri.path) : uri.path.slice(folder.uri.path.length).replace(/^\//, '');
}
