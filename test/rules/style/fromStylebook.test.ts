import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/draft/parse';
import type { Report } from '../../../src/review/rule';
import { fromStylebook } from '../../../src/rules/style/fromStylebook';
import { createStylebook } from '../../../src/stylebook/createStylebook';
import type { DataDefinition, LayerKind } from '../../../src/stylebook/stylebook';

/** What one rule says of a text, with the words it flagged and the text after its first fix. */
function say(definition: DataDefinition, text: string, kind: LayerKind = 'house') {
  const stylebook = createStylebook([
    { kind, name: 'test', rules: [{ id: 'house/test', severity: 'warning', definition }] },
  ]);
  const draft = parseDraft(text, 'markdown');
  const reports: Report[] = [];
  for (const { passage, span } of draft.blocks) {
    fromStylebook.check(passage, stylebook, (_, report) =>
      reports.push({
        ...report,
        start: report.start + span.start,
        end: report.end + span.start,
        fixes: (report.fixes ?? []).map((fix) => ({
          ...fix,
          edits: fix.edits.map((edit) => ({
            ...edit,
            start: edit.start + span.start,
            end: edit.end + span.start,
          })),
        })),
      }),
    );
  }
  return reports.map((report) => ({
    words: text.slice(report.start, report.end),
    message: report.message,
    fixed: (report.fixes ?? []).map((fix) =>
      [...fix.edits]
        .sort((a, b) => b.start - a.start)
        .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text),
    ),
  }));
}

const KYIV = {
  extends: 'substitution',
  message: "Use '%s' instead of '%s'.",
  ignorecase: true,
  action: { name: 'replace' },
  swap: { Kiev: 'Kyiv', towards: 'toward', 'in order to': 'to' },
};

describe('rules from data: existence', () => {
  it('finds whole words, in the order of the tokens', () => {
    const rule = { extends: 'existence', message: "Drop '%s'.", tokens: ['very', 'very much', 'quite'] };
    assert.deepEqual(
      say(rule, 'It was very much the everyday quite.').map((one) => [one.words, one.message]),
      [
        ['very', "Drop 'very'."],
        ['quite', "Drop 'quite'."],
      ],
    );
  });

  it('minds case unless told not to', () => {
    const tokens = ['Obviously'];
    assert.equal(say({ extends: 'existence', message: '', tokens }, 'It is obviously so.').length, 0);
    assert.equal(
      say({ extends: 'existence', message: '', tokens, ignorecase: true }, 'It is obviously so.').length,
      1,
    );
  });

  it('joins raw and tokens into one expression', () => {
    const rule = {
      extends: 'existence',
      message: '%s',
      raw: ['\\b(was|were)\\b\\s*'],
      tokens: ['[\\w]+ed', 'seen'],
    };
    assert.deepEqual(
      say(rule, 'They were  warned, and it was seen. It was so.').map((one) => one.words),
      ['were  warned', 'was seen'],
    );
  });

  it('reads a hard-wrapped line as running text', () => {
    const rule = { extends: 'existence', message: '%s', tokens: ['at this point in time'] };
    assert.deepEqual(
      say(rule, 'The mayor said that at this point\nin time nothing was known.').map((one) => one.words),
      ['at this point\nin time'],
    );
  });

  it('takes out words with the space they leave', () => {
    const rule = {
      extends: 'existence',
      message: '%s',
      tokens: ['basically', 'very'],
      ignorecase: true,
      action: { name: 'remove' },
    };
    assert.deepEqual(
      say(rule, 'Basically, the plan is very good.').map((one) => one.fixed),
      [['The plan is very good.'], ['Basically, the plan is good.']],
    );
  });

  it('leaves exceptions alone, and phrases that hold the word', () => {
    const rule = {
      extends: 'existence',
      message: '%s',
      tokens: ['mea', 'vice'],
      exceptions: ['mea culpa', 'vice versa'],
    };
    assert.deepEqual(
      say(rule, 'A mea culpa, and vice versa. But mea.').map((one) => one.words),
      ['mea'],
    );
  });
});

describe('rules from data: substitution', () => {
  it('offers what should stand there, in its case', () => {
    assert.deepEqual(
      say(KYIV, 'The train to Kiev left. KIEV, he wrote. Towards noon it stopped.').map(
        (one) => one.fixed[0],
      ),
      [
        'The train to Kyiv left. KIEV, he wrote. Towards noon it stopped.',
        'The train to Kiev left. KYIV, he wrote. Towards noon it stopped.',
        'The train to Kiev left. KIEV, he wrote. Toward noon it stopped.',
      ],
    );
  });

  it('says what to write for what', () => {
    assert.deepEqual(
      say(KYIV, 'They came to Kiev.').map((one) => one.message),
      ["Use 'Kyiv' instead of 'Kiev'."],
    );
  });

  it('takes a capital at the start of a sentence for no more than that', () => {
    const rule = { extends: 'substitution', message: '%s %s', swap: { Internet: 'internet' } };
    assert.deepEqual(
      say(rule, 'Internet use rose. The Internet grew.').map((one) => one.fixed),
      [['Internet use rose. The internet grew.']],
    );
  });

  it('leaves names alone that are written like a word it looks for', () => {
    assert.deepEqual(say(KYIV, 'He read “Going Nowhere” by Jane Towards in the garden.'), []);
  });

  it('offers each of several', () => {
    const rule = {
      extends: 'substitution',
      message: "Use '%s', not '%s'.",
      swap: { utilize: 'use|employ' },
      action: { name: 'replace' },
    };
    const [found] = say(rule, 'They utilize it.');
    assert.equal(found?.message, "Use 'use' or 'employ', not 'utilize'.");
    assert.deepEqual(found.fixed, ['They use it.', 'They employ it.']);
  });

  it('fills in what a group caught', () => {
    const rule = {
      extends: 'substitution',
      message: '%s',
      swap: { '(\\d+) percents': '$1 percent' },
      action: { name: 'replace' },
    };
    assert.deepEqual(
      say(rule, 'It rose 12 percents.').map((one) => one.fixed),
      [['It rose 12 percent.']],
    );
  });

  it('fills in what a group caught where the pattern looks at what is around it', () => {
    const rule = {
      extends: 'substitution',
      message: '%s',
      swap: { '(?<=ran the )(Boston|Berlin) marathon(?= in\\b)': '$1 Marathon' },
      action: { name: 'replace' },
    };
    assert.deepEqual(
      say(rule, 'She ran the Berlin marathon in May.').map((one) => one.fixed),
      [['She ran the Berlin Marathon in May.']],
    );
    assert.deepEqual(say(rule, 'She ran the Berlin marathon twice.'), []);
  });
});
