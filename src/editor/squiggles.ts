import * as vscode from 'vscode';
import type { Finding } from '../review/finding';
import type { Desk } from './desk';
import type { OpenDraft } from './openDraft';
import { rangeOf } from './ranges';
import { listedInProblems } from './problems';

/** Underlines as VS Code draws them for what the Problems panel lists. */
const COLOUR: Readonly<Record<Finding['severity'], string>> = {
  error: 'editorError.foreground',
  warning: 'editorWarning.foreground',
  information: 'editorInfo.foreground',
  hint: 'editorHint.foreground',
};

/** Underlines the findings that `copydesk.problems` keeps out of the Problems panel. */
export function drawSquiggles({ drafts }: Desk): vscode.Disposable {
  const severities = Object.keys(COLOUR) as Finding['severity'][];
  const styles = severities.map((severity) => {
    const colour = COLOUR[severity];
    return vscode.window.createTextEditorDecorationType({
      // A decoration takes no theme colour here, but the workbench has each as a CSS variable.
      textDecoration: `underline wavy var(--vscode-${colour.replace('.', '-')}) 1px`,
      overviewRulerColor: new vscode.ThemeColor(colour),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    });
  });
  const draw = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const unlisted = unlistedOf(drafts.of(editor.document));
      severities.forEach((severity, index) => {
        const style = styles[index];
        const ranges = unlisted
          .filter((one) => one.severity === severity)
          .map((one) => rangeOf(editor.document, one));
        if (style !== undefined) editor.setDecorations(style, ranges);
      });
    }
  };
  return vscode.Disposable.from(
    ...styles.map((style) => new vscode.Disposable(() => style.dispose())),
    drafts.onDidPublish(draw),
    drafts.onDidClose(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
  );
}

function unlistedOf(draft: OpenDraft | undefined): readonly Finding[] {
  if (draft === undefined) return [];
  const listed = new Set(listedInProblems(draft.shown, draft.document.uri));
  return draft.shown.filter((one) => !listed.has(one));
}
