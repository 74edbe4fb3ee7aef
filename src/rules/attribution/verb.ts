import type { Passage, Sentence } from '../../draft/draft';
import { textAt } from '../../draft/span';
import type { SentenceRule } from '../../review/rule';
import { IS, wordOf } from '../../sources/lexicon/word';
import list from './data/loaded-verbs.json';
import { PhraseBook, type PhraseMatch } from './phrases';
import { foldedWords, isCapitalized, quotedTokens, spanOf } from './words';

interface LoadedVerb {
  readonly instead: string;
  /** What the verb does to the speaker, to go on after the verb: "judges the speaker". */
  readonly effect: string;
  /** Loaded only a little: less than what the newsroom says of the rule. */
  readonly hint: boolean;
  /** Wrong before a noun too ("refuted the report"), not only before words that are said. */
  readonly anyObject: boolean;
}

const verbs = new PhraseBook<LoadedVerb>(
  list.verbs.flatMap(({ forms, effect, severity, ...verb }) =>
    Object.entries(forms).map(([form, instead]): [string, LoadedVerb] => [
      form,
      {
        instead,
        effect,
        hint: severity === 'hint',
        anyObject: 'anyObject' in verb,
      },
    ]),
  ),
);
const notAfter = new Set(list.notAfter);
const alsoNouns = new Set(list.alsoNouns);
const pronouns = new Set(list.pronouns);
const clauseSubjects = new Set(list.clauseSubjects);

export const verb: SentenceRule = {
  id: 'attribution/verb',
  title: 'A verb of saying that takes sides',
  why: '“Said” takes no side; “claimed” doubts the speaker, “admitted” accuses, “refuted” declares a winner.',
  source: list.source,
  severity: 'information',
  looksAt: 'sentence',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Mayor Lena Ortiz ⟦claimed⟧ that the budget is balanced.',
        fixed: 'Mayor Lena Ortiz said that the budget is balanced.',
      },
      { text: '“We checked twice,” Ortiz ⟦admitted⟧.', fixed: '“We checked twice,” Ortiz said.' },
      { text: 'The union ⟦refuted⟧ the report.', fixed: 'The union disputed the report.' },
      { text: 'Ortiz ⟦boasts⟧ she never lost a vote.', fixed: 'Ortiz says she never lost a vote.' },
    ],
    passes: [
      'The storm claimed three lives.',
      'Ortiz dismissed claims that she had lied.',
      'Nine patients were admitted.',
      '“We grieve with them,” Ortiz wrote a day after a man claiming allegiance to nobody was held.',
      '“He claimed that he was ill,” Ortiz said.',
      'Ortiz said that the budget is balanced.',
    ],
  },
  check(sentence, passage, _stylebook, report) {
    const words = foldedWords(passage);
    for (const match of verbs.find(words, sentence.firstToken, sentence.endToken)) {
      if (!attributes(passage, sentence, words, match)) continue;
      const span = spanOf(passage, match);
      const { instead, effect, hint } = match.value;
      report({
        ...span,
        message: `“${textAt(passage.prose, span)}” ${effect}; “${instead}” takes no side.`,
        fixes: [{ title: instead, safe: false, edits: [{ ...span, text: instead }] }],
        ...(hint && { severity: 'hint' as const }),
      });
    }
  },
};

/** Whether the verb carries somebody's words: before "that" or a clause, or beside a quotation. */
function attributes(
  passage: Passage,
  sentence: Sentence,
  words: readonly string[],
  { first, end, value }: PhraseMatch<LoadedVerb>,
): boolean {
  const before = words[first - 1] ?? '';
  if (first === sentence.firstToken || notAfter.has(before) || /['’]s?$/.test(before)) return false;
  const noun =
    alsoNouns.has(words[first] ?? '') && !pronouns.has(before) && !isCapitalized(passage, first - 1);
  if (noun) return false;
  const after = words[end] ?? '';
  if ((value.anyObject && !isPassive(words, first)) || after === 'that' || clauseSubjects.has(after))
    return true;
  return closesBefore(passage, words, first) || opensAfter(passage, words, end);
}

/** Words that may stand between a quotation and its verb: "…,” the mayor of Ashford ___". */
const MOST_BETWEEN = 8;

/** Whether a quotation ends shortly before a token, as one does that a verb of saying follows. */
function closesBefore(passage: Passage, words: readonly string[], index: number): boolean {
  const quoted = quotedTokens(passage);
  const last = quoted.lastIndexOf(true, index - 1);
  const told = words.slice(last + 1, index).some((word) => (wordOf(word).is & IS.speechVerb) !== 0);
  return last >= index - MOST_BETWEEN && last > 0 && !told && /^[,?!]$/.test(words[last - 1] ?? '');
}

/** Whether a quotation opens right at a token, or behind a comma or a colon. */
function opensAfter(passage: Passage, words: readonly string[], index: number): boolean {
  const quoted = quotedTokens(passage);
  return quoted[index] === true || (/^[,:]$/.test(words[index] ?? '') && quoted[index + 1] === true);
}

/** "is easily refuted": somebody else does it. */
function isPassive(words: readonly string[], verbAt: number): boolean {
  return [words[verbAt - 1], words[verbAt - 2]].some((word) =>
    /^(?:be|been|being|is|are|was|were)$/.test(word ?? ''),
  );
}
