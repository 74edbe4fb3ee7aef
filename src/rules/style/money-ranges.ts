import type { ParagraphRule } from '../../review/rule';
import { onWords } from './language/words';
import { atWords, instead } from './rule';

const RANGE = /\$(\d[\d,.]*\d|\d) ?(to|and|or|-|–) ?\$?(\d[\d,.]*) (million|billion|trillion)\b/y;
/** "$5-$10" that stands for itself, not before a noun. */
const PLAIN_RANGE =
  /\$(\d[\d,.]*\d|\d) ?[-–—] ?\$(\d[\d,.]*\d|\d)(?=[.,;)]|$| (?:a|an|each|per|for|and|or|in|on|at|to|depending|apiece|plus|more)\b)(?! ?(?:million|billion))/y;

/** "between $3 and $9 million": the scale belongs to both sums. */
export const moneyRanges: ParagraphRule = atWords({
  id: 'ap/money-ranges',
  title: 'Ranges of money',
  why: 'Each end of a range says its million, or the first could be a few dollars.',
  source: 'The Associated Press Stylebook, “millions, billions, trillions”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [{ text: 'Bids ran from ⟦$3 to⟧ $9 million.', fixed: 'Bids ran from $3 million to $9 million.' }],
    passes: ['Bids ran from $3 million to $9 million.', 'He paid $5 and lost $9 million.'],
  },
  at: onWords(['$']),
  check(words, index, report) {
    const match = words.match(index, RANGE);
    if (match === null) {
      const plain = words.match(index, PLAIN_RANGE);
      const link = words.lower(index - 1) === 'between' ? 'and' : 'to';
      if (plain === null || /^(?:an?|the|from)$/.test(words.lower(index - 1))) return;
      const all = { start: plain.index, end: plain.index + plain[0].length };
      report(
        instead(all, 'A range of sums is joined by a word.', `$${plain[1] ?? ''} ${link} $${plain[2] ?? ''}`),
      );
      return;
    }
    const [, low = '', link = '', , scale = ''] = match;
    const between = /^(?:and|or)$/.test(link) && words.lower(index - 1) !== 'between';
    if (between || low.includes(',')) return;
    const bare = !match[0].slice(1).includes('$');
    if (/^[-–]$/.test(link) || bare) {
      const all = { start: match.index, end: match.index + match[0].length };
      const joint = bare && !/^[-–]$/.test(link) ? link : words.lower(index - 1) === 'between' ? 'and' : 'to';
      report(
        instead(
          all,
          `Say “${scale}” with both sums.`,
          `$${low} ${scale} ${joint} $${match[3] ?? ''} ${scale}`,
        ),
      );
      return;
    }
    const span = { start: match.index, end: match.index + match[0].indexOf(link, low.length) + link.length };
    report(instead(span, `Say “${scale}” with both sums.`, `$${low} ${scale} ${link}`));
  },
});
