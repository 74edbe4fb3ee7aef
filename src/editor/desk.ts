import type * as vscode from 'vscode';
import type { Files } from '../desk/files';
import type { Newsroom } from './newsroom';
import type { OpenDrafts } from './openDrafts';
import type { ProblemsPanel } from './problems';

/** What commands and views of one window share. */
export interface Desk {
  readonly extension: vscode.Uri;
  readonly files: Files;
  readonly newsroom: Newsroom;
  readonly drafts: OpenDrafts;
  readonly problems: ProblemsPanel;
}
