import * as vscode from 'vscode';
import type { Finding } from '../review/finding';
import { familyOf } from '../review/finding';
import { combineFixes, likelyFix } from '../review/fixing';
import type { Review } from '../review/review';
import type { Fix } from '../review/rule';
import { rememberFix } from './contextKeys';
import { diagnosticOf } from './diagnostics';
import { editOf, editOfAll, sayStale } from './fixes';
import { DRAFTS } from './isDraft';
import type { OpenDraft } from './openDraft';
import type { OpenDrafts } from './openDrafts';
import { spanOf, touches } from './ranges';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('copydesk');

/** A quick fix that brings its fix and the text it was made for, and checks that text when it is chosen. */
class FixAction extends vscode.CodeAction {
  constructor(
    fix: Fix,
    readonly edits: () => vscode.WorkspaceEdit | undefined,
  ) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
  }
}

/** The light bulb: what can be done about the findings at a place. */
export class FixProvider implements vscode.CodeActionProvider {
  constructor(private readonly drafts: OpenDrafts) {}

  register(): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(DRAFTS, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    });
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const draft = this.drafts.of(document);
    if (draft === undefined) return [];
    if (context.only?.contains(FIX_ALL) === true) return fixAllSafe(draft);
    if (context.only !== undefined && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];

    const review = draft.current();
    const at = spanOf(document, range);
    const here = review.findings.filter((one) => touches(one, at)).sort(narrowestFirst);
    const actions = here.map((finding) => actionsFor(finding, review, document));
    return [...actions.flatMap((one) => one.fixes), ...actions.flatMap((one) => one.rest)];
  }

  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (action instanceof FixAction) {
      const edit = action.edits();
      if (edit === undefined) sayStale();
      else {
        action.edit = edit;
        rememberFix();
      }
    }
    return action;
  }
}

function narrowestFirst(a: Finding, b: Finding): number {
  return a.end - a.start - (b.end - b.start);
}

function actionsFor(
  finding: Finding,
  review: Review,
  document: vscode.TextDocument,
): { readonly fixes: readonly vscode.CodeAction[]; readonly rest: readonly vscode.CodeAction[] } {
  const diagnostics = [diagnosticOf(finding, document.uri, document)];
  const preferred = likelyFix(finding);
  const fixes = finding.fixes.map((fix) => {
    const action = new FixAction(fix, () => editOf(fix, review.draft.text, document));
    action.diagnostics = diagnostics;
    action.isPreferred = fix === preferred;
    return action;
  });
  const rest = [
    ...compare(finding, document),
    ...fixAllOfRule(finding, review, document),
    command(vscode.l10n.t('Ignore here'), 'copydesk.ignoreFinding', [document.uri, finding]),
    command(vscode.l10n.t('Ignore with a reason…'), 'copydesk.ignoreWithReason', [document.uri, finding]),
    command(vscode.l10n.t('Turn off {0}', finding.rule), 'copydesk.turnRuleOff', [finding.rule]),
  ];
  for (const action of rest) action.diagnostics = diagnostics;
  return { fixes, rest };
}

function compare(finding: Finding, document: vscode.TextDocument): readonly vscode.CodeAction[] {
  const [other] = finding.related;
  if (familyOf(finding.rule) !== 'duplicate' || other === undefined) return [];
  return [
    command(vscode.l10n.t('Compare side by side'), 'copydesk.compareCopies', [document.uri, finding]),
    command(vscode.l10n.t('Go to the other'), 'copydesk.goToOther', [document.uri, other]),
  ];
}

/** One action for all findings of a rule whose fix a user would nearly always want. */
function fixAllOfRule(
  finding: Finding,
  review: Review,
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const ofRule = review.findings.filter((one) => one.rule === finding.rule);
  const combined = combineFixes(ofRule, likelyFix);
  if (combined.applied.length < 2) return [];
  const fix: Fix = {
    title: vscode.l10n.t('Fix all {0} of {1} in this draft', combined.applied.length, finding.rule),
    safe: false,
    edits: combined.edits,
  };
  return [new FixAction(fix, () => editOf(fix, review.draft.text, document))];
}

/** Reviews the text as it stands and leads to the state in which nothing safe is left to do. */
function fixAllSafe(draft: OpenDraft): vscode.CodeAction[] {
  const { edits } = draft.session.fixAll(draft.document.getText());
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe issues'), FIX_ALL);
  action.edit = editOfAll(edits, draft.document);
  return [action];
}

function command(title: string, id: string, args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: id, arguments: [...args] };
  return action;
}
