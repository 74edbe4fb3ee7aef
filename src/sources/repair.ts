import { BETWEEN } from './lexicon/between';
import { IS } from './lexicon/word';
import type { Reading } from './reading';
import { TAG } from './tagger/tags';

const SPOKE = IS.speechVerb | IS.finite;

/** Units, marks included, from which words in quotation marks are speech and not a term or a scare quote. */
const SPEECH_UNITS = 9;
/** Units from which a quotation holds no attribution of its own: whoever is cited in it, its speaker cites. */
const WHOLE_UNITS = 16;
const SHORTEST = 4;
/** Of a shorter quotation's units, how many must be content before all of it is. */
const LEAST_SHARE = 0.5;

/**
 * Mends tags where the text itself says how far content reaches: quoted words belong together, marks included,
 * unless a source or a cue stands among a few.
 */
export function repairQuotations(reading: Reading, tags: Uint8Array): void {
  const { quotation, length } = reading;
  for (let first = 0; first < length;) {
    let end = first + 1;
    while (end < length && quotation[end] === quotation[first]) end++;
    if (quotation[first] !== -1 && end - first >= SHORTEST) fill(tags, first, end);
    first = end;
  }
}

function fill(tags: Uint8Array, first: number, end: number): void {
  let speech = 0;
  let other = 0;
  const size = end - first;
  for (let at = first; at < end; at++) {
    const tag = tags[at] ?? 0;
    if (tag >= TAG.sourceBegin && tag < TAG.speechContentBegin) {
      if (size < WHOLE_UNITS) return;
    } else if (tag >= TAG.otherContentBegin) other++;
    else if (tag >= TAG.speechContentBegin) speech++;
  }
  if (speech + other < (size >= SPEECH_UNITS ? 0 : size * LEAST_SHARE)) return;
  const before = (tags[first - 1] ?? 0) | 1;
  const joins = tags[first] === before && before >= TAG.speechContent;
  const inside = joins ? before : other > speech ? TAG.otherContent : TAG.speechContent;
  tags.fill(inside, first, end);
  if (!joins) tags[first] = inside - 1;
  // What runs on behind the closing mark stays one run.
  for (
    let at = end;
    at < tags.length && (tags[at] === TAG.speechContent || tags[at] === TAG.otherContent);
    at++
  ) {
    tags[at] = inside;
  }
}

/**
 * Mends "…," said Ada Park, who … where the tagger took the words behind the verb for more content: a verb of speech
 * right behind a quotation that ends in a comma is followed by its speaker.
 */
export function repairInversions(reading: Reading, tags: Uint8Array): void {
  const { quotation, texts, words } = reading;
  for (let at = 2; at < tags.length - 1; at++) {
    if (tags[at] !== TAG.speechCueBegin || ((words[at]?.is ?? 0) & SPOKE) !== SPOKE) continue;
    const first = at + 1;
    const begin = tags[first] ?? 0;
    if (begin !== TAG.speechContentBegin && begin !== TAG.otherContentBegin) continue;
    const behindQuotation = quotation[at - 1] !== -1 && /^[,?!—]$/u.test(texts[at - 2] ?? '');
    if (!behindQuotation || quotation[first] !== -1 || (words[first]?.between ?? 0) !== 0) continue;
    let end = first + 1;
    while (end < tags.length && tags[end] === begin + 1 && !((words[end]?.between ?? 0) & BETWEEN.clauseEnd))
      end++;
    let rest = end;
    while (rest < tags.length && tags[rest] === begin + 1) rest++;
    tags.fill(TAG.source, first, end);
    tags[first] = TAG.sourceBegin;
    tags.fill(TAG.outside, end, rest);
  }
}

/** Words of a name, and of what is done, in "…,” Ada Park went on." */
const MOST_NAME = 4;
const MOST_DONE = 3;

/**
 * Finds the speaker behind a quotation that ends in a comma where the verb is none of speech: "…,” she went on." Whoever
 * stands there with a verb and little else says it.
 */
export function repairToldOn(reading: Reading, tags: Uint8Array): void {
  const { quotation, texts, words, length } = reading;
  for (let at = 2; at < length - 2; at++) {
    if (quotation[at] !== -1 || quotation[at - 1] === -1 || texts[at - 2] !== ',') continue;
    const is = (unit: number) => words[unit]?.is ?? 0;
    let verb = at;
    if (is(at) & IS.pronoun) verb++;
    else while (verb < length && verb - at < MOST_NAME && is(verb) & IS.capitalized) verb++;
    let end = verb;
    while (end < length && end - verb <= MOST_DONE && is(end) & IS.letters) end++;
    const done = end - verb;
    const isTold = verb > at && done > 0 && done <= MOST_DONE && /^[.,]$/.test(texts[end] ?? '');
    if (!isTold || !(is(verb) & IS.verb) || tags.subarray(at, end).some((tag) => tag > TAG.between)) continue;
    tags.fill(TAG.source, at, verb);
    tags[at] = TAG.sourceBegin;
    tags.fill(TAG.speechCue, verb, end);
    tags[verb] = TAG.speechCueBegin;
  }
}
