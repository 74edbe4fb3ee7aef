import { isSpaceAt } from '../../draft/characters';
import type { ParagraphRule } from '../../review/rule';
import data from './language/data/doubledWords.json';
import { instead } from './rule';
import { wordsOf, type Words } from './language/words';

const MAYBE_RIGHT = new Set(data.maybeRight);
const NEVER_RIGHT = new Set(data.neverRight);

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
    ],
    passes: ['He said that that bridge had had repairs.', 'The band Duran Duran played Walla Walla.'],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    const words = wordsOf(passage);
    for (let index = 1; index < words.tokens.length; index++) {
      if (!words.repeats(index) || !isSlip(words, index)) continue;
      const word = words.text(index - 1);
      const span = { start: words.start(index - 1), end: words.end(index) };
      report(instead(span, `“${word}” stands twice.`, word, NEVER_RIGHT.has(words.lower(index))));
    }
  },
};

function isSlip(words: Words, index: number): boolean {
  if (!words.isWord(index) || MAYBE_RIGHT.has(words.lower(index))) return false;
  for (let at = words.end(index - 1); at < words.start(index); at++) {
    if (!isSpaceAt(words.prose, at) || !isSpaceAt(words.passage.text, at)) return false;
  }
  const isName = words.isCapital(index) && words.isCapital(index - 1);
  return !isName || NEVER_RIGHT.has(words.lower(index));
}
