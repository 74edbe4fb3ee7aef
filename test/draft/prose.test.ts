import assert from 'node:assert/strict';
import type { Language } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';

/** What a reader sees of a text, a block a line; ~ stands for what is blanked without a gap. */
function seen(text: string, language: Language = 'markdown'): string {
  return parseDraft(text, language)
    .blocks.map(({ passage }) => passage.prose.replaceAll('\u2060', '~'))
    .join('\n');
}

const MARKDOWN: readonly (readonly [text: string, prose: string])[] = [
  ['It is **bold** and *soft*.', 'It is   bold   and  soft~.'],
  ['It is un**believ**able.', 'It is un~~believ~~able.'],
  ['It is __bold__ and snake_case_here.', 'It is   bold   and snake_case_here.'],
  ['It is ~~gone~~ now.', 'It is   gone   now.'],
  ['It is ***both***, he said.', 'It is    both~~~, he said.'],
  ['Five * three * two is 30.', 'Five * three * two is 30.'],
  ['Read [the story](https://example.com/a_(b) "title") now.', `Read  the story${' '.repeat(36)} now.`],
  ['Read [the story][1] now.', 'Read  the story     now.'],
  ['He said [the mayor] left.', 'He said [the mayor] left.'],
  ['See ![a photo](a.png) here.', 'See   a photo         here.'],
  ['Run `npm *x*` now.', 'Run  npm *x*  now.'],
  ['A<br/>B <b>bold</b> C', 'A ~~~~B    bold     C'],
  ['Visit <https://example.com> today.', 'Visit  https://example.com  today.'],
  ['Tom &amp; Ann &mdash; both', 'Tom &~~~~ Ann —~~~~~~ both'],
  ['Not \\*soft\\* at all.', 'Not  *soft~* at all.'],
  ['A note[^1] here.', 'A note     here.'],
  ['{{< video id="1" >}} plays', '                     plays'],
  ['2 < 3 and 5 > 4 & more', '2 < 3 and 5 > 4 & more'],
  ['An open [bracket and a *star', 'An open [bracket and a *star'],
];

describe('prose', () => {
  describe('of Markdown', () => {
    for (const [text, prose] of MARKDOWN) it(text, () => assert.equal(seen(text), prose));

    it('leaves out heading marks and underlines', () => {
      assert.equal(seen('## Talks open ##\n\nTalks open\n==='), '   Talks open   \nTalks open    ');
    });

    it('leaves out the marks of lists and quoted paragraphs', () => {
      assert.equal(seen('- one\n- two\n\n> We won\n> today.'), '  one\n  two\n  We won   today.');
    });

    it('keeps the words of a table', () => {
      assert.equal(
        seen('| Team | Wins |\n|---|---|\n| Reds | 3 |').replace(/ +/g, ' ').trim(),
        'Team Wins Reds 3',
      );
    });

    it('shows nothing of code', () => {
      assert.equal(seen('```js\nlet a = 1;\n```').trim(), '');
    });
  });

  describe('of plain text', () => {
    it('keeps stars as they are and leaves tags out', () => {
      assert.equal(seen('It is **bold**, <b>so</b>.', 'plaintext'), 'It is **bold**,    so~~~~.');
    });

    it('reads line ends as spaces', () => {
      assert.equal(
        seen(
          'The council met on Monday for the first time in\r\nyears, and it heard from a great many citizens.',
          'plaintext',
        ),
        'The council met on Monday for the first time in  years, and it heard from a great many citizens.',
      );
    });
  });

  describe('without notes', () => {
    const NOTES: readonly (readonly [text: string, prose: string])[] = [
      ['The mayor [TK] spoke.', 'The mayor      spoke.'],
      ['The mayor [CHECK NAME] spoke.', 'The mayor              spoke.'],
      ['The mayor <!-- who? --> spoke.', 'The mayor               spoke.'],
      ['“It [the deal] is done,” he said.', '“It [the deal] is done,” he said.'],
      ['“The [GOP] will win [sic],” he said.', '“The [GOP] will win [sic],” he said.'],
      ['[Image: bridge.jpg, two columns] The bridge.', '                                 The bridge.'],
      ['[[Image:bridge.jpg|thumb|The bridge in May.]]', '[[Image:bridge.jpg|thumb|The bridge in May.]]'],
      ['See [Link](https://example.com).', 'See  Link~~~~~~~~~~~~~~~~~~~~~~.'],
    ];
    for (const [text, prose] of NOTES) it(text, () => assert.equal(seen(text), prose));

    it('of a line of a news draft', () => {
      assert.equal(seen('The mayor spoke. // who?', 'news-draft').trimEnd(), 'The mayor spoke.');
      assert.equal(seen('See https://example.com now.', 'news-draft'), 'See https://example.com now.');
    });

    it('which the passage names', () => {
      const [block] = parseDraft('The mayor [TK] spoke <!-- where? -->.', 'plaintext').blocks;
      assert.deepEqual(block?.passage.notes, [
        { start: 10, end: 14 },
        { start: 21, end: 36 },
      ]);
    });

    it('which hold others, named once', () => {
      const [block] = parseDraft('He spoke. // call <!-- who? --> <!-- and --> back', 'news-draft').blocks;
      assert.deepEqual(block?.passage.notes, [{ start: 10, end: 49 }]);
    });
  });
});
