import assert from 'node:assert/strict';
import { claim } from '../../../src/rules/attribution/claim';
import { builtInStylebook } from '../../../src/stylebook/builtIn';
import { fixed, found } from './found';

const FIGURE = 'The plant has cost some 4,000 jobs in the valley.';

describe('attribution/claim', () => {
  it('names the kind and the words that make a statement a claim', () => {
    const [finding] = found(claim, FIGURE);
    assert.equal(finding?.words, 'some 4,000 jobs');
    assert.match(finding.message, /“some 4,000 jobs” is a figure without a source/);
  });

  it('is quiet where the sentence has a source', () => {
    for (const text of [
      'The plant has cost some 4,000 jobs in the valley, Mayor Lena Ortiz said.',
      'According to the union, the plant has cost some 4,000 jobs.',
      '“The plant has cost some 4,000 jobs,” Mayor Lena Ortiz said.',
      'Officials say the plant has cost some 4,000 jobs.',
    ]) {
      assert.deepEqual(found(claim, text), [], text);
    }
  });

  it('leaves the reporter’s own plain account alone', () => {
    const text = 'The council met on Monday. Members approved the minutes and adjourned at noon on Tuesday.';
    assert.deepEqual(
      found(claim, text).filter((one) => one.severity !== 'hint'),
      [],
    );
  });

  it('keeps to its budget, and shows the rest as hints', () => {
    const text = [1, 2, 3, 4, 5]
      .map((n) => `The mill on road ${n} has cost some ${n}4,000 jobs in the valley.`)
      .join('\n\n');
    const severities = found(claim, text).map((one) => one.severity);
    assert.equal(severities.length, 5);
    assert.equal(severities.filter((severity) => severity === 'information').length, 1);
    assert.equal(severities.filter((severity) => severity === 'hint').length, 4);
  });

  it('shows nothing but hints where the newsroom wants none', () => {
    const stylebook = { ...builtInStylebook() };
    const none = Object.assign(Object.create(builtInStylebook()) as typeof stylebook, {
      limits: { ...stylebook.limits, claimsPerThousand: 0 },
    });
    assert.deepEqual(
      found(claim, FIGURE, none).map((one) => one.severity),
      ['hint'],
    );
  });

  it('speaks about the first of equal sentences only', () => {
    assert.equal(found(claim, `${FIGURE}\n\n${FIGURE}`).length, 1);
  });

  it('offers a placeholder before the period, and the story’s own speakers', () => {
    const text = `“We were told in May,” Mayor Lena Ortiz said.\n\n${FIGURE}`;
    const [finding] = found(claim, text);
    assert.deepEqual(
      finding?.fixes.map((fix) =>
        fixed(FIGURE, { ...fix, edits: fix.edits.map((edit) => moved(edit, FIGURE.length - text.length)) }),
      ),
      [
        'The plant has cost some 4,000 jobs in the valley [TK: source].',
        'The plant has cost some 4,000 jobs in the valley, Ortiz said.',
      ],
    );
  });
});

function moved<T extends { start: number; end: number }>(edit: T, by: number): T {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
