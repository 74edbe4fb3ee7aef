import { Archive } from './archive';
import { Segment, type FileEntry } from './segment';

/**
 * An archive as bytes, little-endian:
 *
 *     "CDIX"  version  bytes of the directory  checksum                             (32 bits each)
 *     the directory: JSON in UTF-8, for each segment its files and the lengths of its arrays
 *     the arrays of each segment, in the order of `rowsOf`
 *
 * Directory and arrays are filled up to a multiple of four bytes. The checksum covers the length of the directory and
 * all behind the header.
 * docs/archive-format.md says why it is a format of our own.
 */
const MAGIC = 0x58494443; // "CDIX"
/** Goes up whenever words are folded, hashed or laid out in another way. */
export const VERSION = 1;
const HEADER = 4 * Uint32Array.BYTES_PER_ELEMENT;

type Row = Uint32Array | Uint16Array;

interface Directory {
  readonly files: readonly (readonly [path: string, key: string, first: number, end: number, gone: 0 | 1])[];
  readonly lengths: readonly number[];
}

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
  const directory: Directory[] = archive.parts.map((segment) => ({
    files: segment.files.map(({ path, key, first, end, gone }) => [path, key, first, end, gone ? 1 : 0]),
    lengths: rowsOf(segment).map((row) => row.length),
  }));
  const listed = new TextEncoder().encode(JSON.stringify(directory));
  const rows = [listed, ...archive.parts.flatMap(rowsOf)];
  const bytes = new Uint8Array(HEADER + rows.reduce((sum, row) => sum + filled(row.byteLength), 0));
  let offset = HEADER;
  for (const row of rows) {
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), offset);
    offset += filled(row.byteLength);
  }
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, VERSION, listed.length, checksum(bytes, listed.length)]);
  return bytes;
}

/** @throws ArchiveError where the bytes are no whole archive of this version. */
export function readArchive(bytes: Uint8Array): Archive {
  if (bytes.length < HEADER || bytes.length % 4 !== 0) throw new ArchiveError('damaged');
  // Typed arrays must begin at a multiple of their width, whatever `bytes` is a part of.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [magic, version, listed = 0, sum] = new Uint32Array(own.buffer, own.byteOffset, 4);
  if (magic !== MAGIC) throw new ArchiveError('damaged');
  if (version !== VERSION) throw new ArchiveError('older');
  if (checksum(own, listed) !== sum) throw new ArchiveError('damaged');
  let offset = own.byteOffset + HEADER;
  const directory = JSON.parse(
    new TextDecoder().decode(new Uint8Array(own.buffer, offset, listed)),
  ) as Directory[];
  offset += filled(listed);
  return new Archive(
    directory.map(({ files, lengths }) => {
      const taken = lengths.map((length, index) => {
        const row = HALF_WIDTH.includes(index)
          ? new Uint16Array(own.buffer, offset, length).slice()
          : new Uint32Array(own.buffer, offset, length).slice();
        offset += filled(row.byteLength);
        return row;
      });
      return segmentOf(files.map(entryOf), taken);
    }),
  );
}

/** A segment's arrays, in the order in which they are written. */
export function rowsOf({ paragraphs, anchors }: Segment): Row[] {
  const { words, firstWord, starts, ends, lines } = paragraphs;
  return [words, firstWord, starts, ends, lines, anchors.rests, anchors.buckets, anchors.owners];
}

/** Which of them hold 16 bits a number: words and rests. */
const HALF_WIDTH: readonly number[] = [0, 5];

function segmentOf(files: FileEntry[], rows: readonly Row[]): Segment {
  const half = (index: number) => (rows[index] ?? new Uint16Array()) as Uint16Array;
  const whole = (index: number) => (rows[index] ?? new Uint32Array()) as Uint32Array;
  return new Segment(
    files,
    { words: half(0), firstWord: whole(1), starts: whole(2), ends: whole(3), lines: whole(4) },
    { rests: half(5), buckets: whole(6), owners: whole(7) },
  );
}

function entryOf([path, key, first, end, gone]: Directory['files'][number]): FileEntry {
  return { path, key, first, end, gone: gone === 1 };
}

/** Up to the next multiple of four. */
function filled(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** Tells a missing end, any flipped bit and most other damage behind the header; no defence against forgery. */
function checksum(bytes: Uint8Array, listed: number): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + HEADER, (bytes.length - HEADER) / 4);
  let sum = Math.imul(words.length, 0x01000193) ^ listed;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}
