import type { ParagraphRule } from '../../review/rule';
import data from './language/data/titles.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const TITLES = new Set(data.alone);
const VERBS =
  /^(?:said|says|told|is|was|has|had|will|won|lost|resigned|announced|died|added|declined|agreed)$/;

/** A description between commas has both: "Ana Ruiz, the director, said". */
export const appositions: ParagraphRule = atWords({
  id: 'ap/appositions',
  title: 'Commas around a description',
  why: 'Who somebody is stands between two commas; one alone ties the words to the wrong neighbor.',
  source: 'The Associated Press Stylebook, “comma”, “essential phrases, nonessential phrases”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'Ana ⟦Ruiz⟧ the director of the zoo, has left.',
        fixed: 'Ana Ruiz, the director of the zoo, has left.',
      },
      { text: 'Ana ⟦Ruiz⟧ the mayor’s aunt, has left.', fixed: 'Ana Ruiz, the mayor’s aunt, has left.' },
      { text: 'Ana Ruiz, the vice ⟦president⟧ said no.', fixed: 'Ana Ruiz, the vice president, said no.' },
    ],
    passes: [
      'Ana Ruiz, the director, said no.',
      'On Ana Ruiz the burden fell.',
      'Ivan the Terrible, who ruled, was tsar.',
    ],
  },
  at: onWords(['the']),
  check(words, index, report) {
    const name = words.text(index - 1) === ',' ? index - 2 : index - 1;
    if (!words.isCapital(name) || !words.isCapital(name - 1) || !/^[A-Z][a-z]/.test(words.text(name))) return;
    const title = titleEnd(words, index + 1);
    if (title === undefined) {
      if (
        name === index - 1 &&
        words.startsSentence(name - 1) &&
        isOwned(words, index) &&
        closes(words, index)
      ) {
        const span = across(words, name, name);
        report(instead(span, 'A comma opens the description.', `${words.text(name)},`));
      }
      return;
    }
    if (words.isCapital(index)) return;
    if (name === index - 2) {
      if (!VERBS.test(words.lower(title + 1)) || !words.startsSentence(name - 1)) return;
      const span = across(words, title, title);
      report(instead(span, 'A comma closes the description.', `${words.text(title)},`));
    } else if (closes(words, title)) {
      const span = across(words, name, name);
      report(instead(span, 'A comma opens the description.', `${words.text(name)},`));
    }
  },
});

/** "the mayor's brother", "the city's oldest baker". */
function isOwned(words: Words, index: number): boolean {
  return words.isLowercase(index) && /^[a-z]+['’]s$/.test(words.text(index + 1));
}

/** The last word of a title that begins within two words of an index. */
function titleEnd(words: Words, index: number): number | undefined {
  for (let last = index + 2; last >= index; last--) {
    for (let from = index; from <= last; from++) {
      if (TITLES.has(words.slice(from, last).toLowerCase()) && words.isLowercase(last)) return last;
    }
  }
  return undefined;
}

/** A comma with a verb behind it, within eight words. */
function closes(words: Words, from: number): boolean {
  for (let at = from + 1; at < from + 9; at++) {
    if (words.text(at) === ',') return VERBS.test(words.lower(at + 1));
    if (!words.isWord(at) || VERBS.test(words.lower(at))) return false;
  }
  return false;
}
