import type { SentenceRule } from '../../review/rule';

/** Passives that leave out who did it, where who did it is the news. */
const HIDDEN =
  /\b(?:it (?:was|is|has been|had been) (?:decided|agreed|announced|determined|concluded|recommended|ordered|feared|alleged|claimed|suggested|argued|understood|felt)(?= that\b)|mistakes (?:were|have been) made|a decision (?:was|has been) (?:made|reached)|concerns (?:were|have been) raised|questions (?:were|have been) raised|objections were raised|shots were fired|steps (?:were|are being|have been) taken|errors were made|complaints were made|promises were made)\b(?! by\b)/gi;

/** "Mistakes were made": a passive without the one who made them. */
export const hiddenActor: SentenceRule = {
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
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const text = passage.prose.slice(sentence.start, sentence.end);
    if (!/\b(?:was|is|were|been|are)\b/i.test(text)) return;
    for (const match of text.matchAll(HIDDEN)) {
      const start = sentence.start + match.index;
      report({ start, end: start + match[0].length, message: 'Say who did it.' });
    }
  },
};
