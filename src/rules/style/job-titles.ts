import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/titles.json';
import { onShape, onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const OCCUPATIONS = new Set(data.occupations);
const FORMAL_ONLY = new Set(data.lowercaseFormal);
const ALONE = new Set(data.alone);
/** First words of titles of several words. */
const OPENERS = new Set(
  [...OCCUPATIONS, ...FORMAL_ONLY, ...ALONE].flatMap((title) => title.split(' ').slice(0, -1).slice(0, 1)),
);
const DEPARTMENTS = new Set(data.departments);
const last = (title: string) => title.split(' ').at(-1) ?? '';
/** Parts of names that a title may open: "Coach USA", "Teacher Appreciation Week", "the Doctor Who". */
const NO_NAME =
  /^(?:of|for|and|week|day|month|award|awards|association|union|bowl|house|hall|park|street|who|strange|corps|inc\.?|co\.?|program|center|general|emeritus|appreciation|monthly|magazine|usa)$/i;

/** Words that make a formal title of what follows: "City Attorney". */
const PART_OF_TITLE =
  /^(?:city|county|state|district|assistant|deputy|chief|associate|u\.s\.|prosecuting|the)$/;

/** Capitals of titles: before a name those that are formal, after it and alone none. */
export const jobTitles: ParagraphRule = atWords({
  id: 'ap/job-titles',
  title: 'Capitals of titles',
  why: 'A formal title takes a capital right before a name; a description of a job, and any title after a name or alone, does not.',
  source: 'The Associated Press Stylebook, “titles”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'Students met ⟦Astronaut⟧ Ana Ruiz.', fixed: 'Students met astronaut Ana Ruiz.' },
      { text: 'Farmers met ⟦mayor⟧ Ana Ruiz.', fixed: 'Farmers met Mayor Ana Ruiz.' },
      { text: 'Ana Ruiz, MSU ⟦President⟧, resigned.', fixed: 'Ana Ruiz, MSU president, resigned.' },
      { text: 'Later the ⟦Mayor⟧ resigned.', fixed: 'Later the mayor resigned.' },
    ],
    passes: [
      'Mayor Ana Ruiz met the mayor, astronaut Bo Li and the President Hotel.',
      'Teacher Bo Li agreed.',
    ],
  },
  at: [onWords([...new Set([...OCCUPATIONS, ...FORMAL_ONLY, ...ALONE].map(last))]), onShape('apostrophe')],
  check(words, index, report) {
    if (words.isCapital(index)) {
      const owner = /^(\p{Lu}\p{Ll}+)(['’]s)$/u.exec(words.text(index));
      if (owner !== null) {
        checkOwner(words, index, owner, report);
        return;
      }
      if (isUpperCase(words, index)) return;
      checkBeforeName(words, index, report);
      checkElsewhere(words, index, report);
    } else checkFormal(words, index, report);
  },
});

function checkBeforeName(words: Words, index: number, report: ReportTo): void {
  const from = titleStart(words, index, OCCUPATIONS);
  if (from === undefined || !areCapitals(words, from, index)) return;
  if (!isFullName(words, index + 1) && !isKnownFirst(words, index)) return;
  const first = words.startsSentence(from) ? from + 1 : from;
  const earlier =
    words.isCapital(from - 1) &&
    (!words.startsSentence(from - 1) || PART_OF_TITLE.test(words.lower(from - 1)));
  if (first > index || earlier || words.lower(from - 1) === 'the') return;
  const span = across(words, first, index);
  const text = words.slice(first, index).toLowerCase();
  report(instead(span, 'What somebody does is no formal title and takes a small letter.', text, true));
}

/** "Singer Adele sang": one name, where a lowercase verb follows and a lowercase word stands before. */
function isKnownFirst(words: Words, index: number): boolean {
  const name = words.text(index + 1);
  return (
    /^[A-Z][a-z]{2,}$/.test(name) &&
    !NO_NAME.test(name) &&
    /^(?:and|with|met|by|told|said|from|saw|hired|featured|features|when|but|like)$/.test(
      words.lower(index - 1),
    ) &&
    /^(?:sang|said|spoke|told|performed|won|played|appeared|joined|was|is|has|had|will|who|met|agreed|arrived)$/.test(
      words.lower(index + 2),
    )
  );
}

/** "the Mayor's office": an office without a name before it. */
function checkOwner(words: Words, index: number, owner: RegExpExecArray, report: ReportTo): void {
  const [text, title = ''] = owner;
  if (!ALONE.has(title.toLowerCase()) || !/^(?:the|a|our|their)$/.test(words.lower(index - 1))) return;
  if (words.isCapital(index + 1) || !words.isWord(index + 1)) return;
  const message = 'Without a name after it, a title takes a small letter.';
  report(instead(across(words, index, index), message, text.toLowerCase(), true));
}

/** After a name between commas, or with nothing but an article. */
function checkElsewhere(words: Words, index: number, report: ReportTo): void {
  const from = titleStart(words, index, ALONE);
  if (from === undefined || words.isCapital(index + 1) || !areCapitals(words, from, index)) return;
  const before = words.lower(from - 1);
  const after = words.lower(index + 1);
  const closes =
    /^(?:[,.;:?!]|said|says|was|is|has|had|will|told|and|who|met|went|signed|)$/.test(after) ||
    words.isLowercase(index + 1);
  const determined =
    /['’]s$/.test(before) ||
    (/^(?:is|was|be|been)$/.test(before) && after === 'of' && words.isLowercase(index + 2)) ||
    /^(?:the|a|an|our|their|its|of|former|retired|new|as|then|elected|named|appointed|became|become|becoming|promoted)$/.test(
      before,
    ) ||
    (before === 'to' && words.lower(from - 2) === 'promoted') ||
    (before === 'for' && /^(?:ran|run|running|candidate|bid|campaigning)$/.test(words.lower(from - 2)));
  // "the Principal of the school", not "the Queen of England" or "the Prince of Wales".
  const alone =
    determined &&
    closes &&
    (after !== 'of' || words.isLowercase(index + 2) || DEPARTMENTS.has(words.lower(index + 2)));
  const apposition =
    (/^[,.]$/.test(after) || (after === 'of' && !/^(?:Wales|York|Sussex)$/.test(words.text(index + 2)))) &&
    commaBefore(words, from);
  if (!alone && !apposition) return;
  // "superintendent of Schools": what the title is about goes with it.
  let last = index;
  if (after === 'of' && words.isCapital(index + 2) && DEPARTMENTS.has(words.lower(index + 2))) {
    last = index + 2;
    while (
      DEPARTMENTS.has(words.lower(last + 1)) ||
      (words.lower(last + 1) === 'and' && DEPARTMENTS.has(words.lower(last + 2)))
    )
      last++;
  }
  // "Deputy Chief of Staff Ana Ruiz": it stands before a name after all.
  if (last > index && words.isCapital(last + 1) && !words.endsSentence(last)) return;
  const text = words.slice(from, last).toLowerCase();
  report(
    instead(across(words, from, last), 'Without a name after it, a title takes a small letter.', text, true),
  );
}

/** "Ana Ruiz, MSU President,": a comma within three words before, and a name before that. */
function commaBefore(words: Words, from: number): boolean {
  for (let at = from - 1; at > from - 4 && at > 1; at--) {
    if (words.text(at) === ',') return words.isCapital(at - 1) && words.isCapital(at - 2);
    if (!words.isWord(at)) return false;
  }
  return false;
}

/** "mayor Ana Ruiz", "sen. Rand Paul": a formal title before a full name. */
function checkFormal(words: Words, index: number, report: ReportTo): void {
  const from = titleStart(words, index, FORMAL_ONLY);
  if (from === undefined || !isFullName(words, index + 1) || words.start(index + 1) - words.end(index) !== 1)
    return;
  if (
    /^(?:an?|then|assistant|deputy|class|team|company|student|union|the)$/.test(words.lower(from - 1)) ||
    words.text(from - 1) === '-'
  )
    return;
  const text = words
    .slice(from, index)
    .replace(/(?<![\p{L}])(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
  report(instead(across(words, from, index), 'A formal title right before a name takes a capital.', text));
}

function titleStart(words: Words, index: number, titles: ReadonlySet<string>): number | undefined {
  for (const back of [2, 1, 0]) {
    if (index < back || (back > 0 && !OPENERS.has(words.lower(index - back)))) continue;
    if (titles.has(words.slice(index - back, index).toLowerCase())) return index - back;
  }
  return undefined;
}

function areCapitals(words: Words, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (!words.isCapital(at) && words.text(at) !== 'of') return false;
  return true;
}

/** Two capitalized words or more, as a person's name. */
function isFullName(words: Words, index: number): boolean {
  const both =
    words.isCapital(index) && words.isCapital(index + 1) && words.isWord(index) && words.isWord(index + 1);
  return (
    both &&
    !NO_NAME.test(words.text(index)) &&
    !NO_NAME.test(words.text(index + 1)) &&
    !isUpperCase(words, index + 1)
  );
}

function isUpperCase(words: Words, index: number): boolean {
  return /^[A-Z]{3,}$/.test(words.text(index));
}
