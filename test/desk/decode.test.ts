import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode, type Encoding } from '../../src/desk/decode';
import { FileError } from '../../src/desk/files';

const bytes = (...list: number[]) => Uint8Array.from(list);

describe('decoding a file', () => {
  it('takes the byte-order mark off the text and remembers it', () => {
    const { text, encoding } = decode(bytes(0xef, 0xbb, 0xbf, 0x41), 'a.txt');
    assert.equal(text, 'A');
    assert.deepEqual(encoding, { name: 'utf-8', byteOrderMark: true });
  });

  it('reads UTF-16 of both byte orders', () => {
    assert.equal(decode(bytes(0xff, 0xfe, 0x41, 0x00), 'a.txt').text, 'A');
    assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x41), 'a.txt').text, 'A');
  });

  it('refuses what is no text, in one line that names the file', () => {
    const refused = (content: Uint8Array) =>
      assert.throws(
        () => decode(content, 'a.txt'),
        (error) => error instanceof FileError && /^a\.txt: .+\.$/.test(error.message),
      );
    refused(bytes(0x41, 0xff, 0x42));
    refused(bytes(0x41, 0x00, 0x42));
  });

  it('gives the same bytes back', () => {
    const encodings: readonly Encoding[] = [
      { name: 'utf-8', byteOrderMark: false },
      { name: 'utf-8', byteOrderMark: true },
      { name: 'utf-16le', byteOrderMark: true },
      { name: 'utf-16be', byteOrderMark: true },
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...encodings), (text, encoding) => {
        const clean = text.replaceAll('\0', '').replace(/^\ufeff/, '');
        const decoded = decode(encode(clean, encoding), 'a.txt');
        assert.deepEqual(decoded, { text: clean, encoding });
      }),
    );
  });
});
