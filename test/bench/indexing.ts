// How long indexing a folder holds up the extension host: in slices, and by a thread (dist/indexer.js; npm run build first).
//   npm run bench -- indexing
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../../src/archive/archive';
import { Shelf, type FillElsewhere } from '../../src/desk/shelf';
import { fillInThread } from '../../src/desk/indexing';
import { MemoryFiles } from '../memoryFiles';
import { Copy, randomFrom } from './duplicates/copy';

const STORIES = 5_000;
const PARAGRAPHS = 20;

void main();

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-'));
  try {
    const copy = new Copy(randomFrom(6));
    const paths = Array.from({ length: STORIES }, (_, index) => path.join(folder, `${index}.txt`));
    for (const file of paths) {
      await writeFile(file, Array.from({ length: PARAGRAPHS }, () => copy.paragraph()).join('\n\n'));
    }
    await measure('in slices', paths, undefined);
    await measure('in a thread', paths, (archive: Archive, wanted, onlooker) =>
      fillInThread(
        archive,
        wanted,
        (one) => one,
        () => new Worker(path.resolve('dist', 'indexer.js')),
        onlooker,
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(how: string, paths: readonly string[], inThread: FillElsewhere | undefined) {
  const files = new MemoryFiles();
  files.read = (file) => readFile(file);
  async function* wanted(): AsyncGenerator<string> {
    for (const one of paths) yield await Promise.resolve(one);
  }
  const tell = (problem: string) => console.log(problem);
  const shelf = new Shelf({ files, store: undefined, wanted, tell, ...(inThread && { inThread }) });
  const held = monitorEventLoopDelay({ resolution: 1 });
  const start = performance.now();
  const busy = performance.eventLoopUtilization();
  held.enable();
  await shelf.fill({ working: () => undefined, cancelled: () => false });
  held.disable();
  const { active } = performance.eventLoopUtilization(busy);
  console.log(
    `${shelf.archive.paragraphs} paragraphs of ${shelf.archive.files} files ${how}: ${((performance.now() - start) / 1e3).toFixed(1)} s, this thread at work for ${(active / 1e3).toFixed(2)} s, held up for ${(held.percentile(99) / 1e6).toFixed(0)} ms at p99, ${(held.max / 1e6).toFixed(0)} ms at most`,
  );
}
