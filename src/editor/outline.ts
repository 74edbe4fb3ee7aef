import * as vscode from 'vscode';
import { textAt, type Span } from '../draft/span';
import type { Review } from '../review/review';
import type { Attribution } from '../sources/sources';
import type { Desk } from './desk';
import { rangeOf } from './ranges';

/** Markdown brings an outline of its own. */
const OUTLINED: vscode.DocumentSelector = [{ language: 'news-draft' }, { language: 'plaintext' }];

/** A headline or subhead and all that stands below it. */
interface Section extends Span {
  readonly name: string;
  readonly head: Span;
}

/** Outline, breadcrumbs and folding of a draft: headline, subheads, quotations by speaker. */
export function registerOutline({ drafts }: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      OUTLINED,
      {
        provideDocumentSymbols: (document) => {
          const review = drafts.of(document)?.current();
          return review === undefined ? [] : symbolsOf(review, document);
        },
      },
      { label: 'Copydesk' },
    ),
    vscode.languages.registerFoldingRangeProvider(OUTLINED, {
      provideFoldingRanges: (document) => {
        const review = drafts.of(document)?.current();
        return review === undefined ? [] : foldsOf(review, document);
      },
    }),
  );
}

function sectionsOf({ draft }: Review): readonly Section[] {
  const heads = draft.blocks.filter(
    ({ passage }) => passage.kind === 'headline' || passage.kind === 'subhead',
  );
  return heads.map((head, index) => ({
    name: head.passage.prose.replace(/[\s\u2060]+/g, ' ').trim(),
    head: head.span,
    start: head.span.start,
    end: heads[index + 1]?.span.start ?? draft.text.length,
  }));
}

function symbolsOf(review: Review, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const quotes = review.sources.attributions.filter((one) => one.kind !== 'indirect');
  const rest = new Set(quotes);
  const sections = sectionsOf(review).map((section) => {
    const { name, head } = section;
    const symbol = new vscode.DocumentSymbol(
      name === '' ? '…' : name,
      '',
      vscode.SymbolKind.String,
      rangeOf(document, section),
      rangeOf(document, head),
    );
    for (const quote of quotes) {
      const [first] = quote.content;
      if (first === undefined || first.start < section.start || first.start >= section.end) continue;
      rest.delete(quote);
      symbol.children.push(quoteSymbol(quote, review, document));
    }
    return symbol;
  });
  return [...sections, ...[...rest].map((quote) => quoteSymbol(quote, review, document))];
}

function quoteSymbol(
  quote: Attribution,
  review: Review,
  document: vscode.TextDocument,
): vscode.DocumentSymbol {
  const start = quote.content[0]?.start ?? 0;
  const end = quote.content.at(-1)?.end ?? start;
  const words = textAt(review.draft.text, { start, end }).replace(/\s+/g, ' ');
  const range = rangeOf(document, { start, end });
  const speaker = quote.speaker?.name ?? '';
  // VS Code refuses the whole outline for one symbol without a name.
  const name = speaker === '' ? vscode.l10n.t('Nobody named') : speaker;
  return new vscode.DocumentSymbol(name, words, vscode.SymbolKind.Event, range, range);
}

function foldsOf(review: Review, document: vscode.TextDocument): vscode.FoldingRange[] {
  const matter = review.draft.blocks
    .filter(({ passage }) => passage.kind === 'front-matter')
    .map(({ span }) => span);
  return [...matter, ...sectionsOf(review).slice(1)].flatMap((span) => {
    const range = rangeOf(document, span);
    const text = textAt(review.draft.text, span);
    const end = document.positionAt(span.start + text.trimEnd().length).line;
    return end > range.start.line ? [new vscode.FoldingRange(range.start.line, end)] : [];
  });
}
