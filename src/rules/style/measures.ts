import type { ParagraphRule, ReportTo } from '../../review/rule';
import { CARDINALS, inFigures, spelledNumberAt } from './language/numbers';
import { yearAt } from './language/calendar';
import { isModified, MEASURES, SINGULAR_COUNTS, SINGULAR_MEASURES } from './language/units';
import { onShape, onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

/** How heights and sizes begin; most numbers are none. */
const BEGINS = /\d+(?:\s?['’′x×]|[ -]f(?:oo|ee)t| ?ft| by )/y;
const HEIGHT = /(\d)\s?['’′]\s?(\d{1,2})(?:\s?["”″]|\s?'')?/y;
const TALL =
  /(\d)[ -](?:foot|feet),?[ -](\d{1,2})([ -]inch(?:es)?)?(?= (?:tall|guard|forward|center|man|woman|frame|player|quarterback|pitcher|model|freshman|sophomore|junior|senior)\b)/y;
/** "6 ft. 4 in." and "10 by 12 foot room". */
const SHORT_HEIGHT = /(\d) ?ft\.?,? (\d{1,2}) ?in(?:\.|ches)?(?= [a-z])/y;
const AREA = /(\d+) by (\d+)[ -](foot|inch|yard|mile|meter)(?= [a-z])/y;
const SIZE = /(\d+)\s?[x×]\s?(\d+)(?![\d\w])( (?=(?:feet|inches|meters|yards|miles)\b))?/y;
const WEATHER =
  /\b(?:temperatures?|degrees|high|low|cold|wind chill|fahrenheit|celsius|thermometer|weather|freezing)\b/;

/** Measures are figures, joined by hyphens before a noun. */
export const measures: ParagraphRule = atWords({
  id: 'ap/measures',
  title: 'Measures',
  why: 'Dimensions, distances and weights are figures, and a number with its unit takes a hyphen before a noun.',
  source: 'The Associated Press Stylebook, “dimensions”, “distances”, “temperatures”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'They dug a ⟦5 foot⟧ trench.', fixed: 'They dug a 5-foot trench.' },
      { text: 'They signed a ⟦10 year⟧ lease.', fixed: 'They signed a 10-year lease.' },
      { text: 'They climbed the ⟦ten-foot⟧ wall.', fixed: 'They climbed the 10-foot wall.' },
      { text: 'The goalie is ⟦5’6”⟧ and fast.', fixed: 'The goalie is 5-foot-6 and fast.' },
      { text: 'The wall is ⟦six-feet⟧ tall.', fixed: 'The wall is 6 feet tall.' },
      { text: 'The low was ⟦-10⟧ degrees.', fixed: 'The low was minus 10 degrees.' },
    ],
    passes: ['The trench is 5 feet deep.', 'It took 10 years.', 'A five-year lease costs $5 a foot.'],
  },
  at: [onShape('number'), onShape('hyphenated'), onWords(CARDINALS.keys()), onWords(['-', '−'])],
  check(words, index, report) {
    const text = words.text(index);
    if (text === '-' || text === '−') checkMinus(words, index, report);
    else if (words.isNumber(index) && !/^\d-f/.test(text)) checkFigures(words, index, report);
    else if (text.includes('-')) checkHyphenated(words, index, report);
    if (!words.isNumber(index) && CARDINALS.has(words.lower(index))) checkSpelled(words, index, report);
  },
});

function checkFigures(words: Words, index: number, report: ReportTo): void {
  if (words.match(index, BEGINS) === null || !checkSize(words, index, report))
    checkUnit(words, index, report);
}

/** A height or an area at a number; answers whether there is one. */
function checkSize(words: Words, index: number, report: ReportTo): boolean {
  const height = words.match(index, HEIGHT) ?? words.match(index, TALL);
  if (height !== null && Number(height[2]) < 12 && words.spaced(index)) {
    const span = { start: height.index, end: height.index + height[0].length };
    const tall = /\b(?:foot|feet)\b/.test(height[0]);
    const predicate = words.prose.startsWith(' tall', span.end);
    const text = predicate
      ? `${height[1] ?? ''} feet, ${height[2] ?? ''} inches`
      : `${height[1] ?? ''}-foot-${height[2] ?? ''}${tall && height[3] !== undefined ? '-inch' : ''}`;
    if (height[0] !== text) report(instead(span, HEIGHTS, text));
    return true;
  }
  const short = words.match(index, SHORT_HEIGHT);
  if (short !== null && words.spaced(index)) {
    const span = { start: short.index, end: short.index + short[0].length };
    const tall = words.prose.startsWith(' tall', span.end);
    const [, feet = '', inches = ''] = short;
    report(instead(span, HEIGHTS, tall ? `${feet} feet, ${inches} inches` : `${feet}-foot-${inches}`));
    return true;
  }
  const area = words.match(index, AREA);
  if (area !== null && words.spaced(index)) {
    const span = { start: area.index, end: area.index + area[0].length };
    report(instead(span, JOINED, `${area[1] ?? ''}-by-${area[2] ?? ''}-${area[3] ?? ''}`));
    return true;
  }
  const size = words.match(index, SIZE);
  if (size !== null && words.spaced(index)) {
    const span = { start: size.index, end: size.index + size[0].trimEnd().length };
    const by = size[3] === undefined ? '-by-' : ' by ';
    report(instead(span, 'Write dimensions with “by”.', `${size[1] ?? ''}${by}${size[2] ?? ''}`));
    return true;
  }
  return false;
}

/** "a 10 year lease". */
function checkUnit(words: Words, index: number, report: ReportTo): void {
  if (!/^[\d,.]+$/.test(words.text(index)) || words.text(index) === '1' || yearAt(words, index) !== undefined)
    return;
  const unit = words.lower(index + 1);
  if ((!SINGULAR_MEASURES.has(unit) && !SINGULAR_COUNTS.has(unit)) || !isModified(words, index + 2)) return;
  if (
    !words.spaced(index) ||
    (words.isCapital(index - 1) && !words.startsSentence(index - 1)) ||
    words.text(index - 1) === '$'
  )
    return;
  if (
    !/^(?:an?|the|his|her|their|its|this|that|another|each|every|s|of|for|with|signed|treated|dug|built|by|on|after|from|in|first|second|new|about|nearly)$/.test(
      words.lower(index - 1),
    ) &&
    !words.lower(index - 1).endsWith('s')
  )
    return;
  report(instead(across(words, index, index + 1), JOINED, `${words.text(index)}-${words.text(index + 1)}`));
}

const HEIGHTS = 'Heights read like 5-foot-6 or 5 feet, 6 inches tall.';
const PLURALS = 'A hyphen joins a number to “foot” or “mile” before a noun, not to a plural.';
const AFTER_PLURAL = /^(?:tall|long|wide|deep|high|thick|away|apart|across|and|from|of|above|below|[.,;])$/;
const JOINED = 'A number and its unit take a hyphen before a noun.';

function checkHyphenated(words: Words, index: number, report: ReportTo): void {
  const tall = /^(\d)-(?:feet-(\d{1,2})|foot)$/.exec(words.text(index));
  const inches = tall?.[2] ?? /^\d{1,2}$/.exec(words.text(index + 1))?.[0];
  if (tall !== null && inches !== undefined && Number(inches) < 12) {
    const last = tall[2] === undefined ? index + 1 : index;
    report(instead(across(words, index, last), HEIGHTS, `${tall[1] ?? ''}-foot-${inches}`));
    return;
  }
  if ([checkSpelledHeight, checkPluralModifier, checkPlural].some((one) => one(words, index, report))) return;
  const match =
    /^([a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)-([a-z]+)((?:-[a-z]+)?)$/i.exec(
      words.text(index),
    );
  const by = /^([a-z]+)(-by-\d+(?:-[a-z]+)?)$/.exec(words.text(index));
  const side = CARDINALS.get(by?.[1] ?? '');
  if (by !== null && side !== undefined) {
    report(
      instead(across(words, index, index), 'Measures are figures.', `${String(side)}${by[2] ?? ''}`, true),
    );
    return;
  }
  const value = CARDINALS.get(match?.[1]?.toLowerCase() ?? '');
  const unit = match?.[2]?.toLowerCase() ?? '';
  if (match === null || value === undefined || words.startsSentence(index) || words.isCapital(index)) return;
  const measure = SINGULAR_MEASURES.has(unit);
  if (
    match[3] === '-old' ||
    unit === 'dollar' ||
    value === 0 ||
    (!measure && !(SINGULAR_COUNTS.has(unit) && value >= 10))
  )
    return;
  if (value === 1 && measure) return;
  report(
    instead(
      across(words, index, index),
      'Measures are figures.',
      `${String(value)}-${unit}${match[3] ?? ''}`,
      true,
    ),
  );
}

/** "five-foot-six-inch", "five-foot-six". */
function checkSpelledHeight(words: Words, index: number, report: ReportTo): boolean {
  const [, feet = '', inches = '', unit = ''] =
    /^([a-z]+)-foot-([a-z]+)(-inch)?$/.exec(words.lower(index)) ?? [];
  const high = CARDINALS.get(feet);
  const rest = CARDINALS.get(inches);
  if (high === undefined || rest === undefined || words.startsSentence(index)) return false;
  report(instead(across(words, index, index), HEIGHTS, `${String(high)}-foot-${String(rest)}${unit}`, true));
  return true;
}

/** "5-feet-wide path": the unit is singular in a modifier. */
function checkPluralModifier(words: Words, index: number, report: ReportTo): boolean {
  const [, number = '', unit = '', side = ''] =
    /^([a-z]+|\d+)-(feet|inches|miles)-(wide|long|tall|deep|high|thick)$/.exec(words.lower(index)) ?? [];
  const value = CARDINALS.get(number)?.toString() ?? (/^\d+$/.test(number) ? number : undefined);
  if (value === undefined || words.startsSentence(index)) return false;
  const singular = unit === 'feet' ? 'foot' : unit === 'miles' ? 'mile' : 'inch';
  report(instead(across(words, index, index), JOINED, `${value}-${singular}-${side}`));
  return true;
}

/** "six-feet tall", "5-feet deep": no hyphen where the unit is plural and nothing is modified. */
function checkPlural(words: Words, index: number, report: ReportTo): boolean {
  const [, number = '', unit = ''] =
    /^([a-z]+|\d+)-(feet|inches|yards|miles|pounds|meters)$/.exec(words.lower(index)) ?? [];
  const value = CARDINALS.get(number)?.toString() ?? (/^\d+$/.test(number) ? number : undefined);
  if (value === undefined || words.startsSentence(index) || !AFTER_PLURAL.test(words.lower(index + 1)))
    return false;
  report(instead(across(words, index, index), PLURALS, `${value} ${unit}`));
  return true;
}

function checkSpelled(words: Words, index: number, report: ReportTo): void {
  const number = spelledNumberAt(words, index);
  if (number === undefined || number.value < 1 || words.startsSentence(index) || words.isCapital(index))
    return;
  const unit = words.lower(number.end);
  const before = words.lower(index - 1);
  const half = /^and (?:a|one)[- ]half/.exec(
    words.prose.slice(words.start(number.end), words.start(number.end) + 14),
  );
  if (half !== null && number.value < 100) {
    const last =
      half[0].endsWith('-half') && words.text(number.end + 1).includes('-') ? number.end + 1 : number.end + 2;
    const noun = words.lower(last + 1);
    if (MEASURES.has(noun) || /^(?:cups?|stories|tablespoons|teaspoons)$/.test(noun)) {
      const value = String(number.value);
      report(instead(across(words, index, last), 'Measures are figures.', [`${value}.5`, `${value} 1/2`]));
      return;
    }
  }
  if (isTemperature(words, number.end) || isSide(words, number.end)) {
    report(instead(across(words, index, number.end - 1), 'Measures are figures.', inFigures(number.value)));
    return;
  }
  if (
    number.value < 2 ||
    CARDINALS.has(before) ||
    !MEASURES.has(unit) ||
    words.prose.charAt(words.end(number.end - 1)) !== ' '
  )
    return;
  const figures = inFigures(number.value);
  if (SINGULAR_MEASURES.has(unit) && isModified(words, number.end + 1)) {
    report(instead(across(words, index, number.end), JOINED, `${figures}-${unit}`));
  } else if (words.lower(number.end + 1) !== 'under' || unit !== 'feet') {
    report({
      ...instead(across(words, index, number.end - 1), 'Measures are figures.', figures),
      severity: 'information',
    });
  }
}

/** "five below zero". */
function isTemperature(words: Words, end: number): boolean {
  return /^(?:below|above)$/.test(words.lower(end)) && /^(?:zero|freezing)$/.test(words.lower(end + 1));
}

/** "nine by 12 feet", "nine by twelve feet". */
function isSide(words: Words, end: number): boolean {
  const other = spelledNumberAt(words, end + 1)?.end ?? end + 2;
  const number = words.isNumber(end + 1) || other !== end + 2 || CARDINALS.has(words.lower(end + 1));
  return words.lower(end) === 'by' && number && MEASURES.has(words.lower(other));
}

function checkMinus(words: Words, index: number, report: ReportTo): void {
  if (!words.spaced(index) || words.spaced(index + 1) || !/^\d{1,3}$/.test(words.text(index + 1))) return;
  const near = words
    .slice(Math.max(0, index - 12), Math.min(words.tokens.length - 1, index + 6))
    .toLowerCase();
  if (!WEATHER.test(near)) return;
  const text = `minus ${words.text(index + 1)}`;
  report(instead(across(words, index, index + 1), 'Below zero is “minus”, spelled out.', text, true));
}
