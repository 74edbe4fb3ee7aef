import * as vscode from 'vscode';
import { shift, type Span } from '../draft/span';
import type { Desk } from './desk';
import type { OpenDraft } from './openDraft';
import { rangeOf } from './ranges';

/** Marks notes and placeholders in plain text, which has no grammar that could. */
export function markNotes({ drafts }: Desk): vscode.Disposable {
  const note = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('descriptionForeground'),
    fontStyle: 'italic',
  });
  const placeholder = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    borderRadius: '2px',
  });
  const draw = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId !== 'plaintext') continue;
      const draft = drafts.of(editor.document);
      const ranges = (spans: readonly Span[]) => spans.map((span) => rangeOf(editor.document, span));
      editor.setDecorations(note, ranges(draft === undefined ? [] : notesOf(draft)));
      editor.setDecorations(placeholder, ranges(draft === undefined ? [] : placeholdersOf(draft)));
    }
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => note.dispose()),
    new vscode.Disposable(() => placeholder.dispose()),
    drafts.onDidPublish(draw),
    drafts.onDidClose(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
  );
}

function notesOf(draft: OpenDraft): readonly Span[] {
  return draft
    .current()
    .draft.blocks.flatMap(({ span, passage }) =>
      passage.kind === 'note' ? [span] : passage.notes.map((one) => shift(one, span.start)),
    );
}

function placeholdersOf(draft: OpenDraft): readonly Span[] {
  return draft.shown.filter((one) => one.rule === 'style/placeholder');
}
