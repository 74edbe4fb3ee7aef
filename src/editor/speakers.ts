import * as vscode from 'vscode';
import { textAt } from '../draft/span';
import type { Review } from '../review/review';
import type { Attribution } from '../sources/sources';
import type { Desk } from './desk';
import { DRAFTS } from './isDraft';
import { rangeOf } from './ranges';
import { settings } from './settings';

const LEGEND = new vscode.SemanticTokensLegend(['speaker']);

/** Highlights who speaks, and names the speaker of quotations that do not (`copydesk.speakerHints`). */
export function registerSpeakers({ drafts }: Desk): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    drafts.onDidPublish(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(
      { language: 'news-draft' },
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens: (document) => {
          const review = drafts.of(document)?.current();
          return review === undefined ? undefined : tokensOf(review, document);
        },
      },
      LEGEND,
    ),
    vscode.languages.registerInlayHintsProvider(DRAFTS, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) => {
        const review = settings.speakerHints(document.uri) ? drafts.of(document)?.current() : undefined;
        return review?.sources.attributions.flatMap((one) => hintFor(one, review, document, range)) ?? [];
      },
    }),
  );
}

function tokensOf({ sources }: Review, document: vscode.TextDocument): vscode.SemanticTokens {
  const tokens = new vscode.SemanticTokensBuilder(LEGEND);
  const spans = sources.attributions.flatMap((one) => one.source).sort((a, b) => a.start - b.start);
  let end = -1;
  for (const span of spans) {
    const range = rangeOf(document, span);
    // One source may serve two statements; a token may neither overlap nor run over a line's end.
    if (span.start < end || !range.isSingleLine) continue;
    tokens.push(range, 'speaker');
    ({ end } = span);
  }
  return tokens.build();
}

/** After a quotation whose sentence does not name the speaker: a pronoun, a role, or nobody. */
function hintFor(
  { kind, content, source, speaker }: Attribution,
  { draft }: Review,
  document: vscode.TextDocument,
  visible: vscode.Range,
): readonly vscode.InlayHint[] {
  const last = content.at(-1);
  if (kind === 'indirect' || speaker === undefined || last === undefined) return [];
  const surname = speaker.name.split(' ').at(-1) ?? speaker.name;
  if (source.some((span) => textAt(draft.text, span).includes(surname))) return [];
  const position = document.positionAt(last.end);
  if (!visible.contains(position)) return [];
  const hint = new vscode.InlayHint(position, speaker.name, vscode.InlayHintKind.Parameter);
  hint.paddingLeft = true;
  hint.tooltip = vscode.l10n.t('Copydesk reads {0} as the speaker here.', speaker.name);
  return [hint];
}
