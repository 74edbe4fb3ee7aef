import type { Sentence } from '../../draft/draft';
import type { Report, SentenceRule } from '../../review/rule';

const SHARE = String.raw`(\d+(?:\.\d+)?)(?:%|\s?percent\b)`;
/** "from 4% to 6%", "to 6% from 4%", "48% to 43%". */
const FROM_TO = new RegExp(String.raw`\bfrom ${SHARE}(?:[^.;%]{0,40}?) to ${SHARE}`);
const TO_FROM = new RegExp(String.raw`\bto ${SHARE}(?:[^.;%]{0,40}?),? from ${SHARE}`);
const AGAINST = new RegExp(String.raw`(?<!from )\b${SHARE} to ${SHARE}`);
/** The step between the two: "rose 2%", "a 2% increase", "by 2%". */
const STEP = new RegExp(
  String.raw`\b(?:(?:rose|fell|grew|dropped|climbed|declined|slipped|increased|decreased|jumped|rise|fall|rising|falling|up|down|gained|lost|by|led|leads|ahead|(?:rise|drop|fall|gain|decline|increase|decrease|jump|lead|margin|difference|gap) of)(?: by)? (?:about |nearly |almost |some |another )?${SHARE}|(?:a|an|the|that) (?:nearly )?${SHARE}(?=[ -](?:point )?(?:increase|decrease|rise|drop|fall|jump|gain|decline|climb|hike|cut|lead|edge|margin|advantage|difference|gap|swing)\b))`,
  'g',
);
const ERROR_MARGIN = new RegExp(
  String.raw`\b(?:margin of (?:sampling )?error|sampling error|error margin)\b[^.;%]{0,50}?(?:plus or minus|plus-or-minus|±|\+/-|of|is|was)\s*${SHARE}`,
  'i',
);

/** A difference of two percentages that is called a percentage. */
export const percentagePoints: SentenceRule = {
  id: 'style/percentage-points',
  title: 'Percent and percentage points',
  why: 'From 4% to 6% is a rise of 2 percentage points, and of 50%: the difference of two percentages is counted in points.',
  source: 'The Associated Press Stylebook, “percent, percentage, percentage points”, “polls and surveys”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The jobless rate rose ⟦2%⟧, from 4% to 6%.',
        fixed: 'The jobless rate rose 2 percentage points, from 4% to 6%.',
      },
      {
        text: 'Turnout went from 61% to 66%, a ⟦5%⟧ increase.',
        fixed: 'Turnout went from 61% to 66%, a 5 percentage point increase.',
      },
      {
        text: 'Ruiz leads Roe 48% to 43%, a ⟦5%⟧ lead.',
        fixed: 'Ruiz leads Roe 48% to 43%, a 5 percentage point lead.',
      },
      {
        text: 'The poll has a margin of error of plus or minus ⟦3%⟧.',
        fixed: 'The poll has a margin of error of plus or minus 3 percentage points.',
      },
    ],
    passes: [
      'The jobless rate rose 2 percentage points, from 4% to 6%.',
      'The jobless rate rose 50%, from 4% to 6%.',
      'Rents rose 2%, and wages went from 4% of costs to 9%.',
      'Sales rose 4% to 6% in May, a 2.5% gain in units.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const text = passage.prose.slice(sentence.start, sentence.end);
    if (!text.includes('%') && !text.includes('percent')) return;
    const margin = ERROR_MARGIN.exec(text);
    if (margin !== null) {
      const why = 'A margin of error is counted in percentage points.';
      report(inPoints(sentence, margin, margin[1] ?? '', '', why));
    }
    const forward = FROM_TO.exec(text);
    const back = forward ?? TO_FROM.exec(text);
    const pair = back ?? AGAINST.exec(text);
    if (pair === null) return;
    const shares = [pair[1] ?? '', pair[2] ?? ''];
    if (forward === null && back !== null) shares.reverse();
    const [from = '', to = ''] = shares;
    const [low, high] = [Number(from), Number(to)];
    for (const step of text.matchAll(STEP)) {
      const written = step[1] ?? step[2] ?? '';
      if (within(step, pair) || !isDifference(Number(written), low, high)) continue;
      const modifies = step[1] === undefined ? 'a ' : '';
      const why = `From ${from}% to ${to}% are ${tidy(high - low)} percentage points; in percent it is ${relative(low, high)}.`;
      report(inPoints(sentence, step, written, modifies, why));
    }
  },
};

/** Whether a figure is the difference of two shares, and not the change in percent. */
function isDifference(written: number, low: number, high: number): boolean {
  const points = Math.abs(high - low);
  if (points === 0 || low === 0 || Math.abs(written - points) > 0.051) return false;
  return [low, high].every((base) => Math.abs((100 * points) / base - written) > Math.max(0.6, written / 10));
}

function relative(low: number, high: number): string {
  return `about ${String(Math.round((100 * Math.abs(high - low)) / low))}%`;
}

function tidy(points: number): string {
  return String(Math.round(Math.abs(points) * 100) / 100);
}

function within(step: RegExpExecArray, pair: RegExpExecArray): boolean {
  return step.index < pair.index + pair[0].length && pair.index < step.index + step[0].length;
}

/** The share at the end of what was found, as points: "2 percentage points", before a noun "2 percentage point". */
function inPoints(
  sentence: Sentence,
  found: RegExpExecArray,
  figure: string,
  modifies: string,
  message: string,
): Report {
  const end = sentence.start + found.index + found[0].length;
  const start = sentence.start + found.index + found[0].lastIndexOf(figure);
  const text = `${figure} percentage point${modifies !== '' || figure === '1' ? '' : 's'}`;
  return { start, end, message, fixes: [{ title: text, safe: false, edits: [{ start, end, text }] }] };
}
