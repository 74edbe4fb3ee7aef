import * as vscode from 'vscode';
import { decode } from '../../desk/decode';
import { FileError, nameOf } from '../../desk/files';
import { tryRule } from '../../desk/trial';
import { counted } from '../counts';
import { placesOfRules } from '../../stylebook/house/places';
import type { Desk } from '../desk';
import { houseFile } from '../houseFile';
import { pathOf, uriOf } from '../paths';
import { say } from '../say';
import { TextPositions } from '../textPositions';
import { isFileUri, show } from './arguments';
import { draftsBelow } from './reviewAll';

/** A place that the rule would flag, as it is listed. */
interface Place extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** Places listed at most: who sees so many has seen enough of the rule. */
const MOST = 1_000;

/** Try This Rule on the Workspace: what a rule of the house stylebook would flag before it is switched on. */
export function registerTrying(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.tryRule', async (uri?: unknown, rule?: unknown) => {
    const document = isFileUri(uri)
      ? await vscode.workspace.openTextDocument(uri)
      : await houseFile(desk, vscode.window.activeTextEditor?.document.uri);
    if (document === undefined) return undefined;
    const id = typeof rule === 'string' ? rule : await chooseRule(document);
    return id === undefined ? undefined : await tryOut(desk, document, id);
  });
}

async function chooseRule(document: vscode.TextDocument): Promise<string | undefined> {
  const rules = [...placesOfRules(document.getText()).keys()];
  if (rules.length === 0) {
    say(vscode.l10n.t('The house stylebook has no terms and no rules yet.'));
    return undefined;
  }
  return await vscode.window.showQuickPick(rules, { title: vscode.l10n.t('Try This Rule on the Workspace') });
}

/** Lists the places and resolves to the words that sum them up. */
async function tryOut(desk: Desk, house: vscode.TextDocument, rule: string): Promise<string> {
  const places: Place[] = [];
  let drafts = 0;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Trying {0}', rule),
    cancellable: true,
  };
  const cancelled = await vscode.window.withProgress(options, async (progress, token) => {
    const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
    for (const path of await draftsBelow(desk, folders, token)) {
      if (token.isCancellationRequested || places.length >= MOST) break;
      progress.report({ message: `${vscode.workspace.asRelativePath(uriOf(path))} (${places.length})` });
      const found = await placesIn(desk, house, rule, path);
      if (found.length > 0) drafts++;
      places.push(...found);
    }
    return token.isCancellationRequested;
  });
  const sum = vscode.l10n.t(
    '{0} would flag {1} in {2}.',
    rule,
    counted(places.length, 'place'),
    counted(drafts, 'draft'),
  );
  const words = cancelled ? `${sum} ${vscode.l10n.t('Cancelled before the end.')}` : sum;
  if (places.length === 0) return say(words);
  void list(places, words);
  return words;
}

async function placesIn(
  desk: Desk,
  house: vscode.TextDocument,
  rule: string,
  path: string,
): Promise<readonly Place[]> {
  const uri = uriOf(path);
  const stylebook = await desk.newsroom.trialFor(house, uri);
  const text = stylebook && (await textOf(desk, uri));
  if (stylebook === undefined || text === undefined) return [];
  const lines = text.split(/\r\n?|\n/);
  const positions = new TextPositions(text);
  let found = tryRule(rule, stylebook, text, path);
  while (await desk.newsroom.matchAhead()) found = tryRule(rule, stylebook, text, path);
  return found.map(({ start, end, message }): Place => {
    const range = new vscode.Range(positions.positionAt(start), positions.positionAt(end));
    return {
      label: text.slice(start, end).replace(/\s+/g, ' '),
      description: `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`,
      detail: `${(lines[range.start.line] ?? '').trim()} · ${message}`,
      uri,
      range,
    };
  });
}

/** What an editor shows, saved or not; undefined for what is no text. */
async function textOf({ files }: Desk, uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return decode(await files.read(pathOf(uri)), nameOf(uri.path)).text;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

async function list(places: readonly Place[], title: string): Promise<void> {
  const chosen = await vscode.window.showQuickPick(places, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen !== undefined) await show(chosen.uri, chosen.range);
}
