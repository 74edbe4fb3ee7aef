import fc from 'fast-check';
import type { Language } from '../src/draft/draft';

/** Pieces of news copy, sound and faulty, that make drafts worth reviewing when thrown together. */
const PIECES = [
  'Mayor Dana Whitfield said Tuesday that the bridge would close in June.',
  '“We ran out of time,” Whitfield said. “Nobody wanted this.”',
  '"It is over," she said.',
  'Officials said the the fire started in a kitchen .',
  'Some 4,000 people lost power, the largest outage in 30 years.',
  'HARBORVIEW — The council meets Monday.',
  'HARBORVIEW, Jan. 10 (AP) - The council meets Monday.',
  'By Jordan Avery',
  'Leave a Reply',
  'Kiev was quiet , and  the talks went on for 3 days.',
  '[TK: check age]',
  '<!-- ask the desk -->',
  '// copydesk-ignore style/spacing: it is a poem',
  '## What comes next',
  '- a list item with **bold** words',
  '> “A quoted block that runs on',
  '“Nobody asked us,” said Smith, a spokesman for the port, in a long letter that he sent to the paper.',
  '```\ncode  here\n```',
  '---\ntitle: A bridge closes\nbyline: Jordan Avery\n---',
  'Dr. A. B. Jones Jr. paid $3.5 million for No. 5 at 10 a.m. on Jan. 10, the U.S. said.',
  'Mayor Dana Whitfield said Tuesday that the bridge would close in June, and that a new one would open by fall.',
  '',
];

const ODD = [
  '\u00a0',
  '\u200b',
  '\ud800',
  '“',
  '”',
  '"',
  "'",
  '«',
  '\t',
  '...',
  '—',
  '\r',
  '😀',
  '(',
  '*',
  '_',
  '`',
  '[',
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const separator = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '\n \n');

export const anyDraft: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, separator), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

export const anyLanguage: fc.Arbitrary<Language> = fc.constantFrom('markdown', 'plaintext', 'news-draft');

/** One edit: where (as parts of the length), how much goes, and what comes. */
export const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(40),
  insert: fc.oneof(piece, fc.constantFrom('\n', '\n\n', '”', ' ', 'a')),
});

export function edited(text: string, edit: { at: number; remove: number; insert: string }): string {
  const start = Math.floor(edit.at * text.length);
  return text.slice(0, start) + edit.insert + text.slice(start + edit.remove);
}
