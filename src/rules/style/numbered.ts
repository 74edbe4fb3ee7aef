import type { ParagraphRule } from '../../review/rule';
import data from './language/data/numbered.json';
import { CARDINALS, spelledNumberAt } from './language/numbers';
import { onWords, type Words } from './language/words';
import { across, atWords, capitalized, instead } from './rule';

/** Things that a number names: "Chapter 2", "Room 12". */
const NAMED = new Set(data.named);
/** Things that a number grades, which keep their small letter: "size 12". */
const GRADED = new Set(data.graded);
/** What follows a number that counts something instead: "page two people", "level five million". */
const COUNTS = new Set(data.counts);

/** A number in words that names a thing is a figure, and the thing takes a capital: Chapter 2, Room 12. */
export const numbered: ParagraphRule = atWords({
  id: 'ap/numbered',
  title: 'Numbered things',
  why: 'A number that names a page, room, chapter or road is a figure, and the word before it takes a capital.',
  source:
    'The Associated Press Stylebook, “numerals”, “page numbers”, “chapters”, “room numbers”, “highway designations”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'She read ⟦chapter two⟧ twice.', fixed: 'She read Chapter 2 twice.' },
      { text: 'The best scene is in Act ⟦Three⟧.', fixed: 'The best scene is in Act 3.' },
      { text: 'He wears size ⟦nine⟧ shoes.', fixed: 'He wears size 9 shoes.' },
      { text: 'The crash closed ⟦route nine⟧.', fixed: 'The crash closed Route 9.' },
    ],
    passes: [
      'She read Chapter 2 in Room 12 and wears size 9 shoes.',
      'He left the room two minutes later and turned the page three times.',
      'On this page two people are missing, and the act one sees is old.',
    ],
  },
  at: onWords([...NAMED, ...GRADED]),
  check(words, index, report) {
    if (words.start(index + 1) - words.end(index) !== 1 || words.passage.kind === 'headline') return;
    const number = spelledNumberAt(words, index + 1);
    if (number === undefined || !isName(words, index, number.end)) return;
    const noun = words.text(index);
    const small = GRADED.has(words.lower(index));
    const name = small ? noun : capitalized(noun);
    const first = name === noun ? index + 1 : index;
    const figure = String(number.value);
    const text = first === index ? `${name} ${figure}` : figure;
    // Papers differ on "page 7".
    const texts = first === index && noun === 'page' ? [`${noun} ${figure}`, text] : text;
    report(instead(across(words, first, number.end - 1), `Write ${name} ${figure}.`, texts));
  },
});

/** Whether a number in words belongs to the noun before it and counts nothing after it. */
function isName(words: Words, index: number, end: number): boolean {
  const value = CARDINALS.get(words.lower(index + 1)) ?? 0;
  const capitals = words.isCapital(index) && words.isCapital(index + 1);
  if (capitals)
    return !/^(?:Mile|Points?|Hundred|Million|Corners?|Oaks|Seasons|Hundred)$/.test(words.text(end));
  if (words.lower(index) === 'bowl') return false;
  if (words.isCapital(index + 1) || value === 0 || !isAlone(words, index)) return false;
  const after = words.lower(end);
  return (
    !COUNTS.has(after) &&
    (!/^[a-z]+s$/.test(after) || /^(?:is|was|has|as|this|shoes|students|teachers)$/.test(after))
  );
}

/** No article or number stands before: "the room two", "one act three". */
function isAlone(words: Words, index: number): boolean {
  const before = words.lower(index - 1);
  if (
    /^(?:category|phase|type|grade|level|magnitude)$/.test(words.lower(index)) &&
    /^(?:an?|the)$/.test(before)
  )
    return true;
  return (
    !/^(?:the|a|an|this|that|his|her|their|its|one|each|every|per|no|same|another|will|would|can|could|must|should|you|we|they|i)$/.test(
      before,
    ) && before !== '-'
  );
}
