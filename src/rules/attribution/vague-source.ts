import type { Passage, Sentence } from '../../draft/draft';
import { textAt } from '../../draft/span';
import type { SentenceRule } from '../../review/rule';
import { isAsked, leavePlaceholder } from './fixes';
import { namelessAttributions } from './nameless';
import { isCapitalized, spanOf } from './words';

export const vagueSource: SentenceRule = {
  id: 'attribution/vague-source',
  title: 'A source that could be anybody',
  why: 'Readers judge a statement by who makes it; “officials say” and “critics say” keep that from them.',
  source: 'https://www.ap.org/about/news-values-and-principles/',
  severity: 'information',
  looksAt: 'sentence',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Talks are close to collapse, ⟦diplomats say⟧.',
        fixed: 'Talks are close to collapse, diplomats say [TK: who?].',
      },
      { text: 'The fleet sails on Monday, ⟦the Western officials say⟧.' },
      { text: '⟦Critics say⟧ the levy punishes renters.' },
      { text: '⟦It is understood⟧ that the mayor will not run again.' },
      { text: 'The bridge will cost twice as much, ⟦according to officials⟧.' },
      { text: '⟦Some believe⟧ the well was poisoned.' },
    ],
    passes: [
      'The bridge will cost twice as much, officials with the Highway Department said.',
      'Officials at Mercy Hospital say the ward will close.',
      'Ana Ruiz, an analyst at Fenwick Bank, says rates will fall.',
      'The people who were in the room, these officials said, were tired.',
      'The mayor told officials to say nothing.',
    ],
  },
  check(sentence, passage, _stylebook, report) {
    for (const found of namelessAttributions(passage, sentence)) {
      const span = spanOf(passage, found);
      if (isAsked(passage.text, span.end)) continue;
      const words = textAt(passage.prose, span);
      report({
        ...span,
        message: `“${words}” could be anybody: name the source, or say how many there are and how they know.`,
        fixes: [leavePlaceholder(span.end, 'who?', words)],
        ...(namedNext(passage, sentence) && { severity: 'hint' }),
      });
    }
  },
};

/** Somebody with a name and a quotation follows, who speaks for the group: "Critics say … . “…,” said Jane Roe." */
function namedNext(passage: Passage, sentence: Sentence): boolean {
  const next = passage.sentences[passage.sentences.indexOf(sentence) + 1];
  if (next === undefined) return false;
  const quoted = passage.quotations.some((one) => one.start < next.end && next.start < one.end);
  if (!quoted) return false;
  for (let index = next.firstToken + 1; index < next.endToken - 1; index++) {
    if (isCapitalized(passage, index) && isCapitalized(passage, index + 1)) return true;
  }
  return false;
}
