import type { ParagraphRule } from '../../review/rule';
import { countedAt } from './language/plurals';
import { CARDINALS, inWords } from './language/numbers';
import { across, atWords, instead } from './rule';
import { MEASURES, SINGULAR_COUNTS, SINGULAR_MEASURES } from './language/units';
import { onShape, type Words } from './language/words';

const KEEPS_FIGURE =
  /^(?:points?|percent|cents?|dollars?|runs?|degrees|percentage|o['’]clock|knots|mph|rpm|p\.m\.|a\.m\.|deaths?|x|goals?|yards?|outs?|assists|rebounds|votes?|hits|strikeouts|putts|under|over|furlongs|seeds?)$/;
const NUMBERED =
  /^(?:no\.?|nos\.|number|numbers|chapters?|pages?|rooms?|size|sizes|grades?|level|phase|type|types|types|age|ages|aged|under|over|stage|route|highway|interstate|section|act|scene|verse|channel|district|precinct|ward|part|step|tier|category|class|unit|group|team|figure|table|version|at|to|vs\.?|apollo|boeing|title|item|items|question|proposition|measure|amendment|volume|book|day|week|game|round|gate|lane|floor|tracks?|formula|plus|minus|nearly|top|between|scored|won|lost|beat|rated|scored|ranked|fiscal)$/;

/** One through nine in figures, where they count things. */
export const smallNumbers: ParagraphRule = atWords({
  id: 'ap/small-numbers',
  title: 'One through nine',
  why: 'One through nine are words, unless they are an age, a sum, a percentage, a measure, a score, a time or part of a name.',
  source: 'The Associated Press Stylebook, “numerals”',
  severity: 'warning',
  insideQuotes: false,
  blocks: ['body', 'list-item', 'block-quote', 'deck'],
  examples: {
    flags: [
      { text: 'The farm keeps 10 cows and ⟦6⟧ pigs.', fixed: 'The farm keeps 10 cows and six pigs.' },
      { text: 'Fairview has ⟦8⟧ old churches.', fixed: 'Fairview has eight old churches.' },
    ],
    passes: [
      'The 8-year-old walked 3 miles for $5 and 2 cents.',
      'Apollo 9 astronauts sat in Section 3 seats as the Jets won 7-3.',
      'The children are 3 and 5 years old.',
    ],
  },
  at: [onShape('number'), onShape('hyphenated')],
  check(words, index, report) {
    const digit = words.text(index);
    const joined = /^([1-9])-([a-z]+)$/.exec(digit);
    if (joined !== null) {
      if (
        !SINGULAR_COUNTS.has(joined[2] ?? '') ||
        KEEPS_JOINED.test(joined[2] ?? '') ||
        SINGULAR_MEASURES.has(joined[2] ?? '') ||
        words.startsSentence(index)
      )
        return;
      if (words.isCapital(index - 1) && !words.startsSentence(index - 1)) return;
      const spelled = `${inWords(Number(joined[1])) ?? ''}-${joined[2] ?? ''}`;
      report(instead(across(words, index, index), 'One through nine are spelled out.', spelled, true));
      return;
    }
    const pair = pairAt(words, index);
    if (pair !== undefined) {
      report(instead(across(words, index, index + 2), 'One through nine are spelled out.', pair, true));
      return;
    }
    if (!/^[1-9]$/.test(digit) || !words.spaced(index) || words.startsSentence(index)) return;
    if (isPartOf(words, index)) {
      const part = inWords(Number(digit)) ?? digit;
      report(instead(across(words, index, index), 'One through nine are spelled out.', part, true));
      return;
    }
    if (/^(?:or|to)$/.test(words.lower(index - 1)) && pairAt(words, index - 2) !== undefined) return;
    if (words.lower(index - 1) === 'in' && CARDINALS.has(words.lower(index - 2))) {
      const share = `${String(CARDINALS.get(words.lower(index - 2)))} in ${digit}`;
      if (!words.startsSentence(index - 2))
        report(instead(across(words, index - 2, index), 'A share has figures at both ends.', share));
      return;
    }
    const word = inWords(Number(digit));
    if (word === undefined || countedNoun(words, index) === undefined || isPartOfName(words, index)) return;
    report(instead(across(words, index, index), 'One through nine are spelled out.', word, true));
  },
});

/** What a score, a measure or a name of its own counts: "a 5-point lead", "a 4-yard run". */
const KEEPS_JOINED =
  /^(?:point|yard|run|shot|stroke|goal|percentage|degree|under|over|second|speed|cylinder|door|ply|star|year-old|iron|putt|seed)$/;

/** "6 or 7 shots": both ends of what is counted. */
function pairAt(words: Words, index: number): string | undefined {
  const low = words.text(index);
  const high = words.text(index + 2);
  if (!/^[1-9]$/.test(low) || !/^[1-9]$/.test(high) || !/^(?:or|to)$/.test(words.lower(index + 1)))
    return undefined;
  if (!words.spaced(index) || words.startsSentence(index) || isPartOfName(words, index)) return undefined;
  if (countedNoun(words, index + 2) === undefined || Number(low) >= Number(high)) return undefined;
  return `${inWords(Number(low)) ?? low} ${words.text(index + 1)} ${inWords(Number(high)) ?? high}`;
}

function countedNoun(words: Words, index: number): number | undefined {
  const next = words.lower(index + 1);
  if (
    KEEPS_FIGURE.test(next) ||
    MEASURES.has(next) ||
    next === 'square' ||
    next === 'cubic' ||
    next === 'nautical'
  )
    return undefined;
  const noun = words.text(index) === '1' ? singleAt(words, index + 1) : countedAt(words, index + 1);
  if (noun === undefined || MEASURES.has(words.lower(noun)) || KEEPS_FIGURE.test(words.lower(noun)))
    return undefined;
  if (
    /^(?:years?|months?|weeks?|days?|hours?)$/.test(words.lower(noun)) &&
    /^(?:old|of)$/.test(words.lower(noun + 1))
  )
    return undefined;
  return noun;
}

/** "1 person": the noun of a single thing, named so that no other use of the figure is caught. */
function singleAt(words: Words, index: number): number | undefined {
  return /^(?:person|man|woman|child|boy|girl|student|teacher|officer|player|car|house|home|dog|cat|job|vote|seat|team|game|friend|brother|sister|son|daughter|other|more|school|member|resident|employee|passenger|survivor|suspect|victim|candidate|building|bus|truck|arrest|injury|copy|piece|thing|reason|problem|question|option|chance|church|store|farm|cow|pig|horse)$/.test(
    words.lower(index),
  )
    ? index
    : undefined;
}

function isPartOfName(words: Words, index: number): boolean {
  const before = words.lower(index - 1);
  if (/^(?:in|of|out)$/.test(before) && words.isNumber(index - 2)) return true;
  if (/^[$#£€/:.]$/.test(before) && !words.startsSentence(index)) return true;
  if (words.isCapital(index - 1) && !words.startsSentence(index - 1)) return true;
  if (
    /^(?:and|or|to|through)$/.test(before) &&
    words.isNumber(index - 2) &&
    /^\d$/.test(words.text(index - 2))
  ) {
    return NUMBERED.test(words.lower(index - 3)) || words.isCapital(index - 3);
  }
  return (
    NUMBERED.test(before) &&
    !/^(?:over|under|at|to|nearly|between|won|lost|scored|plus|team|day|week|unit|group)$/.test(before)
  );
}

/** "only 2 of the members": some of those named. */
function isPartOf(words: Words, index: number): boolean {
  if (
    words.lower(index + 1) !== 'of' ||
    !/^(?:the|those|these|his|her|their|its|our|my|them|us)$/.test(words.lower(index + 2))
  )
    return false;
  return (
    /^(?:only|just|about|but|least|nearly|killed|hired|fired|found|lost|sold|and)$/.test(
      words.lower(index - 1),
    ) && words.text(index - 1) !== ','
  );
}
