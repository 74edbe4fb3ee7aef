import { wordCount } from '../../draft/words';
import type { SentenceRule } from '../../review/rule';

/** A sentence of more words than the stylebook allows. */
export const longSentence: SentenceRule = {
  id: 'style/long-sentence',
  title: 'Long sentence',
  why: 'Readers lose the subject of a sentence that runs on; two sentences say the same in fewer breaths.',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: '⟦The county board voted late on Tuesday to close the bridge for two years while crews replace its deck, its rails and its lights, a job that officials put off three times because no firm would bid on it and because the state, which pays half, had not agreed to the plan.⟧',
      },
    ],
    passes: ['The county board voted late on Tuesday to close the bridge for two years.'],
  },
  looksAt: 'sentence',
  check(sentence, passage, stylebook, report) {
    const limit = stylebook.limits.sentenceWords;
    if (sentence.endToken - sentence.firstToken <= limit) return;
    const count = wordCount(passage, sentence);
    if (count <= limit) return;
    const message = `This sentence has ${count} words; the house limit is ${limit}. Say it in two.`;
    report({ start: sentence.start, end: sentence.end, message });
  },
};
