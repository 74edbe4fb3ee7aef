import type { ParagraphRule } from '../../review/rule';
import { WEEKDAY_NAMES, WEEKDAYS } from './language/calendar';
import { atWords, instead } from './rule';
import { onShape, onWords, type Words } from './language/words';

const ABBREVIATED = [...WEEKDAYS.keys()].filter((form) => !form.endsWith('day'));
/** Words of their own, or names: only a neighbor shows that a day is meant. */
const AMBIGUOUS = /^(?:sun|sat|wed|mon|thu|fri)\.?$/;
const BEFORE =
  /^(?:on|next|last|this|every|each|by|until|till|through|from|to|since|is|was|[ap]\.m\.|noon|midnight)$/;
const AFTER = /^(?:through|to|and|morning|afternoon|evening|night|at|,|[-–])$/;

/** Days of the week are spelled out. */
export const weekdays: ParagraphRule = atWords({
  id: 'ap/weekdays',
  title: 'Days of the week',
  why: 'Days of the week are spelled out except in a table.',
  source: 'The Associated Press Stylebook, “days of the week”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The council meets on ⟦Tues.⟧', fixed: 'The council meets on Tuesday.' },
      { text: 'It opens ⟦Mon.⟧ through Friday.', fixed: 'It opens Monday through Friday.' },
    ],
    passes: ['The council meets on Tuesday.', 'The Sun reported it; Sat Nam Singh wed Mon Lee.'],
  },
  at: [onWords(ABBREVIATED), onShape('hyphenated'), onWords(['-', '–'])],
  check(words, index, report) {
    const range = rangeAt(words, index);
    if (range !== undefined) {
      const { start, end, text } = range;
      report(instead({ start, end }, 'Days are joined by a word.', text));
      return;
    }
    if (!WEEKDAYS.has(words.lower(index)) || isInRange(words, index)) return;
    const text = words.text(index);
    if (!words.isCapital(index) || text === text.toUpperCase()) return;
    const apart = words.text(index + 1) === '.' && !words.spaced(index + 1);
    const dotted = text.endsWith('.') || apart;
    if (!isDay(words, index, dotted, apart)) return;
    const last = apart ? index + 1 : index;
    const name = WEEKDAY_NAMES[WEEKDAYS.get(words.lower(index)) ?? 0] ?? '';
    const stop = dotted && words.endsSentence(last) ? '.' : '';
    const span = { start: words.start(index), end: words.end(last) };
    report(instead(span, 'Days are spelled out.', name + stop, true));
  },
});

const RANGE_OF_DAYS = /(?<![\w-])([A-Z][a-z]+)\.?[-–]([A-Z][a-z]+)(\.?)(?![\w-])/y;

/** "Monday-Friday", "Thurs.-Sat.": both ends spelled out and a word between. */
function rangeAt(words: Words, index: number): { start: number; end: number; text: string } | undefined {
  const text = words.text(index);
  if (text === '-' || text === '–') return undefined;
  const found = words.match(index, RANGE_OF_DAYS);
  if (found === null) return undefined;
  const [low, high] = [found[1], found[2]].map(
    (day = '') => WEEKDAYS.get(day.toLowerCase()) ?? WEEKDAYS.get(`${day.toLowerCase()}.`),
  );
  if (low === undefined || high === undefined) return undefined;
  const start = found.index;
  const end = start + found[0].length;
  const before = words.lower(index - 1);
  // "the Monday-Friday schedule": a modifier.
  if (/^(?:a|an|the|its|his|her|their)$/.test(before) && /^ [a-z]/.test(words.prose.slice(end)))
    return undefined;
  const link = before === 'between' ? 'and' : 'through';
  const stop = found[3] === '.' && end >= words.prose.trimEnd().length ? '.' : '';
  return { start, end, text: `${WEEKDAY_NAMES[low] ?? ''} ${link} ${WEEKDAY_NAMES[high] ?? ''}${stop}` };
}

/** The far end of a range that was spoken of at its near end. */
function isInRange(words: Words, index: number): boolean {
  return /^[-–]$/.test(words.text(index - 1)) && WEEKDAYS.has(words.lower(index - 2));
}

function isDay(words: Words, index: number, dotted: boolean, apart: boolean): boolean {
  if (!AMBIGUOUS.test(words.lower(index))) return true;
  // "Sat. and Sun.": two in a row are days.
  const next = index + (apart ? 2 : 1);
  const isAbbreviated = (at: number) => WEEKDAYS.has(words.lower(at)) && words.isCapital(at);
  if (dotted && /^(?:and|or|through)$/.test(words.lower(next)) && isAbbreviated(next + 1)) return true;
  const joint = words.text(index - 1) === '.' ? index - 2 : index - 1;
  if (
    dotted &&
    /^(?:and|or|through)$/.test(words.lower(joint)) &&
    (isAbbreviated(joint - 1) || isAbbreviated(joint - 2))
  )
    return true;
  const before = BEFORE.test(words.lower(index - 1));
  const after = AFTER.test(words.lower(index + (apart ? 2 : 1)));
  const clock =
    /^\d/.test(words.text(index + (apart ? 3 : 2))) && words.lower(index + (apart ? 2 : 1)) === 'at';
  if (dotted && clock) return true;
  const sunOrSat = /^(?:sun|sat)/.test(words.lower(index));
  return dotted
    ? before || (after && !sunOrSat)
    : before && /^(?:on|next|last)$/.test(words.lower(index - 1)) && !sunOrSat;
}
