import type { ParagraphRule, ReportTo } from '../../review/rule';
import persons from './language/data/persons.json';
import { WEEKDAYS } from './language/calendar';
import { CARDINALS, spelledNumberAt } from './language/numbers';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const PERSONS = new Set(persons.persons);
/** Who rides free or pays less by age. */
const GROUPS = new Set([
  'anyone',
  'everyone',
  'those',
  'kids',
  'adults',
  'seniors',
  'youths',
  'youth',
  'toddlers',
  'visitors',
  'players',
  'girls',
  'boys',
  'drivers',
  'riders',
  'guests',
  'swimmers',
  'runners',
]);
const GOES_ON =
  /^(?:[.,;:)!?]|)$|^(?:on|in|this|next|last|today|tomorrow|and|or|ride|rides|get|gets|pay|pays|enter|eat|are|is|can|must|may|need|needs|will|who|free|have|has|at|for|with|were|was|to|live|lives|should|cannot|do|does)$/;

/** The age of somebody named: a figure between commas, without “age” or “years old”. */
export const ageClauses: ParagraphRule = atWords({
  id: 'ap/age-clauses',
  title: 'Age after a name',
  why: 'An age after a name is a figure between commas; it needs neither “aged” nor “years old”, nor brackets.',
  source: 'The Associated Press Stylebook, “ages”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Ana Ruiz, ⟦aged 44⟧, was hired.', fixed: 'Ana Ruiz, 44, was hired.' },
      { text: 'Ana Ruiz, ⟦44 years old⟧, was hired.', fixed: 'Ana Ruiz, 44, was hired.' },
      { text: 'The twins turned ⟦nine⟧ on Friday.', fixed: 'The twins turned 9 on Friday.' },
      { text: 'Children under ⟦five⟧ ride free.', fixed: 'Children under 5 ride free.' },
      {
        text: 'The camp is for children ⟦aged six to twelve⟧.',
        fixed: 'The camp is for children ages 6 to 12.',
      },
    ],
    passes: [
      'Ana Ruiz, 44, was hired.',
      'The children, ages 6 to 12, turned one of the pages.',
      'People under five trees ate, and adults over two weeks slept.',
    ],
  },
  at: onWords([
    'age',
    'aged',
    'ages',
    'years',
    'turned',
    'turns',
    'turning',
    'under',
    'over',
    'than',
    'above',
    '(',
  ]),
  check(words, index, report) {
    const word = words.lower(index);
    if (word.startsWith('age')) {
      checkRange(words, index, report);
      if (word !== 'ages') checkAged(words, index, report);
    } else if (word === 'years') checkYearsOld(words, index, report);
    else if (word === '(') checkBrackets(words, index, report);
    else checkSpelled(words, index, word.startsWith('turn'), report);
  },
});

/** ", aged 44," after a name. */
function checkAged(words: Words, index: number, report: ReportTo): void {
  const spelled = spelledNumberAt(words, index + 1);
  const end = spelled?.end ?? index + 2;
  const age = spelled === undefined ? words.text(index + 1) : String(spelled.value);
  if (!/^\d{1,3}$/.test(age) || words.text(index - 1) !== ',' || !/^[,.]$/.test(words.text(end))) return;
  if (!words.isCapital(index - 2) || !words.isWord(index - 2)) return;
  report(instead(across(words, index, end - 1), 'After a name the figure says it all.', age));
}

/** "aged six to twelve", "ages six to 12". */
function checkRange(words: Words, index: number, report: ReportTo): void {
  const low = spelledNumberAt(words, index + 1);
  const link = low?.end ?? index + 2;
  if (!/^(?:to|through|and|or)$/.test(words.lower(link))) return;
  const high = spelledNumberAt(words, link + 1);
  const figures = [low?.value ?? Number(words.text(index + 1)), high?.value ?? Number(words.text(link + 1))];
  if ((low === undefined && high === undefined) || figures.some((one) => Number.isNaN(one))) return;
  if (words.lower(link) === 'and' && /^(?:up|older|over|under|younger)$/.test(words.lower(link + 1))) return;
  const range = `${String(figures[0])} ${words.text(link)} ${String(figures[1])}`;
  const ages = words.isCapital(index) ? 'Ages' : 'ages';
  const span = across(words, index, (high?.end ?? link + 2) - 1);
  report(instead(span, 'Ages are figures.', [`${ages} ${range}`, `${words.text(index)} ${range}`]));
}

/** ", 44 years old," after a name; "the age of 80 years old". */
function checkYearsOld(words: Words, index: number, report: ReportTo): void {
  if (words.lower(index + 1) !== 'old' || !words.isNumber(index - 1)) return;
  const before = words.text(index - 2);
  const said = words.lower(index - 2) === 'of' && words.lower(index - 3) === 'age';
  const named =
    before === ',' &&
    /^[,.]$/.test(words.text(index + 2)) &&
    words.isWord(index - 3) &&
    (words.isCapital(index - 3) || PERSONS.has(words.lower(index - 3)));
  if (!said && !named) return;
  report(instead(across(words, index - 1, index + 1), 'The figure says it all.', words.text(index - 1)));
}

/** "Ana Ruiz (44) was hired". */
function checkBrackets(words: Words, index: number, report: ReportTo): void {
  const age = Number(words.text(index + 1));
  if (!/^\d\d$/.test(words.text(index + 1)) || words.text(index + 2) !== ')' || age < 16 || age > 99) return;
  if (!words.isCapital(index - 1) || !words.isCapital(index - 2) || !words.isLowercase(index + 3)) return;
  if (
    !/^(?:was|is|said|has|had|will|died|won|of|from|told|who|and|pleaded|faces|lives|works|teaches)$/.test(
      words.lower(index + 3),
    )
  )
    return;
  const span = { start: words.end(index - 1), end: words.end(index + 2) };
  report(instead(span, 'An age stands between commas.', `, ${String(age)},`));
}

/** "turned nine on Friday", "children under five". */
function checkSpelled(words: Words, index: number, turned: boolean, report: ReportTo): void {
  const spelled = spelledNumberAt(words, index + 1);
  if (spelled === undefined || spelled.value > 110 || !CARDINALS.has(words.lower(index + 1))) return;
  const after = words.text(spelled.end);
  if (!GOES_ON.test(after.toLowerCase()) && !(turned && WEEKDAYS.has(after.toLowerCase()))) return;
  if (turned ? spelled.value < 2 || after.toLowerCase() === 'to' : !isGroup(words, index)) return;
  report(instead(across(words, index + 1, spelled.end - 1), 'Ages are figures.', String(spelled.value)));
}

/** "children under", "anyone younger than". */
function isGroup(words: Words, index: number): boolean {
  const who = /^(?:younger|older)$/.test(words.lower(index - 1)) ? index - 2 : index - 1;
  if (words.lower(index) === 'than' && who === index - 1) return false;
  return PERSONS.has(words.lower(who)) || GROUPS.has(words.lower(who));
}
