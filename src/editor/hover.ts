import * as vscode from 'vscode';
import type { Finding } from '../review/finding';
import type { RuleCard } from '../review/rule';
import { textAt } from '../draft/span';
import type { Desk } from './desk';
import { DRAFTS } from './isDraft';
import { listedInProblems } from './problems';
import { rangeOf, spanOf, touches } from './ranges';
import { ruleLink } from './ruleLink';
import { cardsFor } from './rulePages';

/** What, why, what changed, which layer decided, and the way to the rule's page. */
export function registerHover({ drafts }: Desk): vscode.Disposable {
  return vscode.languages.registerHoverProvider(DRAFTS, {
    provideHover(document, position) {
      const draft = drafts.of(document);
      if (draft === undefined) return undefined;
      const at = spanOf(document, new vscode.Range(position, position));
      const review = draft.current();
      const here = draft.shown.filter(
        (one) =>
          touches(one, at) && textAt(review.draft.text, one) === document.getText(rangeOf(document, one)),
      );
      const [first] = here;
      if (first === undefined) return undefined;
      const cards = cardsFor(review.stylebook);
      // VS Code shows the message of what the Problems panel lists; of the rest nobody else would.
      const listed = new Set(listedInProblems(here, document.uri));
      const texts = here.map((one) => textFor(one, cards.get(one.rule), !listed.has(one)));
      return new vscode.Hover(texts, rangeOf(document, first));
    },
  });
}

function textFor(finding: Finding, card: RuleCard | undefined, withMessage: boolean): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['copydesk.showRule'] };
  if (withMessage) text.appendMarkdown(`**${escaped(finding.message)}**\n\n`);
  if (finding.detail !== undefined) text.appendMarkdown(`${finding.detail}\n\n`);
  if (card !== undefined) text.appendMarkdown(`${escaped(card.why)}\n\n`);
  const layer = finding.decidedBy?.name ?? card?.origin?.name;
  text.appendMarkdown(
    `$(book) [${escaped(card?.title ?? finding.rule)}](${ruleLink(finding.rule).toString()})`,
  );
  if (layer !== undefined) text.appendMarkdown(` · ${escaped(vscode.l10n.t('decided by {0}', layer))}`);
  return text;
}

/** `appendText` would keep every space from breaking, and a hover has to wrap. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
}
