import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Archive } from '../../src/archive/archive';
import { serializeArchive } from '../../src/archive/archiveBytes';
import { refreshArchive } from '../../src/desk/archive';
import { doIndexJob, fillInThread, type IndexJob, type IndexThread } from '../../src/desk/indexing';
import { MemoryFiles } from '../memoryFiles';

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said.';
const STORM =
  'Fishermen tied up their boats before noon as the barometer fell faster than anyone could remember.';

/** A thread that is none: it does its job here, and what it says goes over as it would between threads. */
class Thread extends EventEmitter implements IndexThread {
  ended = false;
  stops = 0;

  constructor(private readonly files: MemoryFiles) {
    super();
  }

  postMessage(message: IndexJob | 'stop'): void {
    if (message === 'stop') this.stops++;
    else {
      void doIndexJob(
        structuredClone(message),
        (place) => this.files.read(place),
        (answer, transfer) =>
          this.emit('message', structuredClone(answer, { transfer: transfer as ArrayBuffer[] })),
        () => Promise.resolve(this.stops > 0),
      );
    }
  }

  terminate(): void {
    this.ended = true;
  }
}

const onlooker = { working: () => undefined, cancelled: () => false };
const same = (path: string) => path;

async function filled(archive: Archive, files: MemoryFiles): Promise<Archive> {
  const work = refreshArchive(archive, files, [...files.contents.keys()]);
  while ((await work.next()).done !== true);
  return archive;
}

describe('indexing in a thread', () => {
  it('comes to what indexing here comes to, and ends the thread', async () => {
    const files = new MemoryFiles({ 'a.txt': `${FERRY}\n\n${STORM}\n`, 'b.txt': STORM });
    const archive = new Archive();
    const thread = new Thread(files);
    assert.equal(await fillInThread(archive, ['a.txt', 'b.txt'], same, () => thread, onlooker), true);
    assert.ok(thread.ended);
    assert.deepEqual(serializeArchive(archive), serializeArchive(await filled(new Archive(), files)));
  });

  it('sends nothing for what has not changed, takes in what has, and forgets what is gone', async () => {
    const files = new MemoryFiles({ 'a.txt': FERRY, 'b.txt': STORM, 'c.txt': STORM });
    const archive = await filled(new Archive(), files);
    const before = archive.version;
    await fillInThread(archive, [...files.contents.keys()], same, () => new Thread(files), onlooker);
    assert.equal(archive.version, before);

    await files.write('b.txt', new TextEncoder().encode(`${STORM}\n\n${FERRY}\n`));
    await files.remove('c.txt');
    await fillInThread(archive, ['a.txt', 'b.txt', 'c.txt'], same, () => new Thread(files), onlooker);
    assert.deepEqual([...archive.paths()].sort(), ['a.txt', 'b.txt']);
    assert.equal(archive.paragraphs, 3);
  });

  it('stops when cancelled, and keeps what was done', async () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `${index}.txt`);
    const text = Array.from({ length: 40 }, (_, index) => `${FERRY} ${index}`).join('\n\n');
    const files = new MemoryFiles(Object.fromEntries(names.map((name) => [name, text])));
    const archive = new Archive();
    const thread = new Thread(files);
    const cancelled = { working: () => undefined, cancelled: () => true };
    assert.equal(await fillInThread(archive, names, same, () => thread, cancelled), true);
    assert.equal(thread.stops, 1);
    assert.ok(archive.files > 0 && archive.files < names.length, `${archive.files} files`);
  });

  it('says that it could not where no thread starts, or it dies', async () => {
    const none = () => {
      throw new Error('No threads here.');
    };
    assert.equal(await fillInThread(new Archive(), ['a.txt'], same, none, onlooker), false);
    const dying = () => new Worker('throw new Error("dead")', { eval: true });
    assert.equal(await fillInThread(new Archive(), ['a.txt'], same, dying, onlooker), false);
    const leaving = () => new Worker('process.exit(0)', { eval: true });
    assert.equal(await fillInThread(new Archive(), ['a.txt'], same, leaving, onlooker), false);
  });

  it('works with the thread of the desktop', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-'));
    try {
      await writeFile(path.join(folder, 'a.txt'), FERRY);
      const archive = new Archive();
      const start = () => new Worker(path.resolve('dist', 'indexer.js'));
      const placeOf = (name: string) => path.join(folder, name);
      assert.equal(await fillInThread(archive, ['a.txt', 'none.txt'], placeOf, start, onlooker), true);
      assert.deepEqual([...archive.paths()], ['a.txt']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
