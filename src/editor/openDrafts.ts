import * as vscode from 'vscode';
import type { Language } from '../draft/draft';
import type { Review } from '../review/review';
import { draftLanguage, isDraft } from './isDraft';
import { tellFault } from './faults';
import type { Newsroom } from './newsroom';
import { OpenDraft, type Timing } from './openDraft';
import { settings } from './settings';

/** Enough for a percentile; older ones are forgotten. */
const TIMINGS_KEPT = 1000;

/** All drafts in editors, each with its session. */
export class OpenDrafts implements vscode.Disposable {
  readonly #drafts = new Map<vscode.TextDocument, OpenDraft>();
  /** Documents that are reviewed because somebody asked for them by name. */
  #asked = new WeakSet<vscode.TextDocument>();
  readonly #published = new vscode.EventEmitter<OpenDraft>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #failed = new vscode.EventEmitter<OpenDraft>();
  readonly #pausedChanged = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly timings: Timing[] = [];
  #paused = false;

  /** The findings shown of a draft may have changed. */
  readonly onDidPublish = this.#published.event;
  /** A document is no draft any more: closed, switched off, paused. */
  readonly onDidClose = this.#closed.event;
  /** A review of the draft threw. */
  readonly onDidFail = this.#failed.event;
  /** Reviewing was paused or resumed. */
  readonly onDidPause = this.#pausedChanged.event;

  constructor(private readonly newsroom: Newsroom) {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => void this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length > 0) {
          this.#drafts.get(event.document)?.changed(event, settings.quietPeriod());
        }
      }),
      vscode.window.onDidChangeTextEditorSelection((event) =>
        this.#drafts.get(event.textEditor.document)?.caretMoved(),
      ),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('copydesk')) return;
        this.openAll();
        this.reviewAll();
      }),
      newsroom.onDidChange(() => this.#decideAnew()),
      newsroom.onDidChoose(() => this.openAll()),
    ];
  }

  get paused(): boolean {
    return this.#paused;
  }

  [Symbol.iterator](): IterableIterator<OpenDraft> {
    return this.#drafts.values();
  }

  of(document: vscode.TextDocument | undefined): OpenDraft | undefined {
    return document && this.#drafts.get(document);
  }

  /** The draft in front of the user. */
  get active(): OpenDraft | undefined {
    return this.of(vscode.window.activeTextEditor?.document);
  }

  /** Opens what is a draft among all documents, and lets go of what is none any more. */
  openAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#open(document);
  }

  /** Reviews a document because somebody asked for it; undefined where it is no text that can be reviewed. */
  async reviewNow(document: vscode.TextDocument): Promise<Review | undefined> {
    this.#asked.add(document);
    const draft = await this.#open(document);
    return draft?.reviewNow();
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#asked = new WeakSet();
    this.openAll();
    this.#pausedChanged.fire();
  }

  /** Shows every draft anew. */
  reviewAll(): void {
    for (const draft of this) draft.reviewSoon();
  }

  /** Takes the findings off the screen until the text changes. */
  clear(): void {
    for (const draft of this) draft.clear();
  }

  dispose(): void {
    for (const document of [...this.#drafts.keys()]) this.#close(document);
    vscode.Disposable.from(
      ...this.#subscriptions,
      this.#published,
      this.#closed,
      this.#failed,
      this.#pausedChanged,
    ).dispose();
  }

  async #open(document: vscode.TextDocument): Promise<OpenDraft | undefined> {
    const language = draftLanguage(document);
    const wanted = language !== undefined && (await this.#wants(document, language));
    if (language === undefined || !wanted || document.isClosed) {
      this.#close(document);
      return undefined;
    }
    const known = this.#drafts.get(document);
    if (known !== undefined) return known;
    const decisions = await this.newsroom.decisionsFor(document.uri);
    const early = this.#drafts.get(document);
    if (early !== undefined || !vscode.workspace.textDocuments.includes(document)) return early;
    const draft = new OpenDraft(document, language, decisions, {
      published: (one) => this.#published.fire(one),
      timed: (timing) => this.#keep(timing),
      failed: (one, error) => {
        tellFault(one.document.uri, error);
        this.#failed.fire(one);
      },
    });
    this.#drafts.set(document, draft);
    draft.reviewSoon();
    return draft;
  }

  async #wants(document: vscode.TextDocument, language: Language): Promise<boolean> {
    if (this.#asked.has(document)) return true;
    if (this.#paused || !isDraft(document)) return false;
    return await this.newsroom.choosesDraft(document.uri, language);
  }

  #close(document: vscode.TextDocument): void {
    const draft = this.#drafts.get(document);
    if (draft === undefined) return;
    draft.dispose();
    this.#drafts.delete(document);
    this.#closed.fire(document);
  }

  #decideAnew(): void {
    for (const draft of this) void draft.decide(this.newsroom.decisionsFor(draft.document.uri));
  }

  #keep(timing: Timing): void {
    this.timings.push(timing);
    if (this.timings.length > TIMINGS_KEPT) this.timings.shift();
  }
}
