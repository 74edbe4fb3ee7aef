import * as vscode from 'vscode';
import { PROSE } from '../draft/draft';
import { contains, overlaps, type Span } from '../draft/span';
import type { Review } from '../review/review';
import type { Source, StorySources } from '../sources/sources';
import type { Desk } from './desk';
import type { OpenDraft } from './openDraft';
import { rangeOf } from './ranges';

/** As many tints as package.json contributes; the seventh source takes the first again. */
const TINTS = [1, 2, 3, 4, 5, 6];

/** The icon of a source in the Sources view, which is the map's legend. */
export function speakerIcon(source: Source, sources: StorySources): vscode.ThemeIcon {
  // The tints are too faint for an icon, so that each has a full colour beside it.
  const colour = new vscode.ThemeColor(`copydesk.source${tintOf(source, sources) + 1}`);
  return new vscode.ThemeIcon('circle-filled', colour);
}

function tintOf(source: Source, sources: StorySources): number {
  return sources.sources.findIndex((one) => one.name === source.name) % TINTS.length;
}

/** Tints who is speaking in the draft, by source, and underlines what nobody says. */
export class AttributionMap implements vscode.Disposable {
  readonly #tints = TINTS.map((n) =>
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(`copydesk.speaker${n}`),
      borderRadius: '2px',
    }),
  );
  readonly #nobody = vscode.window.createTextEditorDecorationType({
    // A decoration takes no theme colour here, but the workbench has each as a CSS variable.
    textDecoration: 'underline dotted var(--vscode-descriptionForeground)',
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    overviewRulerColor: new vscode.ThemeColor('descriptionForeground'),
  });
  readonly #toggled = new vscode.EventEmitter<boolean>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #on = false;

  /** The map was switched on or off. */
  readonly onDidToggle = this.#toggled.event;

  constructor(private readonly desk: Desk) {
    this.#subscriptions = [
      ...this.#tints,
      this.#nobody,
      this.#toggled,
      desk.drafts.onDidPublish(() => this.#draw()),
      desk.drafts.onDidClose(() => this.#draw()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      vscode.commands.registerCommand('copydesk.toggleAttributionMap', () => this.#toggle()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Resolves to whether the map is on. */
  async #toggle(): Promise<boolean> {
    this.#on = !this.#on;
    this.#draw();
    this.#toggled.fire(this.#on);
    if (this.#on) await vscode.commands.executeCommand('copydesk.sources.focus', { preserveFocus: true });
    return this.#on;
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const draft = this.#on ? this.desk.drafts.of(editor.document) : undefined;
      const map = draft && mapOf(draft);
      this.#tints.forEach((tint, index) => editor.setDecorations(tint, map?.spoken[index] ?? []));
      editor.setDecorations(this.#nobody, map?.nobody ?? []);
    }
  }
}

interface DraftMap {
  /** By tint. */
  readonly spoken: readonly (readonly vscode.DecorationOptions[])[];
  readonly nobody: readonly vscode.Range[];
}

function mapOf(draft: OpenDraft): DraftMap {
  const review = draft.current();
  const spoken: vscode.DecorationOptions[][] = TINTS.map(() => []);
  const covered: Span[] = [];
  for (const { content, source, cue, speaker } of review.sources.attributions) {
    covered.push(...content, ...source, ...cue);
    if (speaker === undefined) continue;
    const tint = spoken[tintOf(speaker, review.sources)];
    for (const span of content) {
      tint?.push({
        range: rangeOf(draft.document, span),
        hoverMessage: new vscode.MarkdownString().appendText(speaker.name),
      });
    }
  }
  return { spoken, nobody: unsaid(review, covered).map((span) => rangeOf(draft.document, span)) };
}

/** Sentences of running text that no attribution touches. */
function unsaid({ draft }: Review, covered: readonly Span[]): readonly Span[] {
  return draft.blocks
    .filter(({ passage }) => PROSE.includes(passage.kind))
    .flatMap(({ span, passage }) => {
      const here = covered.filter((one) => contains(span, one));
      return passage.sentences
        .map((one) => ({ start: span.start + one.start, end: span.start + one.end }))
        .filter((sentence) => !here.some((one) => overlaps(one, sentence)));
    });
}
