import { addDraft, Archive } from '../archive/archive';
import { ArchiveError, readArchive, serializeArchive } from '../archive/archiveBytes';
import { SegmentBuilder } from '../archive/segmentBuilder';
import { languageOf } from '../draft/language';
import { parseDraft } from '../draft/parse';
import { decode } from './decode';
import { FileError, type Files } from './files';

/** How far the indexing of files has come. */
export interface Progress {
  /** Files looked at, and files in all. */
  readonly done: number;
  readonly total: number;
  /** Files that vanished, could not be read, or hold no text. */
  readonly skipped: number;
}

/** What files are taken into: an archive, or one that hands on what it gets. */
export type Taking = Pick<Archive, 'paths' | 'keyOf' | 'take' | 'delete'>;

/** Paragraphs that are gathered before they are taken in together: their index is made once, not file by file. */
const BATCH = 4_000;

/**
 * Brings an archive up to date with `paths`, which are all that it should hold: reads each file, and parses those
 * whose content is not what the archive knows.
 *
 * Works in slices of about `slice` milliseconds and yields between them, so that a host with one thread can draw
 * and take keystrokes. Whoever stops asking cancels: what was taken in until then stays, and a later call
 * goes on from there.
 */
export async function* refreshArchive(
  archive: Taking,
  files: Pick<Files, 'read'>,
  paths: readonly string[],
  slice = 12,
  batch = BATCH,
): AsyncGenerator<Progress, Progress> {
  const wanted = new Set(paths);
  for (const path of [...archive.paths()]) if (!wanted.has(path)) archive.delete(path);

  let builder = new SegmentBuilder();
  let done = 0;
  let skipped = 0;
  let until = performance.now() + slice;
  try {
    for (const path of wanted) {
      const found = await readChanged(archive, files, path);
      if (found === 'unreadable') {
        archive.delete(path);
        skipped++;
      } else if (found !== 'unchanged') {
        addDraft(builder, path, found.key, parseDraft(found.text, languageOf(path) ?? 'plaintext'));
      }
      done++;
      if (builder.size >= batch) {
        archive.take(builder.build());
        builder = new SegmentBuilder();
      }
      if (performance.now() < until) continue;
      yield { done, total: wanted.size, skipped };
      until = performance.now() + slice;
    }
  } finally {
    archive.take(builder.build());
  }
  return { done, total: wanted.size, skipped };
}

/** Takes in one file as it is now; where it cannot be read, it is forgotten. */
export async function refreshFile(archive: Archive, files: Files, path: string): Promise<void> {
  const found = await readChanged(archive, files, path);
  if (found === 'unreadable') archive.delete(path);
  else if (found !== 'unchanged') {
    archive.set(path, found.key, parseDraft(found.text, languageOf(path) ?? 'plaintext'));
  }
}

async function readChanged(
  archive: Taking,
  files: Pick<Files, 'read'>,
  path: string,
): Promise<{ readonly key: string; readonly text: string } | 'unchanged' | 'unreadable'> {
  try {
    const bytes = await files.read(path);
    const key = contentKey(bytes);
    return archive.keyOf(path) === key ? 'unchanged' : { key, text: decode(bytes, path).text };
  } catch (error) {
    if (error instanceof FileError) return 'unreadable';
    throw error;
  }
}

/** What a stored archive came to. */
export interface Stored {
  readonly archive: Archive;
  /** One line for the user where an archive was there but could not be used. */
  readonly problem?: string;
}

/** Reads an archive from the extension's storage; where there is none that can be used, an empty one to be filled. */
export async function loadArchive(files: Files, path: string): Promise<Stored> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(path);
  } catch (error) {
    if (error instanceof FileError) return { archive: new Archive() };
    throw error;
  }
  try {
    return { archive: readArchive(bytes) };
  } catch (error) {
    if (error instanceof ArchiveError) return { archive: new Archive(), problem: error.message };
    throw error;
  }
}

/**
 * Writes an archive. `Files.write` is all or nothing, so a kill in the middle leaves the last one, and of two
 * windows that write, the later wins; what its archive lacks it finds by content at the next start.
 */
export async function saveArchive(archive: Archive, files: Files, path: string): Promise<void> {
  await files.write(path, serializeArchive(archive));
}

/** What a content is known by: 64 bits that change with any byte, and its length. No defence against forgery. */
export function contentKey(bytes: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) ^ (high >>> 13);
  }
  return [low, high, bytes.length].map((part) => (part >>> 0).toString(36)).join('.');
}
