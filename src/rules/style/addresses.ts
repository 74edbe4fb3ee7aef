import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/streets.json';
import { ORDINALS, ordinalFigures, ordinalWord, spelledNumberAt } from './language/numbers';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const NAMES = new Map<string, string>(Object.entries(data.typed));
const SHORT = new Map<string, string>(Object.entries(data.abbreviated));
for (const name of new Set([...NAMES.values(), 'Alley', 'Way', 'Crossing']))
  NAMES.set(name.toLowerCase(), name);
const DIRECTIONS: Readonly<Record<string, string>> = {
  north: 'N.',
  south: 'S.',
  east: 'E.',
  west: 'W.',
  n: 'N.',
  s: 'S.',
  e: 'E.',
  w: 'W.',
  northeast: 'NE',
  northwest: 'NW',
  southeast: 'SE',
  southwest: 'SW',
};
const SPELLED: Readonly<Record<string, string>> = { N: 'North', S: 'South', E: 'East', W: 'West' };

/** Streets: abbreviated only with a house number, and only Ave., Blvd. and St. */
export const addresses: ParagraphRule = atWords({
  id: 'ap/addresses',
  title: 'Addresses',
  why: 'With a house number, Avenue, Boulevard and Street are abbreviated; without one, and for all other kinds, the word is spelled out.',
  source: 'The Associated Press Stylebook, “addresses”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The bakery at 1700 Cherry ⟦Street⟧ closed.', fixed: 'The bakery at 1700 Cherry St. closed.' },
      { text: 'The parade ends on Harbor ⟦Dr.⟧', fixed: 'The parade ends on Harbor Drive.' },
      { text: 'The club is at 3 ⟦5th⟧ Ave. downtown.', fixed: 'The club is at 3 Fifth Ave. downtown.' },
      { text: 'Write to ⟦PO⟧ Box 12.', fixed: 'Write to P.O. Box 12.' },
    ],
    passes: [
      'The bakery at 1700 Cherry St. left Harbor Drive for 42nd Street.',
      'Dr. Ruiz saw St. Paul at 9.',
    ],
  },
  at: [onWords(NAMES.keys()), onWords(['box'])],
  check(words, index, report) {
    if (words.lower(index) === 'box') {
      checkBox(words, index, report);
      return;
    }
    const kind = NAMES.get(words.lower(index));
    if (
      kind === undefined ||
      (!words.isCapital(index - 1) && !/^\d+(?:st|nd|rd|th)$/i.test(words.text(index - 1)))
    )
      return;
    if (words.start(index) - words.end(index - 1) !== 1 || words.startsSentence(index)) return;
    // "1st place", "a 2nd way": a word of its own.
    if (/^\d/.test(words.text(index - 1)) && /^[a-z]+$/.test(words.text(index))) return;
    const from = nameStart(words, index);
    if (from === undefined) return;
    const number = houseNumber(words, from);
    checkKind(words, index, kind, number !== undefined, report);
    checkOrdinal(words, index - 1, report);
    if (number === undefined) {
      const short = SPELLED[/^([NSEW])\.$/.exec(words.text(from))?.[1] ?? ''];
      if (short !== undefined && from < index - 1)
        report(
          instead(
            across(words, from, from),
            'Without a house number, the direction is spelled out.',
            short,
            true,
          ),
        );
      return;
    }
    if (number.spelled) {
      report(instead(across(words, number.from, from - 1), 'A house number is always figures.', number.text));
    }
    const direction = DIRECTIONS[words.lower(from).replace('.', '')];
    if (from < index - 1 && direction !== undefined && words.text(from) !== direction) {
      report(
        instead(
          across(words, from, from),
          'With a house number, the direction is abbreviated.',
          direction,
          true,
        ),
      );
    }
    const spelledQuarter = /^(?:North|South)(?:east|west)$/.test(words.text(index + 1))
      ? DIRECTIONS[words.lower(index + 1)]
      : undefined;
    if (spelledQuarter !== undefined && (!words.isCapital(index + 2) || words.endsSentence(index + 1)))
      report(
        instead(
          across(words, index + 1, index + 1),
          'With a house number, the quarter of the city is abbreviated.',
          spelledQuarter,
          true,
        ),
      );
    const quarter = /^([NS])\.?([EW])\.?$/.exec(words.text(index + 1));
    if (quarter !== null && words.text(index + 1).includes('.')) {
      const text = `${quarter[1] ?? ''}${quarter[2] ?? ''}${words.endsSentence(index + 1) ? '.' : ''}`;
      report(
        instead(across(words, index + 1, index + 1), 'A quarter of the city takes no periods.', text, true),
      );
    }
  },
});

