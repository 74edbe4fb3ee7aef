import * as vscode from 'vscode';
import { blockAt } from '../../draft/blockAt';
import { textAt, type Span } from '../../draft/span';
import type { Desk } from '../desk';
import { uriOf } from '../paths';
import { namedFinding, type Named } from './arguments';

/** Documents that hold one copy; the text travels in the URI, so that nothing is kept for an editor that is closed. */
const SCHEME = 'copydesk-copy';

/** Compare Side by Side: the paragraphs of a repeat in VS Code's diff editor. */
export function registerComparing(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => uri.query,
    }),
    vscode.commands.registerCommand('copydesk.compareCopies', async (...args: unknown[]) => {
      const named = namedFinding(desk, args);
      if (named !== undefined) await compare(desk, named);
    }),
  );
}

async function compare(desk: Desk, { draft: { document }, finding }: Named): Promise<void> {
  const [other] = finding.related;
  if (other === undefined) return;
  const otherDocument =
    other.path === undefined ? document : await vscode.workspace.openTextDocument(uriOf(other.path));
  const here = copyAt(document, paragraphOf(desk, document, finding));
  const there = copyAt(otherDocument, paragraphOf(desk, otherDocument, other));
  const title = vscode.l10n.t('{0} ↔ {1}', here.name, there.name);
  await vscode.commands.executeCommand('vscode.diff', there.uri, here.uri, title);
}

/** The whole paragraph around a span where the draft is open, so that what stands around it is seen too. */
function paragraphOf(desk: Desk, document: vscode.TextDocument, span: Span): Span {
  const draft = desk.drafts.of(document)?.current().draft;
  const block = draft && blockAt(draft, span.start);
  return block === undefined ? span : { start: block.span.start, end: Math.max(block.span.end, span.end) };
}

function copyAt(
  document: vscode.TextDocument,
  span: Span,
): { readonly uri: vscode.Uri; readonly name: string } {
  const line = document.positionAt(span.start).line + 1;
  const name = vscode.l10n.t('{0} line {1}', vscode.workspace.asRelativePath(document.uri), line);
  const path = `/${name.replaceAll('/', ' ')}.txt`;
  return { name, uri: vscode.Uri.from({ scheme: SCHEME, path, query: textAt(document.getText(), span) }) };
}
