import type { Passage, Sentence } from '../../draft/draft';
import { textAt, type Span } from '../../draft/span';
import type { Fix, ReportTo, SentenceRule } from '../../review/rule';
import list from './data/guilt.json';
import { phraseBook, type PhraseBook } from './phrases';
import { foldedWords, spanOf } from './words';

const arrests = phraseBook(list.arrests);
const offences = new Set(list.offences);
const accusedActors = phraseBook(list.accusedActors);
const suspectActs = phraseBook(list.suspectActs);
const hedges = phraseBook(list.hedges);
const convictions = phraseBook(list.convictions);
const alleged = phraseBook(list.alleged);
const stillOpen = phraseBook(list.stillOpen);

export const allegation: SentenceRule = {
  id: 'attribution/allegation',
  title: 'Guilt before a court has found it',
  why: 'Until a conviction, a person is charged or accused, and the paper that says more can be sued; after it, “alleged” is wrong.',
  source: list.source,
  severity: 'information',
  looksAt: 'sentence',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Dale Irons was ⟦arrested for⟧ robbery on Monday.',
        fixed: 'Dale Irons was arrested on suspicion of robbery on Monday.',
      },
      { text: 'The ⟦accused killer⟧ sat in silence.' },
      {
        text: 'The ⟦suspect robbed⟧ two banks in May.',
        fixed: 'The suspect allegedly robbed two banks in May.',
      },
      {
        text: 'Irons was convicted of the ⟦alleged⟧ robbery.',
        fixed: 'Irons was convicted of the robbery.',
      },
    ],
    passes: [
      'Dale Irons was arrested on a charge of robbery.',
      'The protesters were arrested for the second time.',
      'The suspect robbed two banks, police said.',
      'Irons was convicted of robbery.',
      'Irons was convicted of fraud and faces trial on an alleged robbery.',
    ],
  },
  check(sentence, passage, _stylebook, report) {
    const words = foldedWords(passage);
    const has = (book: PhraseBook<true>) =>
      book.find(words, sentence.firstToken, sentence.endToken).length > 0;
    const say = sayer(passage, sentence, report);

    say(arrests, (at, text, end) =>
      offences.has(words[end] ?? '')
        ? {
            message: `“${text}” takes guilt for granted: a person is arrested on a charge or on suspicion.`,
            fixes: [
              replacement(at, text.replace(/for$/, 'on suspicion of')),
              replacement(at, text.replace(/for$/, 'on a charge of')),
            ],
          }
        : undefined,
    );
    say(accusedActors, (_, text) => ({
      message: `“${text}” calls the person one already: write who is accused of what.`,
      fixes: [],
    }));
    if (!has(hedges)) {
      say(suspectActs, (at, text) => ({
        message: `“${text}” says the suspect did it: say who accuses, or write “allegedly”.`,
        fixes: [replacement(at, text.replace(/ /, ' allegedly '))],
      }));
    }
    if (has(convictions) && !has(stillOpen)) {
      say(alleged, (at, text) => ({
        message: `A court has found so: “${text}” casts doubt on the conviction.`,
        fixes: [deletion(passage, at, text)],
      }));
    }
  },
};

type Saying = (at: Span, text: string, end: number) => { message: string; fixes: readonly Fix[] } | undefined;

/** Reports what `saying` makes of each phrase of a book in a sentence. */
function sayer(
  passage: Passage,
  sentence: Sentence,
  report: ReportTo,
): (book: PhraseBook<true>, saying: Saying) => void {
  return (book, saying) => {
    for (const found of book.find(foldedWords(passage), sentence.firstToken, sentence.endToken)) {
      const span = spanOf(passage, found);
      const said = saying(span, textAt(passage.prose, span), found.end);
      if (said !== undefined) report({ ...span, ...said });
    }
  };
}

function replacement(at: Span, text: string): Fix {
  return { title: text, safe: false, edits: [{ ...at, text }] };
}

/** Takes a word out with the space behind it. */
function deletion({ prose }: Passage, at: Span, text: string): Fix {
  const end = prose[at.end] === ' ' ? at.end + 1 : at.end;
  return { title: `Delete “${text}”`, safe: false, edits: [{ start: at.start, end, text: '' }] };
}
