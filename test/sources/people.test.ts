import assert from 'node:assert/strict';
import { parseDraft } from '../../src/draft/parse';
import { findNames } from '../../src/sources/people';
import { readPassage } from '../../src/sources/reading';

/** Names that the passage alone makes sure, as "title|name|suffix". */
function names(paragraph: string): string[] {
  const { blocks } = parseDraft(`Bridge closes\n\n${paragraph}`, 'plaintext');
  return blocks
    .slice(1)
    .flatMap(({ passage }) => findNames(readPassage(passage)))
    .filter((one) => one.certain)
    .map(({ title, parts, suffix }) => [title, parts.join(' '), suffix].join('|'));
}

describe('sources: names of people', () => {
  for (const [text, ...expected] of [
    ['Maria Lopez crossed the bridge.', '|Maria Lopez|'],
    ['On Monday Maria Lopez crossed it.', '|Maria Lopez|'],
    ['The bridge, Antony J. Blinken said, is safe.', '|Antony J. Blinken|'],
    ['They met Sen. Oyelaran there.', 'Sen.|Oyelaran|'],
    [
      'Homeland Security Secretary Xiu Tran resigned late in the week.',
      'Homeland Security Secretary|Xiu Tran|',
    ],
    ['It was Robert Hart Jr. who paid.', '|Robert Hart|Jr.'],
    ['Anna van der Berg won.', '|Anna van der Berg|'],
    ['“We checked,” said Xiu Tran.', '|Xiu Tran|'],
    ['It was Maria Lopez’s car.', '|Maria Lopez|'],
    ['He flew from New York to Los Angeles in May.'],
    ['The Brookings Institution said no.'],
    ['MARIA LOPEZ CROSSED THE BRIDGE IN THE NIGHT.'],
    ['She teaches at Thomas Jefferson University.'],
  ] as const) {
    it(`${text} → ${expected.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(names(text), expected);
    });
  }
});
