import type { ParagraphRule } from '../../review/rule';
import { onWords } from './language/words';
import { atWords, instead } from './rule';

const RUN = /[.…]+/y;

/** An ellipsis is three periods with a space on each side. */
export const ellipses: ParagraphRule = atWords({
  id: 'ap/ellipses',
  title: 'Ellipses',
  why: 'An ellipsis is read as a word of three letters: three periods, with a space on each side.',
  source: 'The Associated Press Stylebook, “ellipsis”',
  severity: 'information',
  insideQuotes: true,
  examples: {
    flags: [
      { text: 'He left⟦...⟧and came back.', fixed: 'He left ... and came back.' },
      { text: 'It rose⟦,...⟧ then fell.', fixed: 'It rose, ... then fell.' },
    ],
    passes: ['He left ... and came back.', '“We waited ...,” she said. “And then ...”'],
  },
  at: onWords(['...', '…', '....']),
  check(words, index, report) {
    const start = words.start(index);
    const run = words.match(index, RUN)?.[0] ?? '';
    const end = start + run.length;
    const before = words.prose.charAt(start - 1);
    const after = words.prose.charAt(end);
    const tight = /[\p{L}\p{N}]/u.test(after);
    if (!(before === ',' || (/\p{Ll}/u.test(before) && tight))) return;
    const comma = before === ',';
    const span = { start: comma ? start - 1 : start, end };
    const text = `${comma ? ', ' : ' '}...${tight ? ' ' : ''}`;
    report(instead(span, 'An ellipsis takes a space on each side.', text));
  },
});
