import type { ParagraphRule } from '../../review/rule';
import { onWords } from './language/words';
import { across, atWords, instead } from './rule';

/** "only lasted for 20 minutes": only stands beside what it limits. */
export const only: ParagraphRule = atWords({
  id: 'ap/only',
  title: 'Place of “only”',
  why: '“Only” belongs right before what it limits: lasted only 20 minutes.',
  source: 'The Associated Press Stylebook, “only”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [{ text: 'It ⟦only lasted for⟧ 20 minutes.', fixed: 'It lasted for only 20 minutes.' }],
    passes: ['It lasted for only 20 minutes.', 'She only smiled.'],
  },
  at: onWords(['only']),
  check(words, index, report) {
    const verb = words.lower(index + 1);
    if (
      !words.isLowercase(index) ||
      !/^(?:[a-z]{3,}ed|ran|won|lost|took|made|cost|costs|got|sold|had|has|saw|drew|spent|paid|lasts|takes|found|held|scored)$/.test(
        verb,
      ) ||
      /^(?:need|indeed|red|bed)$/.test(verb)
    )
      return;
    const link = /^(?:for|about|by|in|at)$/.test(words.lower(index + 2)) ? index + 2 : index + 1;
    if (
      !words.isNumber(link + 1) &&
      !/^(?:two|three|four|five|six|seven|eight|nine|one|\$)$/.test(words.lower(link + 1))
    )
      return;
    const text = `${words.slice(index + 1, link)} only`;
    report(instead(across(words, index, link), 'Put “only” right before what it limits.', text));
  },
});
