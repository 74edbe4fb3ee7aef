import { existsSync } from 'node:fs';
import { folderOf, joined } from '../desk/files';
import { absolute } from './nodeFiles';

/**
 * The folder at the top of what decides about a draft: that of its repository; outside of one, the folder the
 * user stands in, if the draft is below it.
 */
export function rootOf(draft: string): string | undefined {
  for (let folder = folderOf(draft); ; folder = folderOf(folder)) {
    if (existsSync(joined(folder, '.git'))) return folder;
    if (folderOf(folder) === folder) break;
  }
  const here = absolute('.');
  return draft.startsWith(`${here.replace(/\/$/, '')}/`) ? here : undefined;
}
