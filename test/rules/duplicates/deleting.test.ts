import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/draft/parse';
import type { Language } from '../../../src/draft/draft';
import { deleteParagraph, deleteSentence } from '../../../src/rules/duplicates/deleting';

/** The text without the paragraph that holds `words`. */
function without(text: string, words: string, language: Language = 'plaintext'): string {
  const draft = parseDraft(text, language);
  const block = draft.blocks.find(({ passage }) => passage.text.includes(words));
  assert.ok(block);
  const { start, end } = deleteParagraph(draft, block);
  return text.slice(0, start) + text.slice(end);
}

const [A, B, C] = [
  'Alders stand here in the wet.',
  'Birches stand there in the dry.',
  'Cedars stand nowhere now.',
];

describe('deleting a paragraph', () => {
  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
    it(`takes one break with it: blank lines, ${name}`, () => {
      const text = [A, '', B, '', C, ''].join(end);
      assert.equal(without(text, 'Alders'), [B, '', C, ''].join(end));
      assert.equal(without(text, 'Birches'), [A, '', C, ''].join(end));
      assert.equal(without(text, 'Cedars'), [A, '', B, ''].join(end));
    });

    it(`takes one break with it: a line each, ${name}`, () => {
      const text = [A, B, C].join(end);
      assert.equal(without(text, 'Alders'), [B, C].join(end));
      assert.equal(without(text, 'Birches'), [A, C].join(end));
      assert.equal(without(text, 'Cedars'), [A, B].join(end));
    });
  }

  it('keeps the larger of two breaks, so that a heading stays apart', () => {
    const text = `# Trees\n${A}\n\n\n${B}\n`;
    assert.equal(without(text, 'Alders', 'markdown'), `# Trees\n\n\n${B}\n`);
  });

  it('takes a bullet and a quote mark with it', () => {
    assert.equal(without(`${A}\n\n- ${B}\n- ${C}\n`, 'Birches', 'markdown'), `${A}\n\n- ${C}\n`);
    assert.equal(without(`${A}\n\n> ${B}\n\n${C}\n`, 'Birches', 'markdown'), `${A}\n\n${C}\n`);
  });

  it('leaves an empty text where there was one paragraph', () => {
    assert.equal(without(A, 'Alders'), '');
  });
});

describe('deleting a sentence', () => {
  const text = `${A} ${B} ${C}\n`;
  const draft = parseDraft(text, 'plaintext');
  const [block] = draft.blocks;
  for (const [words, rest] of [
    [A, `${B} ${C}\n`],
    [B, `${A} ${C}\n`],
    [C, `${A} ${B}\n`],
  ] as const) {
    it(`leaves the others one space apart: “${words}”`, () => {
      assert.ok(block);
      const start = text.indexOf(words);
      const edit = deleteSentence(draft, block, { start, end: start + words.length });
      assert.equal(text.slice(0, edit.start) + text.slice(edit.end), rest);
    });
  }
});
