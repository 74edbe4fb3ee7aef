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
import { rangeOf, spanOf, touches } from './ranges';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('copydesk');

/** Words that a user chose, not a finding: nothing there is wrong and needs a fix. */
const ADD_SELECTION = vscode.CodeActionKind.Refactor.append('copydesk');

/** Rules that a name of the house stylebook answers. */
const ABOUT_NAMES: readonly string[] = ['attribution/first-reference', 'attribution/name'];

/** Longer words are no term. In UTF-16 units. */
const LONGEST_TERM = 40;

/** A quick fix that brings its fix and the text it was made for, and checks that text when it is chosen. */
class FixAction extends vscode.CodeAction {
  constructor(
    private readonly fix: Fix,
    private readonly edits: (fix: Fix) => vscode.WorkspaceEdit | undefined,
  ) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
  }

  now(): vscode.WorkspaceEdit | undefined {
    return this.edits(this.fix);
  }
}

/** The light bulb: what can be done about the findings at a place. */
export class FixProvider implements vscode.CodeActionProvider {
  constructor(private readonly drafts: OpenDrafts) {}

  register(): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(DRAFTS, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL, ADD_SELECTION],
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
    const wanted = (kind: vscode.CodeActionKind) => context.only === undefined || context.only.contains(kind);

    const review = draft.current();
    const at = spanOf(document, range);
    const here = wanted(vscode.CodeActionKind.QuickFix)
      ? review.findings.filter((one) => touches(one, at)).sort(narrowestFirst)
      : [];
    const actions = here.map((finding) => actionsFor(finding, review, document));
    return [
      ...actions.flatMap((one) => one.fixes),
      ...actions.flatMap((one) => one.rest),
      ...(wanted(ADD_SELECTION) ? addSelection(document, range, context, here) : []),
    ];
  }

  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (action instanceof FixAction) {
      const edit = action.now();
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
    const action = new FixAction(fix, (one) => editOf(one, review.draft.text, document));
    action.diagnostics = diagnostics;
    action.isPreferred = fix === preferred;
    return action;
  });
  const rest = [
    ...compare(finding, document),
    ...fixAllOfRule(finding, review, document),
    ...addWords(finding, review, document),
    command(letStand(finding), 'copydesk.ignoreFinding', [document.uri, finding]),
    command(vscode.l10n.t('More ways to ignore…'), 'copydesk.ignoreMore', [document.uri, finding]),
    command(vscode.l10n.t('Turn off {0}', finding.rule), 'copydesk.turnRuleOff', [finding.rule]),
  ];
  for (const action of rest) action.diagnostics = diagnostics;
  return { fixes, rest };
}

/** A copy that stands on purpose is no fault that one ignores. */
function letStand(finding: Finding): string {
  return familyOf(finding.rule) === 'duplicate'
    ? vscode.l10n.t('Mark as intended')
    : vscode.l10n.t('Ignore here');
}

function compare(finding: Finding, document: vscode.TextDocument): readonly vscode.CodeAction[] {
  const [other] = finding.related;
  if (familyOf(finding.rule) !== 'duplicate' || other === undefined) return [];
  return [
    command(vscode.l10n.t('Compare side by side'), 'copydesk.compareCopies', [document.uri, finding]),
    command(vscode.l10n.t('Go to the other'), 'copydesk.goToOther', [document.uri, other]),
  ];
}

/** All findings of a rule whose fix a user would nearly always want: in the draft at once, elsewhere after a look. */
function fixAllOfRule(
  finding: Finding,
  review: Review,
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  if (likelyFix(finding) === undefined) return [];
  const ofRule = review.findings.filter((one) => one.rule === finding.rule);
  const { applied, edits } = combineFixes(ofRule, likelyFix);
  const title = vscode.l10n.t('Fix all {0} of {1} in this draft', applied.length, finding.rule);
  const inDraft = new FixAction({ title, safe: false, edits }, (fix) =>
    editOf(fix, review.draft.text, document),
  );
  const inWorkspace = command(
    vscode.l10n.t('Fix all of {0} in the workspace…', finding.rule),
    'copydesk.fixRuleInWorkspace',
    [finding.rule],
  );
  const filed = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
  return [...(applied.length < 2 ? [] : [inDraft]), ...(filed ? [inWorkspace] : [])];
}

/** The flagged words as a term or name of the house, where the rule is about words or names. */
function addWords(
  { rule, ...span }: Finding,
  { stylebook }: Review,
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const aboutWords = ABOUT_NAMES.includes(rule) || stylebook.dataRules.some(({ id }) => id === rule);
  return aboutWords ? addToStylebook(document, rangeOf(document, span)) : [];
}

/** Selected words as a term or name of the house, for who asks: every selection lighting a bulb would be too much. */
function addSelection(
  document: vscode.TextDocument,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
  here: readonly Finding[],
): readonly vscode.CodeAction[] {
  const known = here.some((one) => rangeOf(document, one).isEqual(range));
  const asked = triggerKind === vscode.CodeActionTriggerKind.Invoke && !range.isEmpty;
  return known || !asked ? [] : addToStylebook(document, range, ADD_SELECTION);
}

function addToStylebook(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): readonly vscode.CodeAction[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0 || !vscode.workspace.isTrusted || !range.isSingleLine) return [];
  const words = document.getText(range).trim();
  if (words.length > LONGEST_TERM || !/\p{L}/u.test(words)) return [];
  const title = vscode.l10n.t('Add “{0}” to the house stylebook…', words);
  return [command(title, 'copydesk.addTerm', [words], kind)];
}

/** Reviews the text as it stands and leads to the state in which nothing safe is left to do. */
function fixAllSafe(draft: OpenDraft): vscode.CodeAction[] {
  const { edits } = draft.session.fixAll(draft.document.getText());
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe issues'), FIX_ALL);
  action.edit = editOfAll(edits, draft.document);
  return [action];
}

function command(
  title: string,
  id: string,
  args: readonly unknown[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command: id, arguments: [...args] };
  return action;
}
