import assert from 'node:assert/strict';
import { FileError } from '../../src/desk/files';
import { Ignored, readIgnored, writeIgnored } from '../../src/desk/ignored';
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
