import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Passage } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';
import { contains, type Span } from '../../src/draft/span';
import { anyLanguage } from '../arbitraryDrafts';
import { anyText, spelledOut } from './drafts';

const RUNS = { numRuns: 400 };

describe('a draft of any text', () => {
  it('has blocks in order, apart, each holding its passage to the letter', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const draft = parseDraft(text, language);
        let end = 0;
        draft.blocks.forEach(({ index, span, passage }, place) => {
          assert.equal(index, place);
          assert.ok(span.start >= end && span.start < span.end && span.end <= draft.text.length);
          assert.equal(draft.text.slice(span.start, span.end), passage.text);
          end = span.end;
        });
      }),
      RUNS,
    );
  });

  it('leaves nothing but white space between its blocks', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const draft = parseDraft(text, language);
        let end = 0;
        for (const { span } of [
          ...draft.blocks,
          { span: { start: draft.text.length, end: draft.text.length } },
        ]) {
          assert.equal(draft.text.slice(end, span.start).trim(), '');
          end = span.end;
        }
      }),
      RUNS,
    );
  });

  it('shows as many units as are written', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const { passage } of parseDraft(text, language).blocks) {
          assert.equal(passage.prose.length, passage.text.length);
          assert.ok(!/[\r\n]/.test(passage.prose));
        }
      }),
      RUNS,
    );
  });

  it('keeps tokens, sentences, quotations and notes in order and in bounds', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const { passage } of parseDraft(text, language).blocks) checkSpans(passage);
      }),
      RUNS,
    );
  });

  it('is the same after an edit as from scratch', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyLanguage,
        fc.nat(),
        fc.nat(),
        (text, inserted, language, at, removed) => {
          const before = parseDraft(text, language);
          spelledOut(before);
          const start = at % (text.length + 1);
          const edited = text.slice(0, start) + inserted + text.slice(start + (removed % 20));
          assert.deepEqual(
            spelledOut(parseDraft(edited, language, before)),
            spelledOut(parseDraft(edited, language)),
          );
        },
      ),
      RUNS,
    );
  });
});

function checkSpans(passage: Passage): void {
  const whole = { start: 0, end: passage.text.length };
  apart(passage.tokens, whole);
  apart(passage.sentences, whole);
  apart(passage.notes, whole);
  let next = 0;
  for (const { start, end, firstToken, endToken } of passage.sentences) {
    assert.ok(firstToken >= next && firstToken < endToken && endToken <= passage.tokens.length);
    assert.equal(start, passage.tokens[firstToken]?.start);
    assert.equal(end, passage.tokens[endToken - 1]?.end);
    next = endToken;
  }
  const open: Span[] = [];
  for (const one of passage.quotations) {
    assert.ok(contains(whole, one) && contains(one, one.inner) && one.start < one.end);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= one.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) assert.ok(contains(outer, one));
    assert.equal(one.depth, open.length);
    open.push(one);
  }
}

function apart(spans: readonly Span[], whole: Span): void {
  let end = 0;
  for (const span of spans) {
    assert.ok(span.start >= end && span.start < span.end && contains(whole, span));
    end = span.end;
  }
}

describe('parseDraft', () => {
  it('drops a byte-order mark', () => {
    assert.equal(parseDraft('\ufeffThe council met.', 'plaintext').text, 'The council met.');
  });

  it('gives no blocks for an empty text', () => {
    assert.deepEqual(parseDraft(' \n\t\r\n', 'markdown').blocks, []);
  });

  it('keeps the passages that an edit does not touch', () => {
    const text = ['Talks open in Geneva', 'The talks began Monday.', 'Nobody came.', 'The hall was empty.'];
    const before = parseDraft(text.join('\n\n'), 'plaintext');
    const after = parseDraft(text.with(2, 'Nobody came at all.').join('\n\n'), 'plaintext', before);
    assert.deepEqual(
      after.blocks.map(({ passage }, index) => passage === before.blocks[index]?.passage),
      [true, true, false, true],
    );
  });

  it('has an object of its own for each of two equal paragraphs', () => {
    const text = 'The hall was empty.\n\nThe hall was empty.';
    const before = parseDraft(text, 'plaintext');
    for (const draft of [before, parseDraft(`${text}\n`, 'plaintext', before)]) {
      assert.notEqual(draft.blocks[0]?.passage, draft.blocks[1]?.passage);
    }
  });

  it('reads a paragraph anew when the language changes', () => {
    const before = parseDraft('It is **bold**.', 'plaintext');
    const after = parseDraft('It is **bold**.', 'markdown', before);
    assert.notEqual(after.blocks[0]?.passage, before.blocks[0]?.passage);
  });

  it('reads a paragraph anew when a quotation reaches it', () => {
    const before = parseDraft('“We won.”\n\n“Now we rest,” he said.', 'plaintext');
    const after = parseDraft('“We won.\n\n“Now we rest,” he said.', 'plaintext', before);
    assert.equal(after.blocks[1]?.passage.quotations[0]?.continues, true);
  });
});

describe('hostile text is read in linear time', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'a line of words': 'a word, ',
    'straight quotes': '"',
    'opening quotes': '“a ',
    'quotes in quotes': `"a 'b `,
    apostrophes: "'a ",
    'line ends': 'a\n',
    paragraphs: '\n\nA b.',
    brackets: '[](([',
    emphasis: '*a **b _c ',
    'back quotes': '`a ``b ',
    comments: '<!-- a\n',
    tags: '<a ',
    'marks of quoted mail': '> a\n',
    'list items': '- a\n',
    tables: '|a|\n|-|\n',
    fences: '```a\n',
    abbreviations: 'Sen. ',
    addresses: 'http://a.',
    hyphens: 'a-',
    periods: 'a.',
    notes: '[TK ',
    spaces: '  ',
    fields: 'a: b\n',
    capitals: 'A\n\n',
    inches: `6'2" `,
    datelines: 'ABCD, E, ',
    'lone surrogates': '\ud83d',
  };
  for (const [name, piece] of Object.entries(HOSTILE)) {
    it(name, () => {
      const small = cost(piece.repeat(5_000));
      const large = cost(piece.repeat(40_000));
      assert.ok(
        large < 40 * small + 400,
        `${large.toFixed(0)} ms for 8 times the text of ${small.toFixed(0)} ms`,
      );
    }).timeout(30_000);
  }

  it('5 MB on one line', () => {
    const [block, ...more] = parseDraft('The council met on Monday. '.repeat(200_000), 'markdown').blocks;
    assert.equal(more.length, 0);
    assert.equal(block?.passage.sentences.length, 200_000);
  }).timeout(30_000);
});

/** Milliseconds of processor time to read a text in full. */
function cost(text: string): number {
  const start = process.cpuUsage();
  for (const language of ['plaintext', 'markdown'] as const) {
    for (const { passage } of parseDraft(text, language).blocks) {
      passage.sentences;
      passage.quotations;
    }
  }
  return process.cpuUsage(start).user / 1000;
}
