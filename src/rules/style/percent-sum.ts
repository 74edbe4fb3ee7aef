import type { SentenceRule } from '../../review/rule';
import { onWords, wordsOf } from './language/words';

const SHARE = /(\d{1,3}(?:\.\d+)?)(?:%| percent\b)/g;
const SHARES = onWords(['%', 'percent']);
/** Words for those who are left: with them the shares of one question are complete. */
const REST =
  /\b(?:undecided|unsure|not sure|no opinion|no answer|(?:did not|didn['’]t) (?:know|answer)|said neither|had no preference|the (?:rest|others?))\b/i;
/** Rounding may carry a list of shares past the whole by a point or two. */
const MOST = 102;

/** Shares of one question that are more than all. */
export const percentSum: SentenceRule = {
  id: 'style/percent-sum',
  title: 'Percentages that cannot add up',
  why: 'Yes, no and undecided make 100; when they make more, one of the figures is wrong.',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'In the poll, ⟦52% said yes, 41% said no and 17% were undecided⟧.' },
      { text: 'About ⟦60% favor the tax, 35% oppose it and 15% had no opinion⟧.' },
    ],
    passes: [
      'In the poll, 52% said yes, 41% said no and 7% were undecided.',
      'Support rose to 52% from 41%, and 17% were undecided.',
      'Sales rose 60%, rents 35% and wages 15%.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    if (wordsOf(passage).at(SHARES).length < 3) return;
    const text = passage.prose.slice(sentence.start, sentence.end);
    const shares = [...text.matchAll(SHARE)];
    const first = shares[0];
    const last = shares.at(-1);
    if (first === undefined || last === undefined || shares.length < 3 || shares.length > 6) return;
    const rest = REST.exec(text.slice(last.index));
    if (rest === null || /\b(?:from|up|compared|than|while|ago|last year|versus)\b/i.test(text)) return;
    const sum = shares.reduce((all, share) => all + Number(share[1]), 0);
    if (sum <= MOST) return;
    const end = last.index + rest.index + rest[0].length;
    const start = sentence.start + first.index;
    const message = `These shares make ${String(Math.round(sum * 10) / 10)}%, more than all: check the figures.`;
    report({ start, end: sentence.start + end, message });
  },
};
