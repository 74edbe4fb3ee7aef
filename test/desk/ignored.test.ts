import assert from 'node:assert/strict';
import { FileError } from '../../src/desk/files';
import { exempts, Ignored, readIgnored, writeIgnored } from '../../src/desk/ignored';
import { MemoryFiles } from '../memoryFiles';

const one = { rule: 'style/spacing', words: 'a  b', before: 'x', after: 'y' };

describe('what editors let stand', () => {
  it('is kept in the folder and read again', async () => {
    const files = new MemoryFiles();
    await writeIgnored(files, '/w', new Ignored([{ ...one, reason: 'poem' }]));
    const read = await readIgnored(files, '/w');
    assert.ok(read.holds(one));
    assert.ok(!read.holds({ ...one, before: 'z' }));
    assert.deepEqual(read.list, [{ ...one, reason: 'poem' }]);
  });

  it('can be taken back', () => {
    const other = { ...one, before: 'z' };
    const left = new Ignored([one, other]).without(one);
    assert.ok(!left.holds(one));
    assert.ok(left.holds(other));
  });

  it('may be wider than one place: a phrase or a rule, in a draft or in all', () => {
    assert.ok(exempts({ rule: one.rule }, '/a.md', one));
    assert.ok(exempts({ rule: one.rule, words: 'A  B', file: '/a.md' }, '/a.md', one));
    assert.ok(!exempts({ rule: one.rule, words: 'A  B', file: '/a.md' }, '/b.md', one));
    assert.ok(!exempts({ rule: one.rule, words: 'c' }, '/a.md', one));
    assert.ok(!exempts({ rule: 'style/quotes' }, '/a.md', one));
  });

  it('is nothing where there is no file', async () => {
    assert.deepEqual((await readIgnored(new MemoryFiles(), '/w')).list, []);
  });

  it('says which file is damaged', async () => {
    for (const text of ['{', '[]', '{"ignored":[{"rule":1}]}']) {
      const files = new MemoryFiles({ '/w/.copydesk/ignored.json': text });
      await assert.rejects(
        readIgnored(files, '/w'),
        (error) => error instanceof FileError && error.message.includes('ignored.json'),
      );
    }
  });
});
