import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/said.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const STILTED: readonly string[] = data.stilted;
/** What a face does is no way to say words. */
const FACES: readonly string[] = data.faces;
/** Verbs that bring words of others without marks, with what is plainer. */
const CLAIMS: ReadonlyMap<string, string> = new Map(Object.entries(data.claims));

/** A quotation is said. */
export const said: ParagraphRule = atWords({
  id: 'ap/said',
  title: 'Said',
  why: '“Said” is never wrong and never in the way; nobody smiles a sentence.',
  source: 'The Associated Press Stylebook, “said”, “attribution”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: '“Costs are too high,” Ruiz ⟦proclaimed⟧.', fixed: '“Costs are too high,” Ruiz said.' },
      { text: 'She ⟦smiled⟧, “Keep the change.”', fixed: 'She said, “Keep the change.”' },
    ],
    passes: ['“Costs are too high,” Ruiz said.', 'She smiled and waved.', 'Ruiz proclaimed a day of rest.'],
  },
  at: onWords([...STILTED, ...FACES, ...CLAIMS.keys()]),
  check(words, index, report) {
    if (checkInverted(words, index, report)) return;
    const claim = CLAIMS.get(words.lower(index));
    if (!quotes(words, index)) {
      if (claim !== undefined && reports(words, index))
        report(
          instead(across(words, index, index), `“${words.text(index)}” says no more than “${claim}”.`, claim),
        );
      return;
    }
    report(
      instead(across(words, index, index), `Readers need no “${words.text(index)}”: people say.`, 'said'),
    );
  },
});

/** `,” stated the judge.`: the verb stands before who said it; offers the two the right way round. */
function checkInverted(words: Words, index: number, report: ReportTo): boolean {
  if (!/^["”]$/.test(words.text(index - 1)) || !/^[,?!]$/.test(words.text(index - 2))) return false;
  let last = index + 1;
  while (last < index + 5 && words.isWord(last + 1) && !words.endsSentence(last)) last++;
  const names =
    words.isCapital(index + 1) || /^(?:the|a|an|his|her|their|one|he|she|they)$/.test(words.lower(index + 1));
  if (!names || !/^[.,]$/.test(words.text(last + 1))) return false;
  const text = `${words.slice(index + 1, last)} said`;
  report(instead(across(words, index, last), `Readers need no “${words.text(index)}”: people say.`, text));
  return true;
}

const MINDS = /^(?:believes|feels|thinks)$/;

/** "Webb stated that the road is closed": a subject before, and a clause after. */
function reports(words: Words, index: number): boolean {
  const before = words.lower(index - 1);
  const subject =
    /^(?:he|she|they|police|officials|who|report|suit|lawsuit|study|memo|letter|owner|mayor|senator|governor|director|spokesman|spokeswoman|company|chief|lawyer|coach|president|sheriff|prosecutors|investigators|authorities)$/.test(
      before,
    ) ||
    (words.isCapital(index - 1) && words.isWord(index - 1));
  const after = words.lower(index + 1);
  if (!subject || (before === 'who' && words.lower(index) === 'states')) return false;
  // "Southern states that": a noun.
  if (words.lower(index) === 'states' && words.isCapital(index - 1)) return false;
  if (/['’]s?$/.test(words.text(index - 1))) return false;
  if (after === 'the')
    return /^(?:would|will|was|is|were|are|had|has|could|should)$/.test(words.lower(index + 3));
  // Of minds only "feels that" is caught: what follows is what was said.
  return after === 'that' || (!MINDS.test(words.lower(index)) && /^(?:he|she|they)$/.test(after));
}

/** Beside a quotation: `“…,” Ruiz proclaimed` or `Ruiz stated, “…”`. */
function quotes(words: Words, index: number): boolean {
  const next = /^[,:]$/.test(words.text(index + 1)) && /^["“]$/.test(words.text(index + 2));
  if (next) return true;
  for (let at = index - 1; at > index - 6 && at > 0; at--) {
    if (/^["”]$/.test(words.text(at)))
      return /^[,?!]$/.test(words.text(at - 1)) && /^[.,]?$/.test(words.text(index + 1));
    if (!words.isWord(at)) return false;
  }
  return false;
}
