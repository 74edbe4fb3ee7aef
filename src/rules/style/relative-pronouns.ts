import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/persons.json';
import { isPlural } from './language/plurals';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const PERSONS = new Set(data.persons);
const VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|did|does|do|left|came|went|won|lost|took|got|made|gave|said|wanted|lives?|work|works|want|need|attend|play|serve|voted|passed|failed|includes?|led|wrote|ran|saw|held|kept|knew|fled|died|[a-z]{3,}ed)$/;

/** who for people, that for what the sentence needs, which after a comma for what it could spare. */
export const relativePronouns: ParagraphRule = atWords({
  id: 'ap/relative-pronouns',
  title: 'Who, that and which',
  why: 'People are who; a clause that the meaning needs begins with that and no comma, one that could go begins with a comma and which.',
  source: 'The Associated Press Stylebook, “that, which”, “who, whom”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Police thanked the students ⟦that⟧ left early.',
        fixed: 'Police thanked the students who left early.',
      },
      { text: 'The levy ⟦which⟧ passed pays for buses.', fixed: 'The levy that passed pays for buses.' },
      {
        text: 'The firm that he led, ⟦that⟧ sells tea, closed.',
        fixed: 'The firm that he led, which sells tea, closed.',
      },
    ],
    passes: ['Students who left said that they will ask which bus, and in which lot, was theirs.'],
  },
  at: onWords(['that', 'which']),
  check(words, index, report) {
    if (words.lower(index) === 'that') checkThat(words, index, report);
    else checkWhich(words, index, report);
  },
});

/** "the men that has" is about something else. */
function agrees(words: Words, index: number): boolean {
  const plural = isPlural(words.lower(index - 1));
  return !(plural && /^(?:is|was|has|does)$/.test(words.lower(index + 1)));
}

function checkThat(words: Words, index: number, report: ReportTo): void {
  const verb = VERB.test(words.lower(index + 1));
  const span = across(words, index, index);
  if (
    PERSONS.has(words.lower(index - 1)) &&
    verb &&
    agrees(words, index) &&
    words.spaced(index) &&
    !/^(?:told|tell|convinced|assured|warned|show|shows|notified|informed|reminded|persuaded)$/.test(
      words.lower(index - 3) + words.lower(index - 2),
    )
  ) {
    if (
      /^(?:told|tells?|warned|assured|reminded|convinced|informed|advised|notified|persuaded)$/.test(
        words.lower(index - 2),
      ) ||
      /^(?:told|tells?|warned|assured|reminded|convinced|informed|advised|notified|persuaded)$/.test(
        words.lower(index - 3),
      )
    )
      return;
    report(instead(span, 'People are “who”.', 'who'));
  } else if (words.text(index - 1) === ',' && isAside(words, index)) {
    report(instead(span, 'After a comma, a clause that could go begins with “which”.', 'which'));
  }
}

/** ", that sells tea, has": a verb after, a comma to close it and a verb behind. */
function isAside(words: Words, index: number): boolean {
  if (
    !/^(?:is|are|was|were|has|have|had|[a-z]{3,}s)$/.test(words.lower(index + 1)) ||
    (words.isLowercase(index - 2) && /^(?:said|and|but|so|now|then)$/.test(words.lower(index - 2)))
  )
    return false;
  for (let at = index + 2; at < index + 9; at++) {
    if (words.text(at) === ',')
      return /^(?:is|are|was|were|has|have|had|will|closed|opened|[a-z]{3,}ed)$/.test(words.lower(at + 1));
    if (!words.isWord(at)) return false;
  }
  return false;
}

/** "The levy which passed": no comma and no preposition before it, the subject of a verb. */
function checkWhich(words: Words, index: number, report: ReportTo): void {
  const before = words.lower(index - 1);
  if (!words.isLowercase(index - 1) || !VERB.test(words.lower(index + 1)) || PERSONS.has(before)) return;
  if (
    /^(?:in|of|on|at|to|for|from|with|by|about|over|under|through|during|after|before|upon|into|against|between|among|and|or|but|know|knows|see|say|decide|determine|sure|unclear|clear|is|was|are|which|ask|asked|not|than|as|within|without|toward|around|behind|tell|explain|out|matter|regardless|remember|just|exactly|guess|wonder|knew|choose|decides|specify|said)$/.test(
      before,
    )
  )
    return;
  if (
    !/^(?:the|a|an|its|his|her|their|this|that|any|every|one|some)$/.test(words.lower(index - 2)) &&
    !/^(?:the|a|an|its|his|her|their|this|that|any|every|one|some)$/.test(words.lower(index - 3))
  )
    return;
  report(instead(across(words, index, index), 'Without a comma, the clause begins with “that”.', 'that'));
}
