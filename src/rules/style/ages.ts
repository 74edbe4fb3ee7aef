import type { ParagraphRule, ReportTo } from '../../review/rule';
import { CARDINALS, spelledNumberAt } from './language/numbers';
import { isModified } from './language/units';
import { onShape, onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const AGE = /([a-z]+(?:-[a-z]+)?|\d{1,3})([ -])(year|month|week|day|hour)(s?)([ -])old(s?)\b/iy;
const STARTERS = [...CARDINALS.keys()].filter((word) => word !== 'zero');
const PEOPLE =
  /^(?:boy|girl|man|woman|child|son|daughter|brother|sister|victim|suspect|driver|teen|student|father|mother|husband|wife|baby|toddler|twin)$/;
const SEVERAL =
  /^(?:boys|girls|children|sons|daughters|brothers|sisters|twins|kids|siblings|victims|suspects|men|women|teens|students)$/;
const MESSAGE = 'Ages are figures, with hyphens before a noun: 5 years old, a 5-year-old.';

/** Ages are always figures. */
export const ages: ParagraphRule = atWords({
  id: 'ap/ages',
  title: 'Ages',
  why: 'An age is a figure, of people and of things, and takes hyphens where it stands before a noun or for one.',
  source: 'The Associated Press Stylebook, “ages”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The drawing is by an ⟦eight-year old⟧.', fixed: 'The drawing is by an 8-year-old.' },
      { text: 'The ⟦101 year old⟧ theater will reopen.', fixed: 'The 101-year-old theater will reopen.' },
      { text: 'She is ⟦fifteen years old⟧.', fixed: 'She is 15 years old.' },
      { text: 'Ana Diaz, ⟦twenty-three⟧, won.', fixed: 'Ana Diaz, 23, won.' },
      { text: 'She was only ⟦four⟧ when it closed.', fixed: 'She was only 4 when it closed.' },
    ],
    passes: [
      'The 8-year-old is 5 years old no more.',
      'Six-year-olds sang.',
      'In Lyon, two, not three, fell.',
    ],
  },
  at: [onShape('number'), onShape('hyphenated'), onWords(STARTERS)],
  check(words, index, report) {
    if (!checkYearsOld(words, index, report)) checkBareAge(words, index, report);
  },
});

function checkYearsOld(words: Words, index: number, report: ReportTo): boolean {
  const match = words.match(index, AGE);
  if (match === null) return false;
  const [text, number = '', , unit = '', plural = '', , olds = ''] = match;
  const value = /^\d/.test(number) ? Number(number) : CARDINALS.get(number.toLowerCase());
  const spelledAtStart = !/^\d/.test(number) && words.startsSentence(index);
  if (value === undefined || spelledAtStart) return true;
  const hyphens = text.slice(number.length).includes('-');
  const end = match.index + text.length;
  const next = words.tokens.findIndex((token) => token.start >= end);
  const joins =
    olds !== '' ||
    (plural === '' && value !== 1) ||
    (hyphens && plural === '') ||
    (next >= 0 && isModified(words, next) && words.start(next) - end === 1 && plural === '');
  const article = /^(?:an?|the)$/.test(words.lower(index - 1));
  const right =
    joins || (article && plural !== '' && next >= 0 && isModified(words, next))
      ? `${String(value)}-${unit.toLowerCase()}-old${olds}`
      : `${String(value)} ${unit.toLowerCase()}${value === 1 ? '' : 's'} old`;
  const lower = words.text(index - 2);
  const near = /(?<![\w-])([a-z]+)- (and|or|to) $/.exec(
    words.prose.slice(Math.max(0, match.index - 20), match.index),
  );
  const first = CARDINALS.get(near?.[1] ?? '');
  if (joins && near !== null && first !== undefined) {
    const start = match.index - near[0].length;
    report(instead({ start, end }, MESSAGE, `${String(first)}- ${near[2] ?? ''} ${right}`));
    return true;
  }
  if (joins && /^(?:to|or|and)$/.test(words.lower(index - 1)) && /^\d{1,2}$/.test(lower)) {
    const link = words.lower(index - 1);
    const both = `${lower}- ${link} ${right}`;
    report(instead({ start: words.start(index - 2), end }, MESSAGE, both));
    return true;
  }
  if (right !== text) report(instead({ start: match.index, end }, MESSAGE, right, true));
  return true;
}

/** ", twenty-three," after a name or "the boy"; "age nine"; "in her thirties". */
function checkBareAge(words: Words, index: number, report: ReportTo): void {
  const spelled =
    words.isWord(index) && CARDINALS.has(words.lower(index)) ? spelledNumberAt(words, index) : undefined;
  if (spelled === undefined || spelled.value > 120) return;
  const before = words.lower(index - 1);
  const after = words.text(spelled.end);
  const second = spelledNumberAt(words, spelled.end + 1);
  if (before === ',' && SEVERAL.test(words.lower(index - 2)) && after === 'and' && second !== undefined) {
    if (words.text(second.end) !== ',') return;
    const text = `${String(spelled.value)} and ${String(second.value)}`;
    report(instead(across(words, index, second.end - 1), MESSAGE, text, true));
    return;
  }
  const apposition =
    before === ',' &&
    /^[,.]$/.test(after) &&
    (isName(words, index - 2) || PEOPLE.test(words.lower(index - 2)));
  const told = /^(?:is|was)$/.test(before) && words.lower(index - 2) === 'who' && /^[,.]$/.test(after);
  const then = after === 'when' && wasThen(words, index - 1);
  const both = before === 'both' && words.text(index - 2) === ',' && /^[,.]$/.test(after);
  const aged =
    /^(?:aged?|ages)$/.test(before) &&
    words.lower(index - 2) !== 'old' &&
    !/^(?:or|to)$/.test(words.lower(spelled.end));
  if (!apposition && !aged && !told && !then && !both) return;
  if (before === 'ages' && after === 'and' && second !== undefined && second.value <= 120) {
    const text = `${String(spelled.value)} and ${String(second.value)}`;
    report(instead(across(words, index, second.end - 1), MESSAGE, text, true));
    return;
  }
  report(instead(across(words, index, spelled.end - 1), MESSAGE, String(spelled.value), true));
}

/** "She was only four when", up to the word before the number. */
function wasThen(words: Words, index: number): boolean {
  const verb = /^(?:only|just|about|nearly|almost)$/.test(words.lower(index)) ? index - 1 : index;
  return words.lower(verb) === 'was' && /^(?:she|he|i|who)$/.test(words.lower(verb - 1));
}

/** Two capitalized words in a row: "Ana Diaz". */
function isName(words: Words, index: number): boolean {
  const preposition = /^(?:in|at|on|from|near|of|to|for|by|the|after|before|and|but)$/.test(
    words.lower(index - 1),
  );
  return words.isCapital(index) && words.isCapital(index - 1) && !preposition;
}
