import type { ParagraphRule } from '../../review/rule';
import { numberOfWord } from '../../draft/vocabulary';
import { onWords } from './language/words';
import { atWords } from './rule';

/** Passives that leave out who did it, where who did it is the news. */
const HIDDEN =
  /\b(?:it (?:was|is|has been|had been) (?:decided|agreed|announced|determined|concluded|recommended|ordered|feared|alleged|claimed|suggested|argued|understood|felt)(?= that\b)|mistakes (?:were|have been) made|a decision (?:was|has been) (?:made|reached)|concerns (?:were|have been) raised|questions (?:were|have been) raised|objections were raised|shots were fired|steps (?:were|are being|have been) taken|errors were made|complaints were made|promises were made)\b(?! by\b)/iy;

/** The words that end them: few sentences have one. */
const PARTICIPLES =
  'decided agreed announced determined concluded recommended ordered feared alleged claimed suggested argued ' +
  'understood felt made reached raised fired taken';
const LONGEST = 5;
/** The words that begin them. */
const OPENERS = new Set(
  'it mistakes a concerns questions objections shots steps errors complaints promises'
    .split(' ')
    .map(numberOfWord),
);

/** "Mistakes were made": a passive without the one who made them. */
export const hiddenActor: ParagraphRule = atWords({
  id: 'style/hidden-actor',
  title: 'Who did it?',
  why: 'A passive without its actor leaves out the one thing that readers ask: who decided, who erred.',
  source: 'The Associated Press Stylebook, “passive voice”',
  severity: 'hint',
  insideQuotes: false,
  examples: {
    flags: [
      { text: '⟦Mistakes were made⟧ in the count.' },
      { text: 'Late Monday ⟦it was decided⟧ that the bridge will close.' },
    ],
    passes: [
      'The clerk made mistakes in the count.',
      'A decision was made by the board.',
      'The bridge was closed Monday.',
    ],
  },
  at: onWords(PARTICIPLES.split(' ')),
  check(words, index, report) {
    const end = words.end(index);
    for (let first = index - 1; first > index - LONGEST && first >= 0; first--) {
      if (!OPENERS.has(words.number(first))) continue;
      const match = words.match(first, HIDDEN);
      if (match === null || match.index + match[0].length !== end) continue;
      report({ start: match.index, end, message: 'Say who did it.' });
      return;
    }
  },
});
