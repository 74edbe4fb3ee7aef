import type { ParagraphRule } from '../../review/rule';
import { onWords } from './language/words';
import { atWords, instead } from './rule';

const ASIDE = /\(["“]?([A-Z][A-Z&]{1,6}s?)["”]?\)/y;

/** "the Federal Aviation Administration (FAA)". */
export const acronymAsides: ParagraphRule = atWords({
  id: 'ap/acronym-asides',
  title: 'Acronym in parentheses',
  why: 'Initials that a reader cannot follow without an aside are better not used; use the name, then “the agency”.',
  source: 'The Associated Press Stylebook, “abbreviations and acronyms”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The Federal Aviation Administration⟦ (FAA)⟧ agreed.',
        fixed: 'The Federal Aviation Administration agreed.',
      },
    ],
    passes: ['WASHINGTON (AP) — Sen. Ana Ruiz (D) agreed.', 'He paid (in CASH) then.'],
  },
  at: onWords(['(']),
  check(words, index, report) {
    const match = words.match(index, ASIDE);
    const initials = match?.[1]?.replace(/[&s]/g, '') ?? '';
    if (
      match === null ||
      index < initials.length ||
      !spells(words.slice(Math.max(0, index - 9), index - 1), initials)
    )
      return;
    const span = { start: words.end(index - 1), end: match.index + match[0].length };
    report(instead(span, 'The name alone will do; readers need no initials in parentheses.', ''));
  },
});

/** Whether the capitals of the words before make up the initials. */
function spells(before: string, initials: string): boolean {
  const capitals = before.match(/(?<![\p{L}])\p{Lu}/gu)?.join('') ?? '';
  // The last word may be left out: the Centers for Disease Control and Prevention (CDC).
  return capitals.endsWith(initials) || (initials.length > 2 && capitals.slice(0, -1).endsWith(initials));
}
