import assert from 'node:assert/strict';
import type { Archive } from '../../src/archive/archive';
import { contentKey } from '../../src/desk/archive';
import { FileError } from '../../src/desk/files';
import type { FillElsewhere } from '../../src/desk/shelf';
import { Shelf } from '../../src/desk/shelf';
import { MemoryFiles } from '../memoryFiles';

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said.';
const STORM =
  'Fishermen tied up their boats before noon as the barometer fell faster than anyone could remember.';

const onlooker = { working: () => undefined, cancelled: () => false };

/** A shelf over all drafts of `files`, kept at `store`, and what it told. */
function shelfOver(files: MemoryFiles, inThread?: FillElsewhere): { shelf: Shelf; told: string[] } {
  const told: string[] = [];
  async function* wanted(): AsyncGenerator<string> {
    for (const path of [...files.contents.keys()])
      if (path.endsWith('.txt')) yield await Promise.resolve(path);
  }
  const tell = (problem: string) => void told.push(problem);
  return { told, shelf: new Shelf({ files, store: 'store', wanted, tell, ...(inThread && { inThread }) }) };
}

const pathsOf = (archive: Archive) => [...archive.paths()].sort();

describe('a shelf of drafts', () => {
  it('reads at the next start what it wrote, and only looks whether it still holds', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY, 'b.txt': STORM });
    await shelfOver(files).shelf.fill(onlooker);
    const { shelf, told } = shelfOver(files);
    await files.remove('a.txt');
    await shelf.fill(onlooker);
    assert.deepEqual(pathsOf(shelf.archive), ['b.txt']);
    assert.deepEqual(told, []);
  });

  it('says that its index is damaged, and builds it again', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY });
    await shelfOver(files).shelf.fill(onlooker);
    const whole = files.contents.get('store');
    assert.ok(whole);
    files.contents.set('store', whole.subarray(0, whole.length - 8));
    const { shelf, told } = shelfOver(files);
    await shelf.fill(onlooker);
    assert.match(told.join(), /damaged/);
    assert.deepEqual(pathsOf(shelf.archive), ['a.txt']);
    assert.deepEqual(files.contents.get('store'), whole);
  });

  it('goes on by itself where the thread could not', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY });
    const { shelf } = shelfOver(files, () => Promise.resolve(false));
    await shelf.fill(onlooker);
    assert.deepEqual(pathsOf(shelf.archive), ['a.txt']);
  });

  it('does not bring back what went or changed while the thread was at it', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY, 'folder/b.txt': FERRY, 'c.txt': FERRY });
    const { shelf } = shelfOver(files, async (archive, paths) => {
      const read = shelfOver(new MemoryFiles(Object.fromEntries(paths.map((path) => [path, FERRY])))).shelf;
      await read.fill(onlooker);
      await files.remove('a.txt');
      await files.remove('folder/b.txt');
      await files.write('c.txt', new TextEncoder().encode(`${STORM}\n\n${FERRY}\n`));
      shelf.forget('a.txt');
      shelf.forget('folder');
      await shelf.look('c.txt');
      for (const segment of read.archive.parts) archive.take(segment);
      return true;
    });
    await shelf.fill(onlooker);
    assert.deepEqual(pathsOf(shelf.archive), ['c.txt']);
    assert.equal(shelf.archive.paragraphs, 2);
  });

  it('waits for the filling before, so that what that one read early does not stand over the newer', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY });
    const older = shelfOver(new MemoryFiles({ 'a.txt': STORM })).shelf;
    await older.fill(onlooker);
    let letGo: (() => void) | undefined;
    const { shelf } = shelfOver(files, async (archive) => {
      if (letGo !== undefined) return false;
      await new Promise<void>((resolve) => (letGo = resolve));
      for (const segment of older.archive.parts) archive.take(segment);
      return true;
    });
    const turns = async () => {
      for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    let cancelled = false;
    const earlier = shelf.fill({ working: () => undefined, cancelled: () => cancelled });
    await turns();
    cancelled = true;
    const later = shelf.fill(onlooker);
    await turns();
    assert.ok(letGo);
    letGo();
    await Promise.all([earlier, later]);
    assert.equal(shelf.archive.keyOf('a.txt'), contentKey(await files.read('a.txt')));
  });

  it('lives on where its index cannot be written, and says so', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY });
    files.write = () => Promise.reject(new FileError('store: no space left.'));
    const { shelf, told } = shelfOver(files);
    await shelf.fill(onlooker);
    assert.deepEqual(told, ['store: no space left.']);
    assert.deepEqual(pathsOf(shelf.archive), ['a.txt']);
  });

  it('forgets a folder with all below it, and says what that was', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY, 'folder/b.txt': STORM, 'folder/deep/c.txt': STORM });
    const { shelf } = shelfOver(files);
    await shelf.fill(onlooker);
    assert.deepEqual(shelf.forget('folder'), ['folder/b.txt', 'folder/deep/c.txt']);
    assert.deepEqual(pathsOf(shelf.archive), ['a.txt']);
  });
});
