import type { ParagraphRule } from '../../review/rule';
import data from './language/data/titles.json';
import { onWords, type Words } from './language/words';
import { across, atWords, capitalized, instead } from './rule';

const FORMS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(data.abbreviated),
  ...Object.entries(data.ranks),
  ...Object.entries(data.spelledOut),
]);
const RANKS = new Set(Object.keys(data.ranks));
const NOT_BEFORE = new Set(data.notBeforeRank);
const NOT_AFTER = new Set(data.notAfterRank);

/** Titles before names that are abbreviated (Gov., Sgt.), and those that never are (President). */
export const ranks: ParagraphRule = atWords({
  id: 'ap/ranks',
  title: 'Titles before names',
  why: 'Gov., Sen., Rep., Dr., the Rev. and military ranks are abbreviated before a full name; President and most others never are.',
  source: 'The Associated Press Stylebook, “titles”, “military titles”, “legislative titles”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: '⟦Staff Sergeant⟧ Ana Ruiz spoke.', fixed: 'Staff Sgt. Ana Ruiz spoke.' },
      { text: 'They met ⟦Pres.⟧ Ana Ruiz.', fixed: 'They met President Ana Ruiz.' },
    ],
    passes: ['Gen. Ana Ruiz met Attorney General Bo Li of General Motors.', 'Capt. Ruiz, a captain, left.'],
  },
  at: onWords([...new Set([...FORMS.keys()].map((title) => title.split(' ')[0]?.toLowerCase() ?? ''))]),
  check(words, index, report) {
    for (const length of [4, 3, 2, 1]) {
      const end = index + length;
      const text = words.slice(index, end - 1);
      const right = FORMS.get(text);
      if (right === undefined || end > words.tokens.length) continue;
      const written = words.startsSentence(index) ? capitalized(right) : right;
      if (isBeforeName(words, index, end, text) && written !== text) {
        report(instead(across(words, index, end - 1), `Before a name, write ${right}`, written));
      }
      return;
    }
  },
});

function isBeforeName(words: Words, index: number, end: number, title: string): boolean {
  if (!words.isCapital(end) || !words.isWord(end) || words.start(end) - words.end(end - 1) !== 1)
    return false;
  if (
    NOT_BEFORE.has(words.lower(index - 1)) ||
    NOT_AFTER.has(words.lower(end)) ||
    NOT_AFTER.has(words.lower(end + 1))
  )
    return false;
  if (/^[A-Z]{2,}$/.test(words.text(end)) || (words.endsSentence(end - 1) && !title.includes('.')))
    return false;
  const surname =
    /^(?:doctor|doctors)$/i.test(title) ||
    title.endsWith('.') ||
    (/^(?:Governor|Senator|Representative|Congressman|Congresswoman)$/.test(title) &&
      words.isLowercase(end + 1));
  const full = words.isCapital(end + 1) && words.isWord(end + 1);
  if (!full && !surname) return false;
  return !(
    RANKS.has(title) &&
    words.isCapital(index - 1) &&
    !words.startsSentence(index - 1) &&
    words.isWord(index - 1) &&
    !/^(?:Army|Navy|Marine|Force|Guard|Police|Detective|Deputy|Retired)$/.test(words.text(index - 1))
  );
}
