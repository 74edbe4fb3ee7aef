import { blockAt } from '../draft/blockAt';
import { Locator } from '../draft/locate';
import { readabilityOf } from '../draft/readability';
import type { Finding } from '../review/finding';
import { placeChart, shareChart } from './charts';
import { signOff } from './checklist';
import { escapeMarkup } from './escape';
import css from './html.css';
import { counted, inWords, noteOn, type FileResult } from './results';
import { share, warningsOf } from './sources';

/** How a page differs between a file that opens anywhere and a view inside an editor. */
export interface PageOptions {
  /** Put on the style element and into the policy; without it the page allows its own inline style. */
  readonly nonce?: string;
  /** Where a click on a finding's line leads; without it lines are plain text. */
  readonly link?: (path: string, finding: Finding) => string;
}

/** One page that opens offline and loads nothing: counts, sign-off, findings in context, sources, readability. */
export function toHtml(results: readonly FileResult[], options: PageOptions = {}): string {
  const style = options.nonce === undefined ? "'unsafe-inline'" : `'nonce-${options.nonce}'`;
  const title =
    results.length === 1 ? `Review of ${results[0]?.path ?? ''}` : `Review of ${results.length} drafts`;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${style}">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<style${options.nonce === undefined ? '' : ` nonce="${options.nonce}"`}>${css}</style></head><body><main>`,
    ...results.map((result) => draftPage(result, options)),
    '</main></body></html>\n',
  ].join('\n');
}

function draftPage(result: FileResult, options: PageOptions): string {
  const { path, review, findings } = result;
  const reads = readabilityOf(review.draft);
  const minutes = Math.max(1, Math.round(reads.minutes));
  const numbers = `${counted(reads.words, 'word', 'words')}, ${counted(minutes, 'minute', 'minutes')} to read, ${reads.sentenceLength.toFixed(1)} words a sentence, reading ease ${Math.round(reads.readingEase)} of 100`;
  const note = noteOn(result);
  return [
    `<h1>${escapeMarkup(path)}</h1>`,
    `<p>${inWords(findings)}. <span class="quiet">${numbers}.</span></p>`,
    ...(note === undefined ? [] : [`<p class="quiet">${escapeMarkup(note)}</p>`]),
    '<h2>Ready for the slot?</h2>',
    checks(result),
    '<h2>Findings</h2>',
    findingList(result, options),
    '<h2>Sources</h2>',
    sourceSection(result),
  ].join('\n');
}

function checks({ review }: FileResult): string {
  const items = signOff(review).map(({ label, ready, detail }) => {
    const missing = detail === '' ? '' : ` <span class="quiet">(${escapeMarkup(detail)})</span>`;
    const state = ready ? 'ready' : 'open';
    return `<li class="${state}"><span class="spoken">${state}: </span>${escapeMarkup(label)}${missing}</li>`;
  });
  return `<ul class="checks">${items.join('')}</ul>`;
}

function findingList({ path, review, findings }: FileResult, options: PageOptions): string {
  if (findings.length === 0) return '<p>Nothing to say.</p>';
  const lines = new Locator(review.draft.text);
  const items = findings.map((finding) => {
    const line = `line ${lines.locate(finding.start).line}`;
    const place =
      options.link === undefined
        ? line
        : `<a href="${escapeMarkup(options.link(path, finding))}">${line}</a>`;
    const fix =
      finding.fixes[0] === undefined ? '' : `<div>Fix: ${escapeMarkup(finding.fixes[0].title)}</div>`;
    return `<li class="${finding.severity}"><div>${escapeMarkup(finding.message)}</div>${context(surroundings(review, finding))}${fix}<div class="quiet">${place}, ${finding.severity}, ${escapeMarkup(finding.rule)}</div></li>`;
  });
  return `<ol class="findings">${items.join('')}</ol>`;
}

/** Characters of the paragraph shown on either side of the flagged words. */
const BESIDE = 80;

function surroundings({ draft }: FileResult['review'], finding: Finding) {
  const { text } = draft;
  const { start, end } = blockAt(draft, finding.start)?.span ?? finding;
  const last = Math.max(end, finding.end);
  const from = Math.max(start, finding.start - BESIDE);
  const to = Math.min(last, finding.end + BESIDE);
  // Cut between words, not within one.
  const before = text.slice(from, finding.start);
  const after = text.slice(finding.end, to);
  return {
    before: from > start ? `…${before.replace(/^\S+/, '')}` : before,
    words: text.slice(finding.start, finding.end),
    after: to < last ? `${after.replace(/\S+$/, '')}…` : after,
  };
}

function context({ before, words, after }: ReturnType<typeof surroundings>): string {
  return `<blockquote>${escapeMarkup(before)}<mark>${escapeMarkup(words)}</mark>${escapeMarkup(after)}</blockquote>`;
}

function sourceSection({ review }: FileResult): string {
  const { sources } = review.sources;
  if (sources.length === 0) return '<p>Nobody is quoted or cited.</p>';
  const rows = sources.map(
    (source) =>
      `<tr><td>${escapeMarkup(source.name)}</td><td><span class="key ${source.kind}"></span>${source.kind}</td><td>${escapeMarkup(source.description)}</td><td class="number">${source.attributions}</td><td class="number">${source.words}</td><td class="number">${share(source, review)}</td></tr>`,
  );
  const head =
    '<tr><th scope="col">source</th><th scope="col">kind</th><th scope="col">as first named</th><th scope="col" class="number">attributions</th><th scope="col" class="number">words</th><th scope="col" class="number">share</th></tr>';
  return [
    ...warningsOf(review).map((line) => `<p><strong>${escapeMarkup(line)}</strong></p>`),
    '<h3>Share of words</h3>',
    shareChart(review),
    '<h3>Who speaks where</h3>',
    placeChart(review),
    `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`,
  ].join('\n');
}
