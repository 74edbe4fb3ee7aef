import assert from 'node:assert/strict';
import type { Language } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';

/** The blocks of a draft, one a line: kind, then its words with the label before a colon of its own. */
function kinds(text: string, language: Language = 'plaintext'): string[] {
  return parseDraft(text, language).blocks.map(({ passage }) => passage.kind);
}

const LEDE =
  'The city council voted on Monday to close the old bridge over the river for two years of repairs.';
const SECOND = 'The vote was 7 to 2. Trucks will have to cross the river at the dam, 4 miles to the north.';
const THIRD = 'Mayor Dana Hill said she would sign the order on Tuesday.';

describe('blocks', () => {
  describe('of one paragraph', () => {
    for (const text of [
      'The family keeps 3 goats.',
      'Talks Open in Geneva',
      'WASHINGTON',
      'a line in lower case',
    ]) {
      it(`is body: ${text}`, () => assert.deepEqual(kinds(text), ['body']));
    }
  });

  describe('above the story', () => {
    const heads: readonly (readonly [name: string, head: string, ...kinds: string[]])[] = [
      ['a headline without an end mark', 'Council votes to close bridge', 'headline'],
      ['a headline with a period', 'Council Votes to Close Old Bridge.', 'headline'],
      ['a headline in capitals', 'COUNCIL VOTES TO CLOSE BRIDGE', 'headline'],
      ['a headline and a byline', 'Council votes to close bridge\n\nBy Dana Hill', 'headline', 'byline'],
      [
        'a byline in capitals',
        'Council votes\n\nBY DANA HILL AND LEE COLE, Associated Press',
        'headline',
        'byline',
      ],
      [
        'a deck',
        'Council votes to close bridge\n\nTrucks must cross at the dam\n\nBy Dana Hill',
        'headline',
        'deck',
        'byline',
      ],
      [
        'a name and a job',
        'Council votes to close bridge\n\nDana Hill\n\nStaff Writer',
        'headline',
        'byline',
        'byline',
      ],
      ['a slug', 'bridge-closed-0312\n\nCouncil votes to close bridge', 'slug', 'headline'],
      [
        'labels',
        'SLUG: bridge\nHED: Council votes to close bridge\nDEK: Trucks must go round\nBYLINE: Dana Hill',
        'slug',
        'headline',
        'deck',
        'byline',
      ],
      ['a date', 'Council votes to close bridge\n\nMarch 3, 2024', 'headline', 'dateline'],
    ];
    for (const [name, head, ...expected] of heads) {
      it(name, () =>
        assert.deepEqual(kinds([head, LEDE, SECOND, THIRD].join('\n\n')), [
          ...expected,
          'body',
          'body',
          'body',
        ]),
      );
    }

    it('no headline is made of a lede', () => {
      assert.deepEqual(kinds([LEDE, SECOND, THIRD].join('\n\n')), ['body', 'body', 'body']);
      assert.deepEqual(kinds(`WASHINGTON — ${LEDE}\n${SECOND}\n${THIRD}`), ['body', 'body', 'body']);
      assert.deepEqual(kinds(`${LEDE.toLowerCase()}\n\n${SECOND.toLowerCase()}`), ['body', 'body']);
    });

    it('front matter gives title, author and dateline as such', () => {
      const text = `---\ntitle: "Council votes"\nauthor: Dana Hill\ndateline: KYIV, Ukraine\ntags: [city]\n---\n\n${LEDE}`;
      const draft = parseDraft(text, 'markdown');
      assert.deepEqual(
        draft.blocks.map(({ passage }) => `${passage.kind}: ${passage.prose.trim()}`),
        [
          'separator: ',
          'headline: Council votes',
          'byline: Dana Hill',
          'dateline: KYIV, Ukraine',
          'front-matter: [city]',
          'separator: ',
          `body: ${LEDE}`,
        ],
      );
    });
  });

  describe('datelines', () => {
    const datelines = [
      'WASHINGTON — ',
      'WASHINGTON (AP) — ',
      'KYIV, Ukraine, Jan. 10 (Reuters) - ',
      'LONDON, March 3 — ',
      '(Reuters) - ',
      'DES MOINES, Iowa — ',
      'ST. LOUIS -- ',
      'NEW YORK, N.Y. – ',
      'Paris (AFP) – ',
      'WASHINGTON/MOSCOW (Reuters) - ',
      'BEIJING—',
    ];
    for (const dateline of datelines) {
      it(dateline, () => {
        const [block] = parseDraft(dateline + LEDE, 'plaintext').blocks;
        assert.deepEqual(block?.passage.dateline, { start: 0, end: dateline.length });
        assert.equal(block.passage.kind, 'body');
      });
    }
    for (const text of [
      'NATO — the alliance of 30 nations — will meet.',
      'WASHINGTON-based groups objected.',
      'The bridge — closed since May — reopened.',
      'GOP — Two seats changed hands.',
      'A TALE OF TWO CITIES, AND MORE - The book is out.',
      'Sen. Dana Hill (D-Va.) — Announced in May',
    ]) {
      it(`not: ${text}`, () =>
        assert.equal(parseDraft(text, 'plaintext').blocks[0]?.passage.dateline, undefined));
    }
  });

  describe('in and under the story', () => {
    const lines: readonly (readonly [line: string, kind: string])[] = [
      ['What comes next', 'subhead'],
      ['WHAT COMES NEXT', 'subhead'],
      ['- Trucks go north', 'list-item'],
      ['2. Cars go south', 'list-item'],
      ['> We will sign it, she wrote.', 'block-quote'],
      ['***', 'separator'],
      ['[TK more on trucks]', 'note'],
      ['// ask the mayor', 'note'],
      ['<!-- ask the mayor -->', 'note'],
      ['Leave a Reply', 'residue'],
      ['You must be logged in to post a comment.', 'residue'],
      ['Share this:', 'residue'],
      ['ADVERTISEMENT', 'residue'],
      ['Click here to subscribe', 'residue'],
      ['12 Comments', 'residue'],
      ['FILE - The bridge is seen from the dam in this 2019 photo.', 'caption'],
      ['Photo: The bridge in 2019', 'caption'],
      ['LA TIMES', 'credit'],
      ['— Associated Press', 'credit'],
      ['(Reporting by Dana Hill; Editing by Lee Cole)', 'credit'],
      ['Lee Cole contributed to this report.', 'credit'],
      ['Cars\t12\t14', 'table'],
      ['-30-', 'separator'],
    ];
    for (const [line, kind] of lines) {
      it(line, () =>
        assert.deepEqual(kinds([LEDE, line, SECOND, THIRD].join('\n\n')), ['body', kind, 'body', 'body']),
      );
    }

    it('the end of a copied page', () => {
      assert.deepEqual(
        kinds(`${LEDE}\n${SECOND}\nLA TIMES\nLeave a Reply\nYou must be logged in to post a comment.`),
        ['body', 'body', 'credit', 'residue', 'residue'],
      );
    });

    it('keeps sentences that only begin like furniture', () => {
      for (const line of [
        'Share this moment with us, the mayor said.',
        'By Monday the bridge will be closed.',
        'The comments were heard by all.',
        'Related cases are before the court.',
        'More work is needed, Hill said.',
        'Photographs show the damage.',
      ]) {
        assert.deepEqual(kinds([LEDE, line, SECOND].join('\n\n')), ['body', 'body', 'body'], line);
      }
    });
  });

  describe('of Markdown', () => {
    it('headings, code, tables, quoted paragraphs and images', () => {
      const text = [
        '# Council votes to close bridge',
        LEDE,
        '## What comes next',
        SECOND,
        '```js\nlet a = 1;\n\nlet b = 2;\n```',
        '| A | B |\n|---|---|\n| 1 | 2 |',
        '> We will sign it,\nshe wrote.',
        '![The bridge](bridge.jpg)',
        '* one\n  more of one\n* two',
        'Next steps\n---',
        THIRD,
        '[1]: https://example.com',
      ].join('\n\n');
      assert.deepEqual(kinds(text, 'markdown'), [
        'headline',
        'body',
        'subhead',
        'body',
        'code',
        'table',
        'block-quote',
        'caption',
        'list-item',
        'list-item',
        'subhead',
        'body',
        'code',
      ]);
    });

    it('an open fence or comment hides no story', () => {
      assert.deepEqual(kinds(`${LEDE}\n\n\`\`\`\n\n${SECOND}`, 'markdown'), ['body', 'code', 'body']);
      assert.deepEqual(kinds(`${LEDE}\n\n<!-- ask\n\n${SECOND}`, 'markdown'), ['body', 'body', 'body']);
    });

    it('a comment over blank lines is one note', () => {
      assert.deepEqual(kinds(`${LEDE}\n\n<!-- ask\n\nthe mayor --> ${SECOND}`, 'markdown'), [
        'body',
        'note',
        'body',
      ]);
    });
  });

  describe('from lines', () => {
    const wrapped =
      'The city council voted on Monday to close the old bridge\nover the river for two years of repairs, after an engineer\nsaid that its piers would not last.';

    it('hard-wrapped, with blank lines between', () => {
      assert.deepEqual(kinds(`${wrapped}\n\n${wrapped}`), ['body', 'body']);
    });

    it('hard-wrapped and ended by CRLF', () => {
      assert.deepEqual(kinds(`${wrapped}\n\n${wrapped}`.replaceAll('\n', '\r\n')), ['body', 'body']);
    });

    it('hard-wrapped, each paragraph indented', () => {
      assert.deepEqual(kinds(`    ${wrapped}\n    ${wrapped}`), ['body', 'body']);
    });

    it('one line a paragraph', () => {
      assert.deepEqual(kinds(`${LEDE}\n${SECOND}\n${THIRD}`), ['body', 'body', 'body']);
      assert.deepEqual(kinds(`${LEDE}\r\n${SECOND}\r${THIRD}`), ['body', 'body', 'body']);
      assert.deepEqual(kinds(`${LEDE} ${SECOND}\n${SECOND} ${LEDE}`, 'markdown'), ['body', 'body']);
    });
  });
});
