import type { ParagraphRule } from '../../review/rule';
import data from './language/data/generics.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const SEASONS = new Set(['spring', 'summer', 'fall', 'autumn', 'winter']);
const SUBJECTS = new Set(data.subjects);
const STUDIES = /^(?:studied|studies|study|studying|teaches|taught|teach|teaching)$/;
const ALONE_VERB =
  /^(?:is|was|has|had|will|would|can|could|may|said|says|plans|hired|hires|voted|closed|opened|announced|agreed|approved|rejected|fired|bought|sold|needs|wants|offers|met|meets|received|won|lost|must|should|does|did|raised|declined|filed|issued|received|serves|reported|paid|decided|spent|sued|released|denied|asked|employs|expects|began|started|moved|canceled|changed)$/;

/** Capitals on seasons, on "the River" alone, on fields of study. */
export const smallLetters: ParagraphRule = atWords({
  id: 'ap/small-letters',
  title: 'Needless capitals',
  why: 'Seasons, fields of study and words such as river or county that stand without their names take small letters.',
  source: 'The Associated Press Stylebook, “capitalization”, “seasons”, “academic degrees”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Demand is lower in ⟦Summer⟧.', fixed: 'Demand is lower in summer.' },
      { text: 'The kayak slid into the ⟦River⟧.', fixed: 'The kayak slid into the river.' },
      { text: 'He has a degree in ⟦Political Science⟧.', fixed: 'He has a degree in political science.' },
    ],
    passes: [
      'The Winter Olympics came to Fall River in summer.',
      'She has a degree in English from the River School.',
    ],
  },
  at: onWords([...SEASONS, ...data.generics, ...SUBJECTS]),
  check(words, index, report) {
    if (!/^[A-Z][a-z]+$/.test(words.text(index)) || words.startsSentence(index)) return;
    const last = needlessCapital(words, index);
    if (last === undefined) return;
    const text = words.slice(index, last).toLowerCase();
    report(instead(across(words, index, last), `“${text}” takes a small letter here.`, text, true));
  },
});

/** The last word that should lose its capital, beginning at an index. */
function needlessCapital(words: Words, index: number): number | undefined {
  const before = words.lower(index - 1);
  const named = words.isCapital(index + 1) && words.isWord(index + 1) && !words.endsSentence(index);
  const word = words.lower(index);
  if (SEASONS.has(word) && !named) {
    return /^(?:in|during|last|this|next|every|each|by|until|since|late|early|through|before|after|the|mid|of)$/.test(
      before,
    ) &&
      (before !== 'the' || /^(?:in|during|of|by|over|through|for)$/.test(words.lower(index - 2)))
      ? index
      : undefined;
  }
  // "The Department has no plan": what a sentence is about, without its name.
  if (data.generics.includes(word) && before === 'the' && words.startsSentence(index - 1) && !named) {
    return ALONE_VERB.test(words.lower(index + 1)) ? index : undefined;
  }
  if (data.generics.includes(word) && before === 'the' && !named && words.lower(index + 1) !== 'of') {
    return /^(?:into|near|by|along|across|to|from|at|down|up|over|crossed|under|through|beside|behind|inside|around|on|in)$/.test(
      words.lower(index - 2),
    ) && /^[.,;]?$/.test(words.text(index + 1))
      ? index
      : undefined;
  }
  if (SUBJECTS.has(word) && (before === 'in' || before === 'of' || STUDIES.test(before))) {
    const cue = words.slice(Math.max(0, index - 6), index - 1).toLowerCase();
    if (
      !STUDIES.test(before) &&
      !/\b(?:degree|degrees|doctorate|major|majored|majoring|minor|minored|master['’]s|bachelor['’]s|studied|class|courses?)\b/.test(
        cue,
      )
    )
      return undefined;
    let last = index;
    while (/^[A-Z][a-z]+$/.test(words.text(last + 1)) && SUBJECTS.has(words.lower(last + 1))) last++;
    return last;
  }
  return undefined;
}
