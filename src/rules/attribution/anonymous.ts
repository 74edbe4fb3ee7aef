import type { Passage, Sentence } from '../../draft/draft';
import { textAt } from '../../draft/span';
import type { SentenceRule } from '../../review/rule';
import list from './data/anonymity.json';
import { isAsked, leavePlaceholder } from './fixes';
import { phraseBook, type PhraseBook, type PhraseMatch } from './phrases';
import { foldedWords, spanOf } from './words';

const granted = phraseBook(list.granted);
const reasons = phraseBook(list.reasons);
const knowledge = phraseBook(list.knowledge);
const speakers = phraseBook(
  list.sources
    .filter((one) => !list.bareSources.includes(one))
    .map((one) => `${one} ${list.verbs.join('|')}`),
);

export const anonymous: SentenceRule = {
  id: 'attribution/anonymous',
  title: 'A source without a name, and no word why',
  why: 'Readers may trust a nameless source only if they learn why it is nameless and how it knows.',
  source: 'https://www.ap.org/about/news-values-and-principles/',
  severity: 'information',
  looksAt: 'sentence',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The deal is dead, said a manager who spoke on ⟦condition of anonymity⟧.',
        fixed: 'The deal is dead, said a manager who spoke on condition of anonymity [TK: why?].',
      },
      {
        text: 'The deal is dead, ⟦a source said⟧.',
        fixed: 'The deal is dead, a source said [TK: how do they know?].',
      },
    ],
    passes: [
      'The deal is dead, said a manager who spoke on condition of anonymity because the talks are private.',
      'A private plane gives its owner ease and anonymity.',
      'The deal is dead, said an aide who spoke on condition of anonymity to offer a candid view.',
      'A manager, speaking on condition of anonymity to discuss the talks, said the deal is dead.',
      'The deal is dead, sources said. They were in the room when it failed.',
      'The deal is dead, a source familiar with the talks said.',
    ],
  },
  check(sentence, passage, _stylebook, report) {
    const speak = (found: PhraseMatch<true> | undefined, what: string, question: string) => {
      if (found === undefined) return;
      const span = spanOf(passage, found);
      if (isAsked(passage.text, span.end)) return;
      const words = textAt(passage.prose, span);
      report({
        ...span,
        message: `“${words}”: ${what}`,
        fixes: [leavePlaceholder(span.end, question, words)],
      });
    };
    const [grant] = inSentence(granted, passage, sentence);
    if (grant !== undefined) {
      if (!around(reasons, passage, sentence)) speak(grant, 'tell readers why the name is withheld.', 'why?');
      return;
    }
    if (around(knowledge, passage, sentence) || around(granted, passage, sentence)) return;
    speak(
      inSentence(speakers, passage, sentence)[0],
      'tell readers how this source knows.',
      'how do they know?',
    );
  },
};

function inSentence(
  book: PhraseBook<true>,
  passage: Passage,
  sentence: Sentence,
): readonly PhraseMatch<true>[] {
  return book.find(foldedWords(passage), sentence.firstToken, sentence.endToken);
}

/** Whether a phrase stands in the sentence or in one beside it. */
function around(book: PhraseBook<true>, passage: Passage, sentence: Sentence): boolean {
  const index = passage.sentences.indexOf(sentence);
  const beside = passage.sentences.slice(Math.max(0, index - 1), index + 2);
  return beside.some((one) => inSentence(book, passage, one).length > 0);
}
