import * as vscode from 'vscode';
import { FileError } from '../../desk/files';
import type { Dismissal } from '../../review/filters/dismissed';
import type { Desk } from '../desk';
import { say } from '../say';

/** Bring Back Ignored Findings: lists what was let stand around the draft in front, and forgets what is chosen. */
export async function bringBack({ newsroom }: Desk): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri === undefined) return;
  try {
    const items = (await newsroom.dismissedAround(uri)).map((dismissal) => ({
      label: dismissal.words === '' ? dismissal.rule : dismissal.words,
      description: dismissal.rule,
      detail: [inContext(dismissal), ...(dismissal.reason === undefined ? [] : [dismissal.reason])].join(
        ' · ',
      ),
      dismissal,
    }));
    if (items.length === 0) {
      say(vscode.l10n.t('Nothing is ignored here.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Bring Back Ignored Findings'),
      placeHolder: vscode.l10n.t('Choose what to see again'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen === undefined || chosen.length === 0) return;
    await newsroom.bringBack(
      uri,
      chosen.map((one) => one.dismissal),
    );
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    say(error.message);
  }
}

/** The words as they stood; what is stored of their neighbors has no spaces at its ends. */
function inContext({ before, words, after }: Dismissal): string {
  const space = /^[\p{P}]/u.test(after) ? '' : ' ';
  return `…${before} ${words}${space}${after}…`;
}
