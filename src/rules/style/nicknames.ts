import type { ParagraphRule } from '../../review/rule';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

/** "George Herman (Babe) Ruth": a nickname inside a name stands in quotation marks. */
export const nicknames: ParagraphRule = atWords({
  id: 'ap/nicknames',
  title: 'Nicknames',
  why: 'A nickname within a full name stands in quotation marks, not in parentheses.',
  source: 'The Associated Press Stylebook, “nicknames”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [{ text: 'Jo Ann ⟦(Dot)⟧ Ruiz won.', fixed: 'Jo Ann "Dot" Ruiz won.' }],
    passes: ['Jo Ann “Dot” Ruiz won.', 'Sen. Ana Ruiz (D) Friday met Bo (right) Li.'],
  },
  at: onWords(['(']),
  check(words, index, report) {
    const name = words.text(index + 1);
    if (!/^[A-Z][a-z]{2,}$/.test(name) || words.text(index + 2) !== ')') return;
    const between = [index - 1, index + 3].every((at) => /^[A-Z][a-z]+$/.test(words.text(at)));
    if (
      !between ||
      words.endsSentence(index + 2) ||
      (words.startsSentence(index - 1) && !isLead(words, index))
    )
      return;
    if (/^(?:Minister|President|Secretary|Chancellor|Leader|Gov|Sen|Rep)$/.test(words.text(index - 1)))
      return;
    const curly = /[“’]/.test(words.prose);
    const text = curly ? `“${name}”` : `"${name}"`;
    report(instead(across(words, index, index + 2), 'A nickname within a name takes quotation marks.', text));
  },
});

/** "Earvin (Magic) Johnson signed": the whole name opens the sentence, and no agency stands between. */
function isLead(words: Words, index: number): boolean {
  return (
    words.isLowercase(index + 4) && !/^(?:Reuters|Bloomberg|Right|Left|Center)$/.test(words.text(index + 1))
  );
}
