import type { ParagraphRule } from '../../review/rule';
import { isPlural } from './language/plurals';
import { onWords } from './language/words';
import { across, atWords, instead, likeCase } from './rule';

const NOT_COUNTED =
  /^(?:miles|dollars|pounds|years|months|weeks|minutes|seconds|degrees|inches|yards|ounces|gallons|tons|percentages|times|politics|news|economics|mathematics|clothes|earnings|thanks|means|stakes|savings|odds|goods|remains|series|species|proceeds|than|as|proceeds|sales|ones|others|always|perhaps|besides|needs|fish|deer|people's|police|personnel|crew|dozen|aircraft)$/;

/** "less complaints": what can be counted is fewer. */
export const lessFewer: ParagraphRule = atWords({
  id: 'ap/less-fewer',
  title: 'Less and fewer',
  why: 'Fewer goes with what can be counted, less with what is measured as a whole.',
  source: 'The Associated Press Stylebook, “fewer, less”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'They heard ⟦less⟧ complaints.', fixed: 'They heard fewer complaints.' },
      { text: 'It showed a large ⟦amount⟧ of goats.', fixed: 'It showed a large number of goats.' },
    ],
    passes: ['They heard fewer complaints in less than five years for less money.', 'An amount of news.'],
  },
  at: onWords(['less', 'amount']),
  check(words, index, report) {
    const amount = words.lower(index) === 'amount';
    if (amount && words.lower(index + 1) !== 'of') return;
    const noun = amount ? index + 2 : index + 1;
    const word = words.lower(noun);
    if (!words.isLowercase(noun) || !isPlural(word) || NOT_COUNTED.test(word)) return;
    if (
      !amount &&
      /^(?:no|much|any|far|a|the|or|even|nothing|little|is|was|are|were|cost|costs)$/.test(
        words.lower(index - 1),
      ) &&
      !/^(?:far|even|the|is|was|are|were)$/.test(words.lower(index - 1))
    )
      return;
    const right = likeCase(amount ? 'number' : 'fewer', words.text(index));
    report(
      instead(across(words, index, index), `“${words.text(noun)}” can be counted: ${right}.`, right, !amount),
    );
  },
});
