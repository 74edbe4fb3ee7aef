import type { SentenceRule } from '../../review/rule';
import { instead } from './rule';

/** How a question begins: a question word and a verb before its subject, or the verb alone. */
const ASKS =
  /^(?:(?:Where|Why|When|Who|How|What|Which [a-z]+|What [a-z]+|How (?:many|much|long|old|far)(?: [a-z]+)?) (?:is|are|did|do|does|was|were|will|can|could|should|would|has|have) (?:he|she|they|it|we|you|this|that|there|the|my|your|his|her|their|these|those)\b|(?:Is|Are|Does|Did|Can|Could|Will|Would|Was|Were|Have|Has|Should) (?:he|she|they|it|we|you|this|that|there|your|his|her|the|these|those|anyone|everyone)\b)[^.?!,;:"“”()]*\.$/;
/** "What is the point is", "How did it go was": the question is the subject of a sentence. */
const STATES = /\b(?:is|was|are|remains|matters?|depends|seems)\b.*\b(?:is|was|remains|unclear|unknown)\b/;

/** A question that ends with a period. */
export const questionMarks: SentenceRule = {
  id: 'ap/question-marks',
  title: 'Question marks',
  why: 'A question ends with a question mark; only one that is reported ends with a period.',
  source: 'The Associated Press Stylebook, punctuation guide, “question mark”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'What time is ⟦it.⟧', fixed: 'What time is it?' },
      { text: 'Where did he ⟦go.⟧', fixed: 'Where did he go?' },
      { text: 'Is this ⟦yours.⟧', fixed: 'Is this yours?' },
    ],
    passes: [
      'What he did is clear. Where she went remains unknown.',
      'Were it so, he would go. Do the dishes.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const text = passage.prose.slice(sentence.start, sentence.end).trimEnd();
    if (text.length > 100 || !ASKS.test(text) || STATES.test(text)) return;
    const end = sentence.start + text.length;
    const start = sentence.start + text.lastIndexOf(' ') + 1;
    const word = passage.prose.slice(start, end - 1);
    report(instead({ start, end }, 'A question ends with a question mark.', `${word}?`));
  },
};
