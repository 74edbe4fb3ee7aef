import { FileError } from './files';

/** How a file was written, so that it can be written back the same. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark: boolean;
}

export interface Decoded {
  /** Without the byte-order mark: offsets count from the first letter. */
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly { readonly name: Encoding['name']; readonly bytes: readonly number[] }[] = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The text of a file. Throws `FileError` for what is no text: bytes that are not valid in their encoding (guessing
 * one would garble names), or NUL characters. `path` is for the message.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const name = mark?.name ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(mark?.bytes.length ?? 0),
    );
  } catch {
    throw new FileError(`${path}: not text in UTF-8 or UTF-16; save it as UTF-8 to have it reviewed.`);
  }
  if (text.includes('\0')) throw new FileError(`${path}: a binary file, not a draft.`);
  return { text, encoding: { name, byteOrderMark: mark !== undefined } };
}

/** The bytes of a text in the encoding it was read in. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const mark = encoding.byteOrderMark ? (MARKS.find((one) => one.name === encoding.name)?.bytes ?? []) : [];
  if (encoding.name === 'utf-8') {
    const body = new TextEncoder().encode(text);
    const bytes = new Uint8Array(mark.length + body.length);
    bytes.set(mark);
    bytes.set(body, mark.length);
    return bytes;
  }
  const bytes = new Uint8Array(mark.length + 2 * text.length);
  bytes.set(mark);
  const view = new DataView(bytes.buffer, mark.length);
  for (let i = 0; i < text.length; i++)
    view.setUint16(2 * i, text.charCodeAt(i), encoding.name === 'utf-16le');
  return bytes;
}
