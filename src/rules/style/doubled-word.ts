import { isSpaceAt } from '../../draft/characters';
import type { ParagraphRule } from '../../review/rule';
import data from './language/data/doubledWords.json';
import { instead } from './rule';
import { wordsOf, type Words } from './language/words';

const MAYBE_RIGHT = new Set(data.maybeRight);
const NEVER_RIGHT = new Set(data.neverRight);
const LINKS = new Set(data.links);
const OPENERS = new Set(data.openers);
/** The longest run of words that is looked for twice. */
const LONGEST = 5;

/** A word typed twice. Only where English never doubles it may Fix All take the second one out. */
export const doubledWord: ParagraphRule = {
  id: 'style/doubled-word',
  title: 'Doubled word',
  why: 'A word typed twice survives every reading but the slow one, most of all across the end of a line.',
  severity: 'warning',
  insideQuotes: false,
  blocks: ['body', 'list-item', 'block-quote', 'caption', 'deck', 'headline', 'subhead'],
  examples: {
    flags: [
      { text: 'Crews reopened ⟦the the⟧ bridge.', fixed: 'Crews reopened the bridge.' },
      { text: 'The vote ⟦passed passed⟧ late.', fixed: 'The vote passed late.' },
      { text: 'Talks went ⟦on the plan on the plan⟧.', fixed: 'Talks went on the plan.' },
    ],
    passes: [
      'He said that that bridge had had repairs.',
      'The band Duran Duran played Walla Walla.',
      'It rained day after day after day.',
    ],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    const words = wordsOf(passage);
    for (let index = 1; index < words.tokens.length; index++) {
      const length = doubledAt(words, index);
      if (length > 0) {
        const first = words.prose.slice(words.start(index - length), words.end(index - 1));
        const span = { start: words.start(index - length), end: words.end(index + length - 1) };
        report(instead(span, `“${first}” stands twice.`, first));
      }
      if (!words.repeats(index)) continue;
      if (words.lower(index) === 'that' && words.repeats(index - 1)) {
        const span = { start: words.start(index - 2), end: words.end(index) };
        report(instead(span, '“that” stands three times.', 'that'));
      }
      if (!isSlip(words, index)) continue;
      const word = words.text(index - 1);
      const span = { start: words.start(index - 1), end: words.end(index) };
      report(instead(span, `“${word}” stands twice.`, word, NEVER_RIGHT.has(words.lower(index))));
    }
  },
};

/** How many words, two to five, end before an index and begin there again; 0 where none do. */
function doubledAt(words: Words, index: number): number {
  for (let length = 2; length <= LONGEST && length <= index; length++) {
    if (isDoubled(words, index, length)) return length;
  }
  return 0;
}

function isDoubled(words: Words, index: number, length: number): boolean {
  for (let at = index; at < index + length; at++) {
    if (!words.repeats(at, length) || !words.isWord(at)) return false;
    if (!words.isLowercase(at) && words.lower(at) !== 'i') return false;
    if (words.start(at) - words.end(at - 1) !== 1 || !isSpaceAt(words.passage.text, words.end(at - 1)))
      return false;
  }
  // "Day after day after day", "whatever he does he does": ways to say it.
  if (length > 2) return true;
  const links = LINKS.has(words.lower(index - 1)) || LINKS.has(words.lower(index - 2));
  return !links && !words.repeats(index - 1) && !OPENERS.has(words.lower(index - 3));
}

function isSlip(words: Words, index: number): boolean {
  if (!words.isWord(index) || MAYBE_RIGHT.has(words.lower(index))) return false;
  for (let at = words.end(index - 1); at < words.start(index); at++) {
    if (!isSpaceAt(words.prose, at) || !isSpaceAt(words.passage.text, at)) return false;
  }
  const isName = words.isCapital(index) && words.isCapital(index - 1);
  return !isName || NEVER_RIGHT.has(words.lower(index));
}
