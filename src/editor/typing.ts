import * as vscode from 'vscode';

/** After this time without a change nobody is typing, even in the middle of a sentence. In milliseconds. */
export const PAUSE_IN_A_SENTENCE = 1500;

/** More than this at once, in UTF-16 units, was pasted or put there by a tool. */
const LONGEST_TYPED = 24;

/**
 * The offset of the caret if a change looks typed: on one line, short, in the editor in front, not undone or redone;
 * otherwise undefined.
 */
export function caretAfterTyping(event: vscode.TextDocumentChangeEvent): number | undefined {
  const editor = vscode.window.activeTextEditor;
  const [change] = event.contentChanges;
  if (event.reason !== undefined || editor?.document !== event.document || change === undefined)
    return undefined;
  if (event.contentChanges.length > 1 || change.text.length > LONGEST_TYPED || /[\r\n]/.test(change.text)) {
    return undefined;
  }
  return change.rangeOffset + change.text.length;
}
