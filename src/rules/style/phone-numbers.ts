import type { ParagraphRule } from '../../review/rule';
import { onShape, onWords } from './language/words';
import { atWords, instead } from './rule';

const PHONE = /(?:\+?1[-. ])?(?:\((\d{3})\)[- ]?|(\d{3})[-. ])(\d{3})[-. ](\d{4})(?![\w-])/y;

/** Telephone numbers: figures and hyphens. */
export const phoneNumbers: ParagraphRule = atWords({
  id: 'ap/phone-numbers',
  title: 'Telephone numbers',
  why: 'A telephone number is figures joined by hyphens, without brackets, dots or a 1 before it.',
  source: 'The Associated Press Stylebook, “telephone numbers”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Call ⟦(212) 555-0100⟧ now.', fixed: 'Call 212-555-0100 now.' },
      { text: 'Call ⟦1-800-555-0100⟧ now.', fixed: 'Call 800-555-0100 now.' },
    ],
    passes: ['Call 212-555-0100 now.', 'He read 212 pages (of 555).'],
  },
  at: [onShape('number'), onShape('hyphenated'), onWords(['(', '+'])],
  check(words, index, report) {
    const found = words.match(index, PHONE);
    if (found === null || (index > 0 && !words.spaced(index))) return;
    const [whole, bracketed, plain, middle = '', last = ''] = found;
    const text = `${bracketed ?? plain ?? ''}-${middle}-${last}`;
    if (text === whole) return;
    const span = { start: found.index, end: found.index + whole.length };
    report(instead(span, 'A telephone number is joined by hyphens.', text, true));
  },
});
