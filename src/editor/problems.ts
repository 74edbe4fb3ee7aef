import * as vscode from 'vscode';
import type { Finding } from '../review/finding';
import { diagnosticsOf, type Positions } from './diagnostics';
import type { OpenDraft } from './openDraft';
import type { OpenDrafts } from './openDrafts';
import { settings, worthShowing } from './settings';

/** Fills the Problems panel: what is open as it is typed, and what a review of the workspace found elsewhere. */
export class ProblemsPanel implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('copydesk');
  /** Files that a review of the workspace filled; they keep their findings when an editor closes. */
  readonly #unopened = new Map<
    string,
    { readonly findings: readonly Finding[]; readonly positions: Positions }
  >();
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly drafts: OpenDrafts) {
    this.#subscriptions = [
      drafts.onDidPublish((draft) => this.#show(draft)),
      drafts.onDidClose((document) => this.#closed(document)),
    ];
  }

  /** Shows findings of a file that no editor has open. */
  setUnopened(uri: vscode.Uri, findings: readonly Finding[], positions: Positions): void {
    const shown = worthShowing(findings, uri);
    this.#unopened.set(uri.toString(), { findings: shown, positions });
    const open = [...this.drafts].some((draft) => draft.document.uri.toString() === uri.toString());
    if (!open) this.#set(uri, shown, positions);
  }

  /** Files filled by a review of the workspace. */
  get unopened(): readonly vscode.Uri[] {
    return [...this.#unopened.keys()].map((uri) => vscode.Uri.parse(uri));
  }

  holds(uri: vscode.Uri): boolean {
    return this.#unopened.has(uri.toString());
  }

  /** Whether a finding of a file that no editor has open leads to one of the paths. */
  pointsTo(uri: vscode.Uri, paths: readonly string[]): boolean {
    const findings = this.#unopened.get(uri.toString())?.findings ?? [];
    return findings.some((one) => one.related.some(({ path }) => path !== undefined && paths.includes(path)));
  }

  /** Forgets a file that is gone. */
  forget(uri: vscode.Uri): void {
    this.#unopened.delete(uri.toString());
    this.#collection.delete(uri);
  }

  clear(): void {
    this.#unopened.clear();
    this.#collection.clear();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#collection).dispose();
  }

  #show(draft: OpenDraft): void {
    this.#set(draft.document.uri, draft.shown, draft.document);
  }

  #closed(document: vscode.TextDocument): void {
    const kept = this.#unopened.get(document.uri.toString());
    if (kept === undefined || !document.isClosed) this.forget(document.uri);
    else this.#set(document.uri, kept.findings, kept.positions);
  }

  #set(uri: vscode.Uri, findings: readonly Finding[], positions: Positions): void {
    this.#collection.set(uri, diagnosticsOf(listedInProblems(findings, uri), uri, positions));
  }
}

/** The findings that the Problems panel lists of a file, by `copydesk.problems`. */
export function listedInProblems(findings: readonly Finding[], uri: vscode.Uri): readonly Finding[] {
  switch (settings.problems(uri)) {
    case 'all':
      return findings;
    case 'errors':
      return findings.filter((one) => one.severity === 'error');
    case 'off':
      return [];
  }
}
