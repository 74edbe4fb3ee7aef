import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../src/archive/align';
import { compare } from '../../src/archive/likeness';
import { wordsOf } from '../../src/archive/words';

const kindOf = (a: string, b: string) => compare(wordsOf(a).hashes, wordsOf(b).hashes).kind;

const ORIGINAL =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said on Tuesday. Freight goes first. Commuters who hold a yearly pass may ask for some of their money back until the end of May.';

describe('likeness', () => {
  const edits: Record<string, string> = {
    'words changed': ORIGINAL.replace('winter', 'autumn').replace('harbor board', 'port office'),
    'numbers updated': ORIGINAL.replace('nine', '9').replace('four', '3').replace('Tuesday', 'Wednesday'),
    'a sentence dropped': ORIGINAL.replace('Freight goes first. ', ''),
    'a sentence added': `${ORIGINAL} Nobody from the company would say more.`,
    'sentences in another order': ORIGINAL.split(/(?<=\.) /)
      .reverse()
      .join(' '),
    'a word dropped here and there': ORIGINAL.replace(/ (?:its|outer|some|yearly)/g, ''),
  };
  for (const [edit, text] of Object.entries(edits)) {
    it(`sees an edited copy: ${edit}`, () => {
      assert.ok(['near-paragraph', 'contained'].includes(kindOf(ORIGINAL, text) ?? ''));
    });
  }

  it('sees one inside the other', () => {
    assert.equal(
      kindOf('Commuters who hold a yearly pass may ask for some of their money back.', ORIGINAL),
      'contained',
    );
  });

  it('passes paragraphs on one matter in words of their own', () => {
    assert.equal(
      kindOf(
        ORIGINAL,
        'The ferry company was founded in 1911 and carries some 40,000 islanders and their bicycles each summer, most of them to the outer islands, where the board owns the quays and the company the boats.',
      ),
      undefined,
    );
  });

  it('passes statements cut to one pattern about different things', () => {
    assert.equal(
      kindOf(
        'Turnout was 61 percent in the north, where the mayor had campaigned for weeks.',
        'Turnout was 48 percent in the south, which the governor never visited.',
      ),
      undefined,
    );
  });

  it('is the same whichever comes first', () => {
    const rows = fc.uint32Array({ maxLength: 40, max: 12 });
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        assert.equal(there.similarity, back.similarity);
        if (a.length !== b.length) assert.equal(there.kind, back.kind);
      }),
    );
  });
});

describe('alignment', () => {
  it('counts the edits, and finds the longest stretch of equal words', () => {
    const { edits, run, runInA, runInB } = align([2, 4, 6, 8, 10, 12], [20, 4, 6, 8, 22]);
    assert.deepEqual({ edits, run, runInA, runInB }, { edits: 3, run: 3, runInA: 1, runInB: 1 });
  });

  it('stays within seconds where a paragraph has a hundred thousand words', () => {
    const long = Uint32Array.from({ length: 100_000 }, (_, index) => 2 * ((index * 7919) % 50_000));
    const edited = long.map((word, index) => (index % 10 === 0 ? 100_002 : word));
    const { coveredA, edits } = align(long, edited);
    assert.ok(coveredA > 85_000 && edits < 15_000);
  });
});