/** The first word of a street's name, up to three before its kind. */
function nameStart(words: Words, index: number): number | undefined {
  let from = index - 1;
  while (
    from > index - 4 &&
    from > 0 &&
    words.isCapital(from - 1) &&
    words.isWord(from - 1) &&
    !words.startsSentence(from - 1) &&
    spelledNumberAt(words, from - 1) === undefined
  )
    from--;
  if (/^(?:the|main|wall)$/.test(words.lower(from)) && words.lower(from) === 'the') return undefined;
  return /^[A-Z\d]/.test(words.text(from)) && !/^(?:mr|mrs|ms|on|at|in|and|saint)\.?$/.test(words.lower(from))
    ? from
    : undefined;
}

interface HouseNumber {
  readonly from: number;
  readonly spelled: boolean;
  readonly text: string;
}

function houseNumber(words: Words, from: number): HouseNumber | undefined {
  if (/^\d{1,6}[A-Z]?$/.test(words.text(from - 1)) && words.spaced(from - 1))
    return { from: from - 1, spelled: false, text: '' };
  for (const back of [3, 2, 1]) {
    const number = spelledNumberAt(words, from - back);
    if (number?.end !== from || (!words.isCapital(from - back) && words.lower(from - back - 1) !== 'at'))
      continue;
    return { from: from - back, spelled: true, text: String(number.value) };
  }
  return undefined;
}

function checkKind(words: Words, index: number, kind: string, numbered: boolean, report: ReportTo): void {
  const text = words.text(index);
  const right = (numbered ? SHORT.get(kind) : undefined) ?? kind;
  const apart = right.endsWith('.') && words.text(index + 1) === '.' && !words.spaced(index + 1);
  if (text === right || text.toLowerCase() === 'way' || (!numbered && NAMES.get(text.toLowerCase()) === text))
    return;
  if (!numbered && !text.endsWith('.') && !/^(?:ave|blvd|rd|pkwy|hwy)$/i.test(text)) return;
  if (
    !numbered &&
    /^(?:st\.?|ct\.?|dr\.?|pl\.?)$/i.test(text) &&
    !words.endsSentence(index) &&
    !/^(?:and|in|on|at|near|,|for|to|between|from|by|was|is|were|has|had|will|closed|reopened|after|before|when|that|which|until|while|during|with)$/.test(
      words.lower(index + 1),
    )
  )
    return;
  const stop = text.endsWith('.') && !right.endsWith('.') && words.endsSentence(index) ? '.' : '';
  const message = numbered
    ? right.endsWith('.')
      ? 'With a house number, abbreviate.'
      : `${kind} is never abbreviated.`
    : 'Without a house number, spell it out.';
  report(
    instead(
      { start: words.start(index), end: words.end(apart ? index + 1 : index) },
      message,
      right + stop,
      true,
    ),
  );
}

/** First through Ninth are words as names of streets, 10th and above figures. */
function checkOrdinal(words: Words, index: number, report: ReportTo): void {
  const figures = /^([1-9])(?:st|nd|rd|th)$/i.exec(words.text(index));
  const value = ORDINALS.get(words.lower(index)) ?? 0;
  const span = across(words, index, index);
  if (figures !== null) {
    const word = ordinalWord(Number(figures[1]));
    report(
      instead(
        span,
        'First through Ninth are spelled out as names of streets.',
        word.charAt(0).toUpperCase() + word.slice(1),
        true,
      ),
    );
  } else if (value >= 10 && words.isCapital(index)) {
    report(instead(span, 'From 10th on, names of streets are figures.', ordinalFigures(value), true));
  }
}

function checkBox(words: Words, index: number, report: ReportTo): void {
  const text = words.text(index - 1);
  if (!/^(?:PO|P\.O|Po)\.?$/.test(text) || text === 'P.O.' || !/^\d/.test(words.text(index + 1))) return;
  report(instead(across(words, index - 1, index - 1), 'Write P.O. Box.', 'P.O.', true));
}
