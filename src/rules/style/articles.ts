import type { ParagraphRule } from '../../review/rule';
import data from './language/data/sounds.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead, likeCase } from './rule';

const SILENT_H = new RegExp(`^(?:${data.silentH.join('|')})`);
const CONSONANT_VOWEL = new RegExp(`^(?:${data.consonantBeginnings.join('|')})`);
const EXCEPTIONS = new RegExp(`^(?:${data.vowelAfterAll.join('|')})`);
/** Letters whose names begin with a vowel: an FBI agent. */
const VOWEL_NAMES = /^[AEFHILMNORSX]/;
const SAID_AS_WORDS = new Set(data.acronyms);

/** "a" before a consonant sound, "an" before a vowel sound. */
export const articles: ParagraphRule = atWords({
  id: 'ap/articles',
  title: 'A and an',
  why: 'The sound decides, not the letter: a historic event, a European flight, an hour, an FBI agent.',
  source: 'The Associated Press Stylebook, “a, an”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'It was ⟦an⟧ historic day.', fixed: 'It was a historic day.' },
      { text: 'He left ⟦a⟧ hour ago.', fixed: 'He left an hour ago.' },
      { text: 'She is ⟦a⟧ FBI agent.', fixed: 'She is an FBI agent.' },
    ],
    passes: [
      'A historic vote took an hour at a NATO base in a U.S. city, an 8-year-old said.',
      'He got an A in math.',
    ],
  },
  at: onWords(['a', 'an']),
  check(words, index, report) {
    const text = words.text(index);
    if (text === 'A' && !words.startsSentence(index)) return;
    if (text === 'AN' || words.start(index + 1) - words.end(index) !== 1) return;
    const right = articleFor(words, index + 1);
    if (right === undefined || right === text.toLowerCase()) return;
    const sound = right === 'an' ? 'a vowel sound' : 'a consonant sound';
    const span = across(words, index, index);
    report(instead(span, `“${words.text(index + 1)}” begins with ${sound}.`, likeCase(right, text), true));
  },
});

/** The article that a word takes; undefined where its sound is unsure. */
function articleFor(words: Words, index: number): 'a' | 'an' | undefined {
  const text = words.text(index);
  const lower = text.toLowerCase();
  if (/^\d/.test(text)) return /^(?:8|1[18](?:\D|$)|1[18],)/.test(text) ? 'an' : 'a';
  if (!/^\p{Script=Latin}{2}/u.test(text) && !/^[A-Z]\./.test(text)) return undefined;
  const head = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  if (/^[A-Z]{2,}s?$/.test(head) || /^(?:[A-Z]\.){2,}/.test(text)) {
    if (/^U(?:FO|SB|RL|AE|SDA|SC|CLA|N|K|S|SSR)s?$/.test(head)) return 'a';
    if (SAID_AS_WORDS.has(head) || (head.length > 4 && !text.includes('.'))) return undefined;
    return VOWEL_NAMES.test(text) ? 'an' : 'a';
  }
  if (/^[A-Z]-/.test(text) || head.length < 2) return undefined;
  if (SILENT_H.test(lower)) return 'an';
  if (CONSONANT_VOWEL.test(lower) && !EXCEPTIONS.test(lower)) return 'a';
  return /^[aeiou]/.test(lower) ? 'an' : /^y[^aeiou]/.test(lower) ? undefined : 'a';
}
