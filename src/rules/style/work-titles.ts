import type { Quotation } from '../../draft/draft';
import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/compositions.json';
import { wordsOf, type Words } from './language/words';
import { across, capitalized, instead } from './rule';

const SMALL = new Set(data.small);
const LARGE = new Set(data.large);
const MAKERS = new Set(data.makers);
const AFTER = new Set(data.after);
const UNQUOTED = new Set(data.unquoted);
/** Well-known works, by their titles in small letters. */
const KNOWN = new Map(data.works.map((title) => [title.toLowerCase(), title]));
const PAPERS = new Set(data.papers);

/** Titles of works in quotation marks: their capitals, and works that take no marks. */
export const workTitles: ParagraphRule = {
  id: 'ap/work-titles',
  title: 'Titles of works',
  why: 'In a title all words take capitals but articles, “to” and conjunctions and prepositions of up to three letters; newspapers, reference works and the Bible stand without quotation marks.',
  source: 'The Associated Press Stylebook, “composition titles”, “newspaper names”',
  severity: 'information',
  insideQuotes: true,
  examples: {
    flags: [
      {
        text: 'She wrote “Tales From the Road ⟦And⟧ Back.”',
        fixed: 'She wrote “Tales From the Road and Back.”',
      },
      { text: '⟦“The Dover Herald”⟧ won the prize.', fixed: 'The Dover Herald won the prize.' },
    ],
    passes: ['She wrote “Tales From the Road and Back.”', '“We saw Ana Ruiz and Bo Li,” she said.'],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    if (passage.quotations.length === 0) return;
    const words = wordsOf(passage);
    let index = 0;
    for (const quotation of passage.quotations) {
      while (index < words.tokens.length && words.start(index) < quotation.inner.start) index++;
      if (!quotation.closed) continue;
      let last = index;
      while (words.end(last + 1) <= quotation.inner.end && last + 1 < words.tokens.length) last++;
      if (words.start(index) >= quotation.inner.end || last - index > 14) continue;
      checkTitle(words, index, last, quotation, report);
    }
  },
};

function checkTitle(words: Words, from: number, to: number, quotation: Quotation, report: ReportTo): void {
  const closing = /^[.,?!]$/.test(words.text(to)) ? to - 1 : to;
  const name = words.slice(from, closing);
  const paper =
    name.startsWith('The ') && PAPERS.has(words.text(closing)) && allCapitals(words, from, closing);
  if (UNQUOTED.has(name) || paper) {
    const text = words.slice(from, to).replace(/^Koran/, 'Quran');
    report(instead(quotation, `${name} takes no quotation marks.`, text));
    return;
  }
  const known = KNOWN.get(name.toLowerCase());
  if (known !== undefined && known !== name && closing > from) {
    const span = across(words, from, closing);
    report(instead(span, `The title is “${known}”.`, known));
    return;
  }
  if (!isTitle(words, from, closing, quotation)) return;
  for (let index = from; index <= closing; index++) checkWord(words, index, from, closing, report);
}

function allCapitals(words: Words, from: number, to: number): boolean {
  for (let index = from; index <= to; index++)
    if (!words.isCapital(index) && !SMALL.has(words.lower(index))) return false;
  return true;
}

/** Mostly capitals, and words beside the marks that go with a work. */
function isTitle(words: Words, from: number, to: number, quotation: Quotation): boolean {
  let capitals = 0;
  let others = 0;
  for (let index = from; index <= to; index++) {
    if (!words.isWord(index) || SMALL.has(words.lower(index))) continue;
    if (words.isCapital(index)) capitals++;
    else others++;
  }
  if (to - from < 1 || others > 1 || !words.isCapital(from)) return false;
  const made = MAKERS.has(words.lower(from - 2));
  if (capitals < (made && to - from >= 2 ? 1 : 2) || (capitals === 1 && !words.isCapital(to))) return false;
  const before = [from - 2, from - 3].some(
    (at) => MAKERS.has(words.lower(at)) && words.start(at) < quotation.start,
  );
  const close = words.start(to + 1) < quotation.end ? to + 2 : to + 1;
  const next = words.end(close - 1) <= quotation.end ? close : close - 1;
  return (
    before ||
    (words.startsSentence(from) && (AFTER.has(words.lower(next)) || AFTER.has(words.lower(next + 1))))
  );
}

function checkWord(words: Words, index: number, from: number, to: number, report: ReportTo): void {
  if (!words.isWord(index) || index === from) return;
  const text = words.text(index);
  const lower = words.lower(index);
  const opens = /^[:—–-]$/.test(words.text(index - 1));
  const span = across(words, index, index);
  if (words.isCapital(index) && SMALL.has(lower) && index !== to && !opens && lower !== 'up') {
    if (text === text.toUpperCase() && text.length > 1) return;
    report(instead(span, `In a title “${lower}” takes a small letter.`, lower));
  } else if (words.isLowercase(index) && (!SMALL.has(lower) || index === to || LARGE.has(lower))) {
    report(instead(span, `In a title “${text}” takes a capital.`, capitalized(text)));
  }
}
