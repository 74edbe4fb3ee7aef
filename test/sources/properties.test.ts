import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../src/draft/parse';
import { readSources } from '../../src/sources/read';
import type { StorySources } from '../../src/sources/sources';
import { builtInStylebook } from '../../src/stylebook/builtIn';

const BOOK = builtInStylebook();

function read(text: string): StorySources {
  return readSources(parseDraft(text, 'plaintext'), BOOK);
}

/** Pieces that, in any order, make copy that is nearly news. */
const PIECE = fc.constantFrom(
  'Maria Lopez',
  'said',
  'told reporters',
  '“',
  '”',
  '"',
  '’s',
  '(',
  ',',
  '.',
  ':',
  '— ',
  '\n\n',
  '\r\n\r\n',
  'according to',
  'the report',
  'who',
  'she',
  'the bridge is safe',
  'ALL CAPS COPY',
  '\u{1F600}',
  'é',
  '\u2060',
  '\uD800',
);
const COPY = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(' '));

function assertInBounds(text: string, { attributions, sources, people }: StorySources): void {
  const spans = [
    ...attributions.flatMap((one) => [...one.source, ...one.cue, ...one.content]),
    ...sources.map((one) => one.firstReference),
    ...people.flatMap((one) => one.mentions),
  ];
  for (const { start, end } of spans)
    assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end}`);
}

describe('sources of any text', () => {
  it('lie within it', () => {
    fc.assert(
      fc.property(fc.oneof(COPY, fc.string({ unit: 'binary' })), (text) => assertInBounds(text, read(text))),
    );
  });

  it('are the same after an edit as from scratch', () => {
    fc.assert(
      fc.property(COPY, COPY, fc.nat(), (text, inserted, at) => {
        const before = parseDraft(text, 'plaintext');
        readSources(before, BOOK);
        const cut = at % (text.length + 1);
        const edited = text.slice(0, cut) + inserted + text.slice(cut);
        assert.deepEqual(readSources(parseDraft(edited, 'plaintext', before), BOOK), read(edited));
      }),
    );
  });

  it('count the words that are attributed, once', () => {
    fc.assert(
      fc.property(COPY, (text) => {
        const { attributions, sources } = read(text);
        const given = attributions.filter((one) => one.class === 'speech' || one.kind !== 'indirect');
        const named = given.filter((one) => one.speaker !== undefined).length;
        assert.equal(
          sources.reduce((sum, one) => sum + one.attributions, 0),
          named,
        );
      }),
    );
  });
});

describe('sources of hostile text', () => {
  /** Milliseconds for a text; the least of three, for the machine may be busy. */
  const time = (text: string): number => {
    const runs = [0, 1, 2].map(() => {
      const start = performance.now();
      read(text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };

  for (const [name, piece] of [
    ['quotations', '“No,” she said. '],
    ['marks that never close', '“ said '],
    ['names', 'Maria Lopez '],
    ['words without a sentence', 'bridge said that '],
    ['paragraphs that quote', '“We checked,” said Maria Lopez.\n\n'],
  ] as const) {
    it(`take time in proportion: ${name}`, () => {
      const small = time(piece.repeat(2_000));
      const large = time(piece.repeat(10_000));
      assert.ok(large < 20 * small + 100, `${large.toFixed(0)} ms after ${small.toFixed(0)} ms for a fifth`);
    });
  }
});
