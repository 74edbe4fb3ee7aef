import * as vscode from 'vscode';
import { unknownRulesIn } from '../desk/unknownRules';
import { completionsAt, hoverAt, problemsIn } from '../stylebook/house/assist';
import type { Problem } from '../stylebook/problem';
import type { Desk } from './desk';
import { rangeOf } from './ranges';
import { cardsFor } from './rulePages';
import { Timer } from './timer';

export const STYLEBOOK: vscode.DocumentSelector = [
  { language: 'yaml', pattern: '**/copydesk.{yml,yaml}' },
  { language: 'json', pattern: '**/copydesk.json' },
  { language: 'jsonc', pattern: '**/copydesk.json' },
];

/** Red Hat's YAML extension reads the schema that package.json contributes; two voices would only repeat each other. */
const WITH_SCHEMAS = 'redhat.vscode-yaml';

/** Milliseconds after the last change before the file is read. */
const QUIET = 200;

/** Completion, hover and diagnostics for `copydesk.yml`, which VS Code alone has no schema for. */
export function registerStylebookLanguage(desk: Desk): vscode.Disposable {
  const problems = new StylebookProblems();
  return vscode.Disposable.from(
    problems,
    vscode.languages.registerCompletionItemProvider(STYLEBOOK, {
      provideCompletionItems: (document, position) =>
        isOurs(document) ? complete(desk, document, position) : [],
    }),
    vscode.languages.registerHoverProvider(STYLEBOOK, {
      provideHover: (document, position) => {
        const found = isOurs(document) ? hoverAt(document.getText(), document.offsetAt(position)) : undefined;
        return found && new vscode.Hover(new vscode.MarkdownString(found.about), rangeOf(document, found));
      },
    }),
    vscode.languages.registerCodeActionsProvider(STYLEBOOK, {
      provideCodeActions: (document, range) =>
        problems.of(document).flatMap((problem) => insteadOf(problem, document, range)),
    }),
  );
}

/** JSON has VS Code's own schema support, YAML only where an extension brings it. */
function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === 'yaml' && vscode.extensions.getExtension(WITH_SCHEMAS) === undefined;
}

async function complete(
  desk: Desk,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const { stylebook } = await desk.newsroom.decisionsFor(document.uri);
  const rules = [...cardsFor(stylebook).keys()];
  return completionsAt(document.getText(), document.offsetAt(position), rules).map((one) => {
    const kind = one.kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.Value;
    const item = new vscode.CompletionItem(one.label, kind);
    item.insertText = one.insert;
    item.range = rangeOf(document, one);
    item.documentation = new vscode.MarkdownString(one.about);
    return item;
  });
}

/** What cannot be used of the stylebooks in editors. */
class StylebookProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('copydesk-stylebook');
  readonly #timer = new Timer(() => this.#readAll());
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#read(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#collection.delete(document.uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (vscode.languages.match(STYLEBOOK, document) > 0) this.#timer.start(QUIET);
      }),
    ];
    this.#readAll();
  }

  of(document: vscode.TextDocument): readonly Problem[] {
    const text = document.getText();
    return [...problemsIn(text), ...unknownRulesIn(text)];
  }

  dispose(): void {
    this.#timer.stop();
    vscode.Disposable.from(this.#collection, ...this.#subscriptions).dispose();
  }

  #readAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#read(document);
  }

  #read(document: vscode.TextDocument): void {
    if (vscode.languages.match(STYLEBOOK, document) === 0) return;
    this.#collection.set(
      document.uri,
      this.of(document).map((problem) => {
        const severity =
          problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(rangeOf(document, problem), problem.message, severity);
        diagnostic.source = 'Copydesk';
        return diagnostic;
      }),
    );
  }
}

/** The quick fix of a misspelled key or value. */
function insteadOf(
  problem: Problem,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  const { instead } = problem;
  const at = rangeOf(document, problem);
  if (instead === undefined || at.intersection(range) === undefined) return [];
  const action = new vscode.CodeAction(instead, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, at, instead);
  action.isPreferred = true;
  return [action];
}
