import assert from 'node:assert/strict';
import { Archive } from '../../src/archive/archive';
import { loadArchive, refreshArchive, refreshFile, saveArchive } from '../../src/desk/archive';
import { FileError, type Files } from '../../src/desk/files';
import { MemoryFiles } from '../memoryFiles';

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said.';
const STORM =
  'Fishermen tied up their boats before noon as the barometer fell faster than anyone could remember.';

async function finish(work: AsyncGenerator<unknown, unknown>): Promise<unknown> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}

describe('keeping an archive', () => {
  it('takes in files, follows what changed, and forgets what is gone', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY, 'b.txt': STORM });
    const archive = new Archive();
    assert.deepEqual(await finish(refreshArchive(archive, files, ['a.txt', 'b.txt'])), {
      done: 2,
      total: 2,
      skipped: 0,
    });
    assert.deepEqual([archive.files, archive.paragraphs], [2, 2]);
    const before = archive.keyOf('a.txt');
    await files.write('a.txt', new TextEncoder().encode(`${FERRY}\n\n${STORM}\n`));
    await finish(refreshArchive(archive, files, ['a.txt']));
    assert.deepEqual([...archive.paths()], ['a.txt']);
    assert.notEqual(archive.keyOf('a.txt'), before);
    assert.equal(archive.paragraphs, 2);
  });

  it('parses no file twice whose content it knows', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY });
    const archive = new Archive();
    await finish(refreshArchive(archive, files, ['a.txt']));
    const { version } = archive;
    await refreshFile(archive, files, 'a.txt');
    assert.equal(archive.version, version);
  });

  it('passes over what vanishes while it is read, and what is no text', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY, 'b.txt': 'a\0b', 'c.txt': STORM });
    const vanishing: Files = {
      read: (path) =>
        path === 'c.txt' ? Promise.reject(new FileError('c.txt: no such file.')) : files.read(path),
      write: (path, bytes) => files.write(path, bytes),
      remove: (path) => files.remove(path),
      exists: (path) => files.exists(path),
      list: (folder) => files.list(folder),
    };
    const archive = new Archive();
    const work = refreshArchive(archive, vanishing, ['a.txt', 'b.txt', 'c.txt']);
    assert.deepEqual(await finish(work), { done: 3, total: 3, skipped: 2 });
    assert.deepEqual([...archive.paths()], ['a.txt']);
  });

  it('keeps what it has when it is cancelled, and goes on from there', async () => {
    const paths = Array.from({ length: 50 }, (_, index) => `${index}.txt`);
    const files = new MemoryFiles(Object.fromEntries(paths.map((path) => [path, `${FERRY} ${path}`])));
    const archive = new Archive();
    const work = refreshArchive(archive, files, paths, 0);
    await work.next();
    await work.next();
    await work.return({ done: 0, total: 0, skipped: 0 });
    assert.equal(archive.files, 2);
    await finish(refreshArchive(archive, files, paths));
    assert.equal(archive.files, 50);
  });

  it('reads what it wrote, and starts anew with a word where it cannot', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY });
    const archive = new Archive();
    await finish(refreshArchive(archive, files, ['a.txt']));
    await saveArchive(archive, files, 'storage/index');
    assert.equal((await loadArchive(files, 'storage/index')).archive.files, 1);
    assert.equal((await loadArchive(files, 'storage/none')).problem, undefined);

    const whole = files.contents.get('storage/index');
    assert.ok(whole);
    files.contents.set('storage/index', whole.subarray(0, whole.length - 5));
    const { archive: empty, problem } = await loadArchive(files, 'storage/index');
    assert.equal(empty.files, 0);
    assert.match(problem ?? '', /damaged/);
  });
});
