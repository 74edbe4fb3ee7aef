import * as vscode from 'vscode';
import type { Language, Draft } from '../draft/draft';
import { overlaps, textAt, type Span } from '../draft/span';
import { DraftSession, type Decisions } from '../desk/session';
import { sentenceBeingTyped } from '../desk/stillTyping';
import type { Finding } from '../review/finding';
import type { Review } from '../review/review';
import { worthShowing } from './settings';
import { Timer } from './timer';
import { caretAfterTyping, PAUSE_IN_A_SENTENCE } from './typing';

/** How long the parts of one review took, in milliseconds. */
export interface Timing {
  readonly uri: string;
  readonly version: number;
  /** From the end of the quiet period until the findings were set. */
  readonly settle: number;
  /** The longest time in between that nothing else could run. */
  readonly longest: number;
}

/** Who hears of an open draft. */
export interface Listener {
  /** What is shown of the draft may have changed. */
  published(draft: OpenDraft): void;
  timed(timing: Timing): void;
  /** A review threw: a fault of Copydesk. What was shown before still shows. */
  failed(draft: OpenDraft, error: unknown): void;
}

/**
 * A draft in an editor. Reviews it once nobody has typed for the quiet period, and decides which findings show:
 * what is new in the sentence still being typed waits, what was shown stays as long as it is true.
 */
export class OpenDraft implements vscode.Disposable {
  /** The text when the review of it began. */
  readonly textAtFirst: string;
  readonly #session: DraftSession;
  readonly #quiet = new Timer(() => this.#settle());
  readonly #pause = new Timer(() => this.#guarded(() => this.#publish()));
  #typed = false;
  #review: Review | undefined;
  #reviewedVersion = -1;
  /** What is left to do of a long draft before it can be reviewed at one go. */
  #ahead: Iterator<void> | undefined;
  readonly #step = new Timer(() => this.#goOn());
  #shown: readonly Finding[] = [];
  /** The text that `shown` is about. */
  #shownIn = '';
  #published = false;
  /** Decisions that are on their way, and which of them was asked for last. */
  #deciding = 0;
  #decision = 0;
  #disposed = false;
  #started = 0;
  #longest = 0;

  constructor(
    readonly document: vscode.TextDocument,
    readonly language: Language,
    decisions: Decisions,
    private readonly listener: Listener,
  ) {
    this.textAtFirst = document.getText();
    this.#session = new DraftSession(language, decisions);
  }

  /** The review of the text as it stands at this moment. */
  current(): Review {
    if (this.#review === undefined || this.#reviewedVersion !== this.document.version) {
      this.#review = this.#session.update(this.document.getText());
      this.#reviewedVersion = this.document.version;
    }
    return this.#review;
  }

  /** The findings in front of the user, as of the last time that something was shown. */
  get shown(): readonly Finding[] {
    return this.#shown;
  }

  /** Whether the first findings are there. */
  get published(): boolean {
    return this.#published;
  }

  /** Whether nothing is waiting to be reviewed or shown. */
  get settled(): boolean {
    return (
      this.#published &&
      this.#deciding === 0 &&
      !this.#quiet.running &&
      !this.#step.running &&
      !this.#pause.running
    );
  }

  get session(): DraftSession {
    return this.#session;
  }

  /** Reviews anew, even a text that has not changed, once what is going on at this moment is done. */
  reviewSoon(): void {
    if (this.#disposed) return; // decisions may come after the draft was let go
    this.#reviewedVersion = -1;
    this.#step.stop();
    this.#quiet.start(0);
  }

  reviewNow(): Review {
    this.#quiet.stop();
    this.#step.stop();
    this.#typed = false;
    const review = this.current();
    this.#publish();
    return review;
  }

  /** Takes a change of the newsroom's decisions: everything is looked at anew. */
  async decide(coming: Promise<Decisions>): Promise<void> {
    const latest = ++this.#decision;
    this.#deciding++;
    try {
      const decisions = await coming;
      if (latest === this.#decision) this.#session.decisions = decisions;
    } catch (error) {
      this.listener.failed(this, error);
    }
    this.#deciding--;
    this.reviewSoon();
  }

  changed(event: vscode.TextDocumentChangeEvent, quietPeriod: number): void {
    this.#typed = caretAfterTyping(event) !== undefined;
    this.#pause.stop();
    this.#step.stop();
    this.#quiet.start(quietPeriod);
  }

  /** The caret went elsewhere: if it left the sentence, what waited there shows. */
  caretMoved(): void {
    this.#guarded(() => {
      if (this.#pause.running && this.#sentenceBeingTyped(this.current().draft) === undefined)
        this.#publish();
    });
  }

  clear(): void {
    this.#pause.stop();
    this.#shown = [];
    this.listener.published(this);
  }

  dispose(): void {
    this.#disposed = true;
    this.#quiet.stop();
    this.#step.stop();
    this.#pause.stop();
  }

  /** Begins a review: a long draft in steps, each giving the thread back. */
  #settle(): void {
    this.#started = performance.now();
    this.#longest = 0;
    this.#ahead = this.#session.approach(this.document.getText());
    this.#goOn();
  }

  #goOn(): void {
    this.#guarded(() => {
      const start = performance.now();
      const done = this.#reviewedVersion === this.document.version || this.#ahead?.next().done !== false;
      if (done) this.#conclude();
      else this.#step.start(0);
      this.#longest = Math.max(this.#longest, performance.now() - start);
      if (done) this.listener.timed(this.#timing());
    });
  }

  /** A review that throws is told, and the next one begins from nothing. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#ahead = undefined;
      this.#session.forget();
      this.listener.failed(this, error);
    }
  }

  #conclude(): void {
    this.#ahead = undefined;
    this.#publish(this.#sentenceBeingTyped(this.current().draft));
  }

  #timing(): Timing {
    const { uri, version } = this.document;
    const settle = performance.now() - this.#started;
    return { uri: uri.toString(), version, settle, longest: this.#longest };
  }

  #publish(waiting?: Span): void {
    const { draft, findings: all } = this.current();
    const findings = worthShowing(all, this.document.uri);
    const before = new Set(this.#shown.map((one) => sameness(one, this.#shownIn)));
    const waits = (one: Finding) =>
      waiting !== undefined && overlaps(one, waiting) && !before.has(sameness(one, draft.text));
    this.#shown = findings.filter((one) => !waits(one));
    this.#shownIn = draft.text;
    this.#published = true;
    if (this.#shown.length === findings.length) this.#pause.stop();
    else if (!this.#pause.running) this.#pause.start(PAUSE_IN_A_SENTENCE);
    this.listener.published(this);
  }

  #sentenceBeingTyped(draft: Draft): Span | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!this.#typed || editor?.document !== this.document) return undefined;
    return sentenceBeingTyped(draft, this.document.offsetAt(editor.selection.active));
  }
}

/** Equal for a finding and the same finding elsewhere after an edit. */
function sameness(finding: Finding, text: string): string {
  return `${finding.rule}\n${textAt(text, finding)}`;
}
