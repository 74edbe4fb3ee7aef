import * as vscode from 'vscode';
import { rulePage } from '../report/rulePage';
import { cardsOf } from '../review/inForce';
import type { RuleCard } from '../review/rule';
import { pageOf } from '../review/stamp';
import { INSPECTORS } from '../rules/index';
import type { Stylebook } from '../stylebook/stylebook';
import { findingAtCaret, namedFinding } from './commands/arguments';
import type { Desk } from './desk';

/** Rules that a newsroom brought have no page in the package; theirs is written from the card. */
const SCHEME = 'copydesk-rule';

export function registerRulePages(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async (uri) => {
        const id = uri.path.replace(/^\/|\.md$/g, '');
        const card = (await knownCards(desk)).find((one) => one.id === id);
        return card === undefined ? vscode.l10n.t('No rule is called {0} here.', id) : rulePage(card);
      },
    }),
    vscode.commands.registerCommand('copydesk.showRule', async (...args: unknown[]) => {
      const named = typeof args[0] === 'string' ? args[0] : namedFinding(desk, args)?.finding.rule;
      const id = named ?? findingAtCaret(desk)?.finding.rule ?? (await pickRule(desk));
      if (id !== undefined) await openPage(desk, id);
    }),
  );
}

async function openPage(desk: Desk, rule: string): Promise<void> {
  const shipped = vscode.Uri.joinPath(desk.extension, pageOf(rule));
  const page = (await exists(shipped)) ? shipped : vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function pickRule(desk: Desk): Promise<string | undefined> {
  const items = (await knownCards(desk)).map((card) => ({
    label: card.id,
    description: card.title,
    detail: card.why,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show Rule'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.label;
}

/** All rules that hold for the draft in front of the user. */
async function knownCards(desk: Desk): Promise<readonly RuleCard[]> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? desk.extension;
  const { stylebook } = await desk.newsroom.decisionsFor(uri);
  return [...cardsFor(stylebook).values()];
}

const cardsById = new WeakMap<Stylebook, ReadonlyMap<string, RuleCard>>();

/** The rules under a stylebook, by id. */
export function cardsFor(stylebook: Stylebook): ReadonlyMap<string, RuleCard> {
  const known =
    cardsById.get(stylebook) ?? new Map(cardsOf(INSPECTORS, stylebook).map((card) => [card.id, card]));
  cardsById.set(stylebook, known);
  return known;
}
