import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween, changesMarkdown } from '../../src/report/changes';

describe('what changed', () => {
  it('pairs a paragraph with what it became', () => {
    const before = 'Storm\n\nThe ferry sails Monday.\n\nThe quay is full.';
    const after = 'Storm\n\nThe ferry sails on Monday.\n\nThe quay is full.';
    assert.deepEqual(changesBetween(before, after), [
      { before: 'The ferry sails Monday.', after: 'The ferry sails on Monday.' },
    ]);
  });

  it('tells paragraphs that came and went', () => {
    assert.deepEqual(changesBetween('One.\nTwo.\nThree.', 'One.\nThree.\nFour.'), [
      { before: 'Two.', after: '' },
      { before: '', after: 'Four.' },
    ]);
  });

  it('says nothing of white space between paragraphs', () => {
    assert.deepEqual(changesBetween('One.\nTwo.', 'One.\r\n\r\nTwo.\r\n'), []);
  });

  it('holds every paragraph that is not in both', () => {
    const story = fc.array(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.'), { maxLength: 8 });
    fc.assert(
      fc.property(story, story, (before, after) => {
        const changes = changesBetween(before.join('\n'), after.join('\n'));
        const balance = before.length - changes.filter((one) => one.before !== '').length;
        assert.equal(after.length, balance + changes.filter((one) => one.after !== '').length);
      }),
    );
  });

  it('becomes a note to send back', () => {
    const note = changesMarkdown('ferry.story', [{ before: 'One.', after: 'Two.' }]);
    assert.match(note, /^# What changed in ferry\.story/);
    assert.match(note, /Was:\n\n> One\.\n\nNow:\n\n> Two\.\n/);
  });
});
