import type { DraftRule } from '../../review/rule';

/** A story of several paragraphs that opens with a question. */
export const questionLede: DraftRule = {
  id: 'style/question-lede',
  title: 'Question lede',
  why: 'Readers come for answers: a lede that asks puts off the news by a paragraph.',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: '⟦Have you ever wondered who sweeps the bridge?⟧ Now you know.\n\nTwo crews do it.\n\nThey begin at 5 a.m.',
      },
    ],
    passes: [
      'Who sweeps the bridge?',
      'Two crews sweep the bridge.\n\nWho pays them?\n\nThe county does.',
      '“Who pays?” Ana Ruiz asked the board Monday.\n\nNobody knew.\n\nThe vote is in May.',
    ],
  },
  looksAt: 'draft',
  check({ draft }, report) {
    const body = draft.blocks.filter(({ passage }) => passage.kind === 'body');
    const first = body[0];
    const sentence = first?.passage.sentences[0];
    if (first === undefined || sentence === undefined || body.length < 3) return;
    const text = first.passage.prose.slice(sentence.start, sentence.end).trimEnd();
    if (!text.endsWith('?') || /^["“‘']/.test(text)) return;
    const start = first.span.start + sentence.start;
    report({ start, end: start + text.length, message: 'The lede asks; let it tell the news instead.' });
  },
};
