import { Locator } from '../draft/locate';
import type { Span } from '../draft/span';
import type { Review } from '../review/review';
import { isGiven, type Source } from '../sources/sources';
import { counted, noteOn } from './results';

/** A file whose ledger is reported. */
export interface LedgerResult {
  readonly path: string;
  readonly review: Review;
}

const pair = (span: Span) => [span.start, span.end] as const;

/** The contract of `copydesk sources --format json`. */
export function ledgerJson(results: readonly LedgerResult[]): string {
  return JSON.stringify({
    version: 1,
    files: results.map(({ path, review }) => ({
      path,
      attributions: review.sources.attributions.map((one) => ({
        kind: one.kind,
        class: one.class,
        source: one.source.map(pair),
        cue: one.cue.map(pair),
        content: one.content.map(pair),
        speaker: one.speaker?.name ?? null,
      })),
      sources: review.sources.sources.map(
        ({ name, kind, description, attributions, words, firstReference }) => ({
          name,
          kind,
          description,
          attributions,
          words,
          firstReference: pair(firstReference),
        }),
      ),
    })),
  });
}

/** Quotations of a source, and the lines on which something that it said begins. */
function voiceOf(
  source: Source,
  { sources }: Review,
  lines: Locator,
): { quotes: number; lines: readonly number[] } {
  const given = sources.attributions.filter((one) => one.speaker === source && isGiven(one));
  const starts = given.flatMap(({ content }) =>
    content.slice(0, 1).map(({ start }) => lines.locate(start).line),
  );
  return { quotes: given.filter(({ kind }) => kind !== 'indirect').length, lines: [...new Set(starts)] };
}

/** One row a source; columns as a desk would put them in a spreadsheet. */
export function ledgerCsv(results: readonly LedgerResult[]): string {
  const rows = results.flatMap(({ path, review }) => {
    const lines = new Locator(review.draft.text);
    return review.sources.sources.map((source) => {
      const voice = voiceOf(source, review, lines);
      return [
        path,
        source.name,
        source.kind,
        source.description,
        source.attributions,
        source.words,
        share(source, review),
        lines.locate(source.firstReference.start).line,
        voice.quotes,
        voice.lines.join(' '),
      ];
    });
  });
  const header = [
    'file',
    'source',
    'kind',
    'description',
    'attributions',
    'words',
    'share',
    'first reference line',
    'quotes',
    'lines',
  ];
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Quoted where needed (RFC 4180), and never read as a formula by a spreadsheet. */
function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function ledgerMarkdown(results: readonly LedgerResult[]): string {
  return results
    .map(({ path, review }) => {
      const lines = new Locator(review.draft.text);
      const rows = review.sources.sources.map((source) => {
        const voice = voiceOf(source, review, lines);
        const first = lines.locate(source.firstReference.start).line;
        return `| ${markdownCell(source.name)} | ${source.kind} | ${markdownCell(source.description)} | ${first} | ${source.attributions} | ${voice.quotes} | ${source.words} | ${share(source, review)} | ${voice.lines.join(', ')} |\n`;
      });
      const head = `## Sources in ${path}\n\n| source | kind | as first named | first line | attributions | quotes | words | share | speaks on lines |\n|---|---|---|---:|---:|---:|---:|---:|---|\n`;
      return `${head}${rows.join('')}${warningsOf(review)
        .map((line) => `\n${line}\n`)
        .join('')}`;
    })
    .join('\n');
}

function markdownCell(text: string): string {
  return text.replace(/[|\\<]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Columns kept for names in a terminal; a longer one pushes the rest of its row aside. */
const WIDEST_NAME = 40;

export function ledgerPretty(results: readonly LedgerResult[]): string {
  return results
    .map(({ path, review }) => {
      const { sources } = review.sources;
      if (sources.length === 0) {
        const why = noteOn({ review, findings: [] }) ?? 'Nobody is quoted or cited.';
        return `${path}\n  No sources. ${why}\n`;
      }
      const width = Math.min(WIDEST_NAME, Math.max(...sources.map((source) => source.name.length)));
      const rows = sources.map(
        (source) =>
          `  ${source.name.padEnd(width)}  ${source.kind.padEnd(12)}  ${counted(source.attributions, 'attribution', 'attributions')}, ${counted(source.words, 'word', 'words')} (${share(source, review)})${source.description === '' ? '' : ` — ${source.description}`}\n`,
      );
      return `${path}\n${rows.join('')}${warningsOf(review)
        .map((line) => `  ${line}\n`)
        .join('')}`;
    })
    .join('\n');
}

/** Words attributed to somebody; shares are parts of it. */
function attributedWords(review: Review): number {
  return review.sources.sources.reduce((sum, source) => sum + source.words, 0);
}

export function share(source: Source, review: Review): string {
  const all = attributedWords(review);
  return all === 0 ? '0%' : `${Math.round((100 * source.words) / all)}%`;
}

/** More of the attributed words than this on one source, or on unnamed ones, is worth a line. */
const LEANS_ON_ONE = 0.6;
const LEANS_ON_UNNAMED = 0.4;

/** What a desk chief would say about the balance of sources, a sentence each. */
export function warningsOf(review: Review): readonly string[] {
  const { sources } = review.sources;
  const all = attributedWords(review);
  if (all === 0) return [];
  const warnings: string[] = [];
  const most = sources.reduce((a, b) => (b.words > a.words ? b : a));
  if (sources.length > 1 && most.words > LEANS_ON_ONE * all) {
    warnings.push(`The story leans on ${most.name}: ${share(most, review)} of the attributed words.`);
  }
  if (sources.length === 1) warnings.push(`The story has one source, ${most.name}.`);
  const unnamed = sources
    .filter((source) => source.kind === 'unnamed')
    .reduce((sum, source) => sum + source.words, 0);
  if (unnamed > LEANS_ON_UNNAMED * all) {
    warnings.push(`Unnamed sources give ${Math.round((100 * unnamed) / all)}% of the attributed words.`);
  }
  return warnings;
}
