import assert from 'node:assert/strict';
import { parseDraft } from '../../src/draft/parse';
import { insideQuotation, tokenText, wordCount } from '../../src/draft/words';

/** The tokens of a one-paragraph text: words as they are, (numbers), other marks after a dot. */
function tokensOf(text: string, language: 'plaintext' | 'markdown' = 'plaintext'): string {
  return parseDraft(text, language)
    .blocks.flatMap(({ passage }) =>
      passage.tokens.map((token) => {
        const words = tokenText(passage, token);
        if (token.kind === 'number') return `(${words})`;
        return token.kind === 'word' ? words : `·${words}`;
      }),
    )
    .join(' ');
}

const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ['The council met.', 'The council met ·.'],
  ["They don’t know, don't they?", "They don’t know ·, don't they ·?"],
  ['a well-known 20-year-old', 'a well-known 20-year-old'],
  ['He left the U.S. at 9 a.m.', 'He left the U.S. at (9) a.m.'],
  ['Sen. J. Hill, D-Va., spoke.', 'Sen. J. Hill ·, D-Va. ·, spoke ·.'],
  ['a U.S.-Russia group, a Ft. Worth-based one', 'a U.S.-Russia group ·, a Ft. Worth-based one'],
  ['They went to the U.S.- and left', 'They went to the U.S. ·- and left'],
  ['No. 5 is no. He said no.', 'No. (5) is no ·. He said no ·.'],
  ['3,000 people paid $3.50, or 10%.', '(3,000) people paid ·$ (3.50) ·, or (10) ·% ·.'],
  ['At 10:30, on 9/11, 24/7.', 'At (10:30) ·, on (9/11) ·, (24/7) ·.'],
  ['the 1990s and the 3rd of 20bn', 'the (1990s) and the (3rd) of (20bn)'],
  ['the ’90s, ’tis, rock ’n’ roll', 'the (’90s) ·, ’tis ·, rock ’n ·’ roll'],
  ['the dogs’ bowl', 'the dogs ·’ bowl'],
  ['AT&T and Q&A', 'AT&T and Q&A'],
  [
    'See https://example.com/a?b=c, or www.example.org.',
    'See ·https://example.com/a?b=c ·, or www.example.org ·.',
  ],
  ['Write to desk@example.com.', 'Write to ·desk@example.com ·.'],
  ['@dana_hill wrote it', '@dana_hill wrote it'],
  ['Example.com fell. Then it rose.Then it fell.', 'Example.com fell ·. Then it rose ·. Then it fell ·.'],
  ['Wait... what -- no!', 'Wait ·... what ·-- no ·!'],
  ['“We won,” she said.', '·“ We won ·, ·” she said ·.'],
  ["''We won,'' she said.", "·'' We won ·, ·'' she said ·."],
  ['Go 😀 now', 'Go ·😀 now'],
  ['one\u00a0two\u200bthree', 'one two\u200bthree'],
  ['1,2,3 and 1,234,567', '(1) ·, (2) ·, (3) and (1,234,567)'],
  ['2,000,5', '(2,000) ·, (5)'],
  ['Ph.D. and e.g. this', 'Ph.D. and e.g. this'],
  ['naïve Ångström 你好', 'naïve Ångström 你好'],
];

describe('tokens', () => {
  for (const [text, tokens] of CASES) it(text, () => assert.equal(tokensOf(text), tokens));

  it('run on through markup inside a word', () => {
    assert.equal(tokensOf('an un**believ**able day', 'markdown'), 'an unbelievable day');
  });

  it('leave notes out', () => {
    assert.equal(tokensOf('The mayor [CHECK NAME] spoke.'), 'The mayor spoke ·.');
  });
});

describe('words of a passage', () => {
  const [block] = parseDraft(
    '“We won 3 games,” she said at https://example.com. Nobody left.',
    'plaintext',
  ).blocks;

  it('are counted, in all or in a sentence', () => {
    assert.equal(block && wordCount(block.passage), 9);
    assert.equal(block && wordCount(block.passage, block.passage.sentences[0]), 7);
  });

  it('are known to be quoted or not', () => {
    assert.equal(block && insideQuotation(block.passage, { start: 1, end: 3 }), true);
    assert.equal(block && insideQuotation(block.passage, { start: 18, end: 21 }), false);
  });
});
