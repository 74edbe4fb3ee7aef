import type { ParagraphRule } from '../../review/rule';
import { onWords, type Words } from './language/words';
import { atWords, instead } from './rule';

const RUN = /[?!]{2,}/y;

/** One mark ends a sentence. */
export const endMarks: ParagraphRule = atWords({
  id: 'ap/end-marks',
  title: 'End marks',
  why: 'A sentence ends once: one question mark or one exclamation point, and no period after an abbreviation’s own.',
  source: 'The Associated Press Stylebook, “exclamation point”, “question mark”, “period”',
  severity: 'warning',
  insideQuotes: true,
  blocks: ['body', 'list-item', 'block-quote', 'caption', 'deck', 'headline', 'subhead'],
  examples: {
    flags: [
      { text: 'What is going on⟦?!⟧', fixed: 'What is going on?' },
      { text: 'It was built in 88 B.C⟦..⟧', fixed: 'It was built in 88 B.C.' },
    ],
    passes: ['What is going on? It ended in 88 B.C. Then …', 'She waited ... and left.'],
  },
  at: onWords(['?', '!', '..']),
  check(words, index, report) {
    const start = words.start(index);
    if (words.text(index) === '..') {
      const span = { start, end: start + 2 };
      if (words.end(index - 1) === start) report(instead(span, 'One period ends a sentence.', '.', true));
      return;
    }
    if (index > 0 && words.end(index - 1) === start && /^[?!]$/.test(words.text(index - 1))) return;
    const run = words.match(index, RUN)?.[0];
    if (run === undefined) {
      if (words.text(index) === '?' && isIndirect(words, index)) {
        const span = { start, end: start + 1 };
        report(instead(span, 'A question that is only reported ends with a period.', '.', false));
      }
      return;
    }
    const mark = run.includes('?') ? '?' : '!';
    report(instead({ start, end: start + run.length }, `One “${mark}” is enough.`, mark, true));
  },
});

/** "She asked if he was coming?": somebody asked, and nobody is asked. */
function isIndirect(words: Words, index: number): boolean {
  let from = index - 1;
  while (from > 0 && !words.startsSentence(from)) from--;
  const sentence = words.slice(from, index - 1);
  return (
    /^(?:The [a-z]+|[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:asked|wondered|wonders|asks|wanted to know)(?: \w+)? (?:if|whether|why|how|when|where|what|who)\b[^"“”?]*$/.test(
      sentence,
    ) &&
    !/^(?:What|Who|Why|How|When|Where|Which|Has|Have|Did|Do|Does|Is|Are|Was|Were|Will|Would|Can|Could|Should)\b/.test(
      sentence,
    )
  );
}
