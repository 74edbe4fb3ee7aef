import { GrowingUint32 } from './growing';
import { Segment, type FileEntry } from './segment';

/** Gathers files for a segment, in linear time. */
export class SegmentBuilder {
  private readonly files: FileEntry[] = [];
  /** Two words in one number would be smaller; this is short-lived, and simple. */
  private readonly words = new GrowingUint32();
  private readonly firstWord = new GrowingUint32();
  private readonly starts = new GrowingUint32();
  private readonly ends = new GrowingUint32();
  private readonly lines = new GrowingUint32();
  private first = 0;

  /** How many paragraphs were added. */
  get size(): number {
    return this.starts.length;
  }

  /** Adds a paragraph to the file that is being gathered; of its word hashes only the lower halves are kept. */
  addParagraph(hashes: Uint32Array | Uint16Array, start: number, end: number, line: number): void {
    this.firstWord.push(this.words.length);
    for (const hash of hashes) this.words.push(hash & 0xffff);
    this.starts.push(start);
    this.ends.push(end);
    this.lines.push(line);
  }

  /** What was added since the last file ended is the file at `path`. */
  endFile(path: string, key: string): FileEntry {
    const file: FileEntry = { path, key, first: this.first, end: this.size, gone: false };
    this.files.push(file);
    this.first = this.size;
    return file;
  }

  /** Takes over what still stands of another segment. */
  addSegment(segment: Segment): void {
    const { starts, ends, lines } = segment.paragraphs;
    for (const file of segment.files) {
      if (file.gone) continue;
      for (let index = file.first; index < file.end; index++) {
        this.addParagraph(segment.wordsOf(index), starts[index] ?? 0, ends[index] ?? 0, lines[index] ?? 0);
      }
      this.endFile(file.path, file.key);
    }
  }

  build(): Segment {
    this.firstWord.push(this.words.length);
    return new Segment(this.files, {
      words: Uint16Array.from(this.words.view()),
      firstWord: this.firstWord.toArray(),
      starts: this.starts.toArray(),
      ends: this.ends.toArray(),
      lines: this.lines.toArray(),
    });
  }
}
