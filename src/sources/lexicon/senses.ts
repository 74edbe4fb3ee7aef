import bytes from '../../../models/senses.bin';
import { firstFrom } from '../../draft/span';

/** The file holds the words' hashes in order, four bytes each, then their senses, two bytes each. See training/senses.ts. */
const count = bytes.length / 6;
const view = new DataView(bytes.buffer, bytes.byteOffset);
const hashAt = (index: number) => view.getInt32(index * 4, true);

/** The sense of a word as `packSense` writes it, by the hash of its lower case; undefined for a rare word. */
export function senseOf(hash: number): number | undefined {
  const index = firstFrom(count, hashAt, hash);
  return index < count && hashAt(index) === hash ? view.getUint16(count * 4 + index * 2, true) : undefined;
}
