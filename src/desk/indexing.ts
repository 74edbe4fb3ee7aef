import type { Archive } from '../archive/archive';
import { rowsOf } from '../archive/archiveBytes';
import { Segment } from '../archive/segment';
import { refreshArchive } from './archive';
import type { Files } from './files';

/** What a thread is asked: to bring an archive up to date that lives elsewhere. */
export interface IndexJob {
  /** All that the archive should hold: what a file is called in it, and where the thread finds it. */
  readonly paths: readonly (readonly [path: string, place: string])[];
  /** What it holds, with the keys of its contents. */
  readonly known: readonly (readonly [path: string, key: string])[];
}

/** What a thread says while it is at it. */
export type IndexAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'segment' } & Pick<Segment, 'files' | 'paragraphs' | 'anchors'>)
  | { readonly kind: 'gone'; readonly path: string }
  | { readonly kind: 'finished' };

/** What is used of a thread that indexes. A face starts it, and `fillInThread` ends it. */
export interface IndexThread {
  on(event: 'message', listener: (answer: IndexAnswer) => void): unknown;
  on(event: 'error' | 'exit', listener: () => void): unknown;
  removeAllListeners(): unknown;
  postMessage(message: IndexJob | 'stop'): void;
  terminate(): unknown;
}

/** How somebody looks on while files are indexed. */
export interface Onlooker {
  readonly working: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

/**
 * Has a thread bring an archive up to date. False where it could not, or not to the end: what it sent stands, and the
 * caller goes on by itself. `placeOf` tells where the thread finds a file.
 */
export function fillInThread(
  archive: Archive,
  paths: readonly string[],
  placeOf: (path: string) => string,
  start: () => IndexThread,
  { working, cancelled }: Onlooker,
): Promise<boolean> {
  return new Promise((resolve) => {
    let thread: IndexThread;
    try {
      thread = start();
    } catch {
      resolve(false);
      return;
    }
    const end = (finished: boolean) => {
      thread.removeAllListeners();
      // An error that comes while it ends is nobody's concern any more, and would else be thrown.
      thread.on('error', () => undefined);
      void thread.terminate();
      resolve(finished);
    };
    thread.on('message', (answer) => {
      switch (answer.kind) {
        case 'progress':
          if (cancelled()) thread.postMessage('stop');
          else working(answer.done, answer.total);
          break;
        case 'segment':
          archive.take(new Segment(answer.files, answer.paragraphs, answer.anchors));
          break;
        case 'gone':
          archive.delete(answer.path);
          break;
        case 'finished':
          end(true);
      }
    });
    thread.on('error', () => end(false));
    thread.on('exit', () => end(false));
    const known = [...archive.paths()].map((path): [string, string] => [path, archive.keyOf(path) ?? '']);
    thread.postMessage({ paths: paths.map((path) => [path, placeOf(path)]), known });
  });
}

/** In a thread of its own a larger batch holds up nobody, and spares the other side the merging. */
const BATCH = 32_000;
/** Milliseconds from one look at the messages to the next. */
const SLICE = 50;

/** How the thread speaks: `transfer` are the buffers that go over instead of being copied. */
export type Send = (answer: IndexAnswer, transfer: readonly ArrayBufferLike[]) => void;

/** The thread's side: does a job, and stops early, with what it has, once it is told to. */
export async function doIndexJob(
  job: IndexJob,
  readPlace: Files['read'],
  send: Send,
  stopped: () => Promise<boolean>,
): Promise<void> {
  const places = new Map(job.paths);
  const known = new Map(job.known);
  const there = {
    paths: () => known.keys(),
    keyOf: (path: string) => known.get(path),
    delete: (path: string) => {
      if (known.delete(path)) send({ kind: 'gone', path }, []);
    },
    take: (segment: Segment) => {
      const { files, paragraphs, anchors } = segment;
      if (files.length === 0) return;
      const buffers = rowsOf(segment).map(({ buffer }) => buffer);
      send({ kind: 'segment', files, paragraphs, anchors }, buffers);
    },
  };
  const files = { read: (path: string) => readPlace(places.get(path) ?? path) };
  for await (const { done, total } of refreshArchive(there, files, [...places.keys()], SLICE, BATCH)) {
    send({ kind: 'progress', done, total }, []);
    if (await stopped()) break;
  }
  send({ kind: 'finished' }, []);
}
