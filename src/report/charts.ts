import type { Review } from '../review/review';
import type { Source } from '../sources/sources';
import { escapeMarkup } from './escape';
import { share } from './sources';

/** Sources drawn at the most; the rest are in the table. */
const MOST_ROWS = 12;
const ROW = 26;
const NAMES = 190;
const WIDTH = 720;

/** Bars of how many of the attributed words each source gives, as SVG without inline styles. */
export function shareChart(review: Review): string {
  const sources = byWords(review);
  if (sources.length === 0) return '';
  const most = Math.max(1, ...sources.map((source) => source.words));
  const rows = sources.map((source, index) => {
    const y = index * ROW;
    const width = Math.max(2, Math.round(((WIDTH - NAMES - 70) * source.words) / most));
    const end = NAMES + width + 8;
    return `${nameOf(source, y)}<rect class="bar ${source.kind}" x="${NAMES}" y="${y + 5}" width="${width}" height="16" rx="2"/><text x="${end}" y="${y + 17}">${share(source, review)}</text>`;
  });
  return svg(
    rows,
    `Share of attributed words: ${sources.map((one) => `${one.name} ${share(one, review)}`).join(', ')}`,
  );
}

/** Where in the story each source speaks: a row a source, a mark an attribution, the lede at the left. */
export function placeChart(review: Review): string {
  const sources = byWords(review);
  const length = review.draft.text.length;
  if (sources.length === 0 || length === 0) return '';
  const scale = (offset: number) => NAMES + Math.round(((WIDTH - NAMES - 4) * offset) / length);
  const rows = sources.map((source, index) => {
    const y = index * ROW;
    const marks = review.sources.attributions
      .filter((one) => one.speaker === source)
      .flatMap((one) => one.content)
      .map((span) => {
        const x = scale(span.start);
        return `<rect class="bar ${source.kind}" x="${x}" y="${y + 5}" width="${Math.max(2, scale(span.end) - x)}" height="16"/>`;
      });
    return `${nameOf(source, y)}<line class="track" x1="${NAMES}" x2="${WIDTH}" y1="${y + 13}" y2="${y + 13}"/>${marks.join('')}`;
  });
  return svg(
    rows,
    'Where in the story each source speaks, from the lede at the left to the end at the right',
  );
}

function byWords(review: Review): readonly Source[] {
  return [...review.sources.sources].sort((a, b) => b.words - a.words).slice(0, MOST_ROWS);
}

function nameOf(source: Source, y: number): string {
  const name = source.name.length > 26 ? `${source.name.slice(0, 25)}…` : source.name;
  return `<text x="0" y="${y + 17}">${escapeMarkup(name)}</text>`;
}

function svg(rows: readonly string[], title: string): string {
  const height = rows.length * ROW + 4;
  return `<svg role="img" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title>${escapeMarkup(title)}</title>${rows.join('')}</svg>`;
}
