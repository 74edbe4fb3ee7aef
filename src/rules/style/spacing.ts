import { isSpaceAt } from '../../draft/characters';
import type { Passage } from '../../draft/draft';
import type { ParagraphRule, ReportTo } from '../../review/rule';
import { instead } from './rule';
import { onWords, wordsOf, type Words } from './language/words';

const CLOSING = onWords([',', ';', ':', '!', '?', '.', ')', ']']);
const JOINING = onWords([',', ';', '.']);
const OPENING = onWords(['(', '[', '$']);
const WIDE = /[ \t\u00a0]{2,}(?=\S)/g;

/** Spaces where none belong, two where one does, none where one does. */
export const spacing: ParagraphRule = {
  id: 'style/spacing',
  title: 'Spacing',
  why: 'One space follows a mark or a sentence, and none stands before a mark.',
  source: 'The Associated Press Stylebook, punctuation guide, “period”: a single space after it',
  severity: 'warning',
  insideQuotes: true,
  anyLanguage: true,
  blocks: ['body', 'list-item', 'block-quote', 'caption', 'deck', 'headline', 'subhead'],
  examples: {
    flags: [
      { text: 'Troops entered⟦ ⟧, and shops shut.', fixed: 'Troops entered, and shops shut.' },
      { text: 'The pool closed.⟦  ⟧It will reopen.', fixed: 'The pool closed. It will reopen.' },
      { text: 'The vote⟦,held⟧ late, failed.', fixed: 'The vote, held late, failed.' },
      { text: 'The plan (⟦ ⟧a secret) leaked.', fixed: 'The plan (a secret) leaked.' },
    ],
    passes: ['He paid 1,000 at 10:30 a.m. for a .22-caliber rifle.', 'See example.com, she said … and left.'],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    if (passage.text.includes('  ') || passage.text.includes('\u00a0')) checkWide(passage, report);
    const words = wordsOf(passage);
    for (const index of words.at(CLOSING)) checkBefore(words, index, report);
    for (const index of words.at(JOINING)) checkAfter(words, index, report);
    for (const index of words.at(OPENING)) checkInside(words, index, report);
  },
};

/** Markup and notes are blank in the prose, so the draft's own text decides. */
function checkWide(passage: Passage, report: ReportTo): void {
  for (const match of passage.text.matchAll(WIDE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[0].length > 3) continue; // columns of a table
    const opensLine = span.start === 0 || /[\r\n]/.test(passage.text.charAt(span.start - 1));
    if (opensLine || passage.notes.some((note) => note.start < span.end && span.start < note.end)) continue;
    report(instead(span, 'One space is enough.', ' ', true));
  }
}

function checkBefore(words: Words, index: number, report: ReportTo): void {
  const at = words.start(index);
  let start = at;
  while (start > 0 && ' \u00a0'.includes(words.prose.charAt(start - 1))) start--;
  if (start === at || start === 0 || !isSpaceAt(words.passage.text, at - 1)) return;
  if (words.passage.notes.some((note) => note.end === start || (note.start < at && start < note.end))) return;
  const mark = words.text(index);
  const startsToken = !isSpaceAt(words.prose, at + 1) && !'"”’\')'.includes(words.prose.charAt(at + 1));
  if (startsToken && (mark === '.' || mark === ':' || mark === '!')) return;
  if (isSpaceAt(words.prose, start - 1) || /[—–\-.…([]/.test(words.prose.charAt(start - 1))) return;
  // "left ,he said": the space belongs behind the mark.
  if (startsToken && mark === ',' && words.isWord(index + 1)) {
    const span = { start, end: words.end(index + 1) };
    report(instead(span, 'The space belongs after the comma.', `, ${words.text(index + 1)}`, true));
    return;
  }
  report(instead({ start, end: at }, `No space belongs before “${mark}”.`, '', true));
}

/** "( a secret", "$ 5". */
function checkInside(words: Words, index: number, report: ReportTo): void {
  const mark = words.text(index);
  const span = { start: words.end(index), end: words.start(index + 1) };
  if (span.end - span.start !== 1 || !isSpaceAt(words.passage.text, span.start)) return;
  const next = words.text(index + 1);
  if (mark === '$' ? /^\d/.test(next) : /^[\p{L}\d]/u.test(next) && words.text(index + 2) !== ']')
    report(instead(span, `No space belongs after “${mark}”.`, '', true));
}

function checkAfter(words: Words, index: number, report: ReportTo): void {
  const mark = words.text(index);
  const between = words.end(index - 1) === words.start(index) && words.end(index) === words.start(index + 1);
  const figures = mark === ',' && words.isNumber(index - 1) && words.isNumber(index + 1);
  if (!between || (!words.isWord(index - 1) && !/^\d/.test(words.text(index - 1))) || figures) return;
  if (!words.isWord(index + 1) || (mark === '.' && !words.isWord(index - 1))) return;
  if (mark === '.') {
    const sentenceEnds =
      /^[a-z]{3,}$/.test(words.text(index - 1)) && /^[A-Z][a-z]+$/.test(words.text(index + 1));
    if (!sentenceEnds) return;
  }
  // The word behind the mark is shown with it: a mark alone is hard to see.
  const span = { start: words.start(index), end: words.end(index + 1) };
  report(instead(span, `A space belongs after “${mark}”.`, `${mark} ${words.text(index + 1)}`, true));
}
