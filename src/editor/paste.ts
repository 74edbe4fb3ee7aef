import * as vscode from 'vscode';
import { withoutResidue } from '../desk/pasted';
import type { Desk } from './desk';
import { draftLanguage, DRAFTS, isDraft } from './isDraft';
import { settings } from './settings';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('copydesk', 'clean');

/** Offers to paste without what a web page left in the text; what VS Code pastes of itself stays the first choice. */
export function registerPaste({ newsroom }: Desk): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    DRAFTS,
    {
      async provideDocumentPasteEdits(document, _ranges, transfer) {
        if (!isDraft(document) || !settings.pasteCleanup(document.uri)) return undefined;
        if (!(await newsroom.choosesDraft(document.uri, draftLanguage(document)))) return undefined;
        const text = await transfer.get('text/plain')?.asString();
        const clean = text === undefined ? '' : withoutResidue(text);
        if (clean === text || clean === '') return undefined;
        const edit = new vscode.DocumentPasteEdit(clean, vscode.l10n.t('Paste without web residue'), KIND);
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] },
  );
}
