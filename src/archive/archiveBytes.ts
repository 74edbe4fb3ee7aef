import { Archive } from './archive';
import { Segment, type FileEntry } from './segment';

/**
 * An archive as bytes, little-endian:
 *
 *     "CDIX"  version  bytes of the file list  files  paragraphs  words  checksum   (32 bits each)
 *     paragraphs: first word of each and past the last; starts; ends; lines         (32 bits each)
 *     words                                                                         (16 bits each)
 *     the file list: JSON, [path, key, paragraphs] of each file, in order           (UTF-8)
 *
 * Anchors are not stored: they are made from the words faster than they are read. The checksum covers all
 * that follows the header. See docs/archive-format.md.
 */
const MAGIC = 0x58494443; // "CDIX"
/** Goes up whenever words are folded, hashed or laid out in another way. */
export const VERSION = 1;
const HEADER = 7;

/** Why bytes could not be read as an archive. */
export class ArchiveError extends Error {
  constructor(readonly reason: 'damaged' | 'older') {
    super(
      reason === 'damaged'
        ? 'The index is damaged or half-written and has to be built again.'
        : 'The index was written by another version of Copydesk and has to be built again.',
    );
  }
}

export function serializeArchive(archive: Archive): Uint8Array {
  const segment = archive.compacted();
  const { words, firstWord, starts, ends, lines } = segment.paragraphs;
  const files = new TextEncoder().encode(
    JSON.stringify(segment.files.map(({ path, key, first, end }) => [path, key, end - first])),
  );
  const header = 4 * HEADER;
  const bytes = new Uint8Array(header + sizeOf(segment.size, words.length) + files.length);
  let offset = header;
  for (const row of [firstWord, starts, ends, lines, words]) {
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), offset);
    offset += row.byteLength;
  }
  bytes.set(files, offset);
  const fields = [MAGIC, VERSION, files.length, segment.files.length, segment.size, words.length];
  new Uint32Array(bytes.buffer, 0, HEADER).set([...fields, checksum(bytes.subarray(header))]);
  return bytes;
}

/** @throws ArchiveError where the bytes are no whole archive of this version. */
export function readArchive(bytes: Uint8Array): Archive {
  // A copy begins where typed arrays may begin, whatever `bytes` is a part of.
  const own = bytes.slice();
  const header = 4 * HEADER;
  if (own.length < header) throw new ArchiveError('damaged');
  const [magic, version, listed = 0, files = 0, size = 0, words = 0, sum] = new Uint32Array(
    own.buffer,
    0,
    HEADER,
  );
  if (magic !== MAGIC) throw new ArchiveError('damaged');
  if (version !== VERSION) throw new ArchiveError('older');
  if (own.length !== header + sizeOf(size, words) + listed || checksum(own.subarray(header)) !== sum) {
    throw new ArchiveError('damaged');
  }
  let offset = header;
  const row = (length: number) => {
    const array = new Uint32Array(own.buffer, offset, length);
    offset += array.byteLength;
    return array.slice();
  };
  const [firstWord, starts, ends, lines] = [row(size + 1), row(size), row(size), row(size)];
  const stored = new Uint16Array(own.buffer, offset, words).slice();
  const entries = entriesOf(own.subarray(own.length - listed));
  if (entries.length !== files || (entries.at(-1)?.end ?? 0) !== size) throw new ArchiveError('damaged');
  return new Archive([new Segment(entries, { words: stored, firstWord, starts, ends, lines })]);
}

function sizeOf(paragraphs: number, words: number): number {
  return 4 * (4 * paragraphs + 1) + 2 * words;
}

function entriesOf(json: Uint8Array): FileEntry[] {
  const listed = JSON.parse(new TextDecoder().decode(json)) as [
    path: string,
    key: string,
    paragraphs: number,
  ][];
  let first = 0;
  return listed.map(([path, key, paragraphs]) => {
    const entry = { path, key, first, end: first + paragraphs, gone: false };
    first = entry.end;
    return entry;
  });
}

/** Tells any flipped bit and most other damage; no defence against forgery. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
