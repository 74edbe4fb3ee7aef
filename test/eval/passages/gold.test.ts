import assert from 'node:assert/strict';
import fs from 'node:fs';
import { DESKS, GOLD, goldText, passagesOf } from './files';
import { readMarkup, type Place } from './markup';

const passages = DESKS.flatMap(passagesOf);

describe('marked-up passages', () => {
  it('give places in the text without the marks', () => {
    const [passage] = readMarkup(
      '=== one\n{t1|“No,”} {s1|Ada Park} {c1|said}.\n# 1 Ada Park\n@ Ada Park | named | \n',
    );
    assert.deepEqual(passage, {
      path: 'one',
      text: '“No,” Ada Park said.',
      attributions: [
        {
          kind: 'quote',
          class: 'speech',
          source: [[6, 14]],
          cue: [[15, 19]],
          content: [[0, 5]],
          speaker: 'Ada Park',
        },
      ],
      sources: [
        {
          name: 'Ada Park',
          kind: 'named',
          description: '',
          attributions: 1,
          words: 1,
          firstReference: [6, 14],
        },
      ],
    });
  });

  it('are twelve a desk, each with its own name', () => {
    for (const desk of DESKS) assert.equal(passagesOf(desk).length, 12, desk);
    assert.equal(new Set(passages.map((one) => one.path)).size, 60);
  });

  for (const { path, text, attributions, sources } of passages) {
    it(`${path}: every place holds words, nothing is left of the marks`, () => {
      assert.doesNotMatch(text, /[{}|#@]/);
      for (const { kind, class: type, source, cue, content, speaker } of attributions) {
        assert.ok(content.length > 0, 'no content');
        for (const place of [...source, ...cue, ...content]) holdsWords(text, place);
        if (type === 'other' && kind === 'indirect') continue;
        assert.ok(
          speaker === null || sources.some((one) => one.name === speaker),
          `${String(speaker)} is no source`,
        );
      }
      for (const { name, firstReference, attributions: count } of sources) {
        holdsWords(text, firstReference);
        assert.ok(text.slice(...firstReference).includes(name.split(' ').at(-1) ?? ''), name);
        assert.ok(count > 0, `${name} says nothing`);
      }
    });
  }

  it('are what gold.json holds (node dist/test/eval/passages/write.js writes it)', () => {
    assert.equal(fs.readFileSync(GOLD, 'utf8'), goldText());
  });
});

function holdsWords(text: string, [start, end]: Place): void {
  assert.ok(0 <= start && start < end && end <= text.length);
  assert.equal(text.slice(start, end), text.slice(start, end).trim());
}
