import type { Draft, Passage } from '../draft/draft';
import { Locator } from '../draft/locate';
import type { Span } from '../draft/span';
import { comparedBlocks } from './compared';
import { FEWEST_WORDS, firstCompared, printOf, type Print } from './print';
import { relationOf, type Relation } from './relation';
import { REPEAT_KINDS } from './repeat';
import type { FileEntry, Segment } from './segment';
import { SegmentBuilder } from './segmentBuilder';
import { SHINGLE, shinglesOf } from './shingles';
import { hashesOf } from './words';

/** A paragraph elsewhere that repeats one at hand. */
export interface Match extends Span, Relation {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Words of the other paragraph. */
  readonly words: number;
}

/** What was written elsewhere. */
export interface Elsewhere {
  /** Paragraphs that repeat this one, the strongest first; ten at most. */
  lookup(passage: Passage): readonly Match[];
}

const MOST_MATCHES = 10;
/** Paragraphs that share most shingles with the one looked up, of which so many are compared word by word. */
const MOST_COMPARED = 24;

/**
 * The index over many files: a workspace, an archive. Files come and go; what is kept of each is hashes of its
 * words and where its paragraphs stand.
 */
export class Archive {
  private segments: Segment[] = [];
  private readonly places = new Map<string, FileEntry>();
  /** Changes with the content, so that what was looked up before can be told to be stale. */
  version = 0;

  constructor(segments: readonly Segment[] = []) {
    for (const segment of segments) this.take(segment);
  }

  get files(): number {
    return this.places.size;
  }

  get paragraphs(): number {
    let count = 0;
    for (const { first, end } of this.places.values()) count += end - first;
    return count;
  }

  /** Bytes of memory that the arrays take up. */
  get bytes(): number {
    return this.segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  /** Paths of the files that are indexed. */
  paths(): Iterable<string> {
    return this.places.keys();
  }

  /** What a file's content was known by when it was indexed; undefined for a file that is not. */
  keyOf(path: string): string | undefined {
    return this.places.get(path)?.key;
  }

  /** Takes in a file, in place of what was known of it. */
  set(path: string, key: string, draft: Draft): void {
    const builder = new SegmentBuilder();
    addDraft(builder, path, key, draft);
    this.take(builder.build());
  }

  /** Takes in a segment; its files replace those of the same paths. */
  take(segment: Segment): void {
    if (segment.files.length === 0) return;
    for (const file of segment.files) {
      if (file.gone) continue;
      this.delete(file.path);
      this.places.set(file.path, file);
    }
    this.segments.push(segment);
    this.merge();
    this.version++;
  }

  delete(path: string): void {
    const file = this.places.get(path);
    if (file === undefined) return;
    file.gone = true;
    this.places.delete(path);
    this.version++;
  }

  rename(from: string, to: string): void {
    const file = this.places.get(from);
    if (file === undefined || from === to) return;
    this.delete(to);
    this.places.delete(from);
    file.path = to;
    this.places.set(to, file);
    this.version++;
  }

  /** What stands elsewhere than in the file at `path`. */
  from(path: string | undefined): Elsewhere {
    const known = new WeakMap<Passage, { version: number; matches: readonly Match[] }>();
    return {
      lookup: (passage) => {
        let found = known.get(passage);
        if (found?.version !== this.version) {
          found = { version: this.version, matches: this.find(printOf(passage), path) };
          known.set(passage, found);
        }
        return found.matches;
      },
    };
  }

  /** One segment with everything that still stands, for writing. */
  compacted(): Segment {
    const [only] = this.segments;
    if (this.segments.length === 1 && only?.files.every((file) => !file.gone) === true) return only;
    const builder = new SegmentBuilder();
    for (const segment of this.segments) builder.addSegment(segment);
    return builder.build();
  }

  /** A segment is merged into the one before it while that is not twice its size, so that there are few of them. */
  private merge(): void {
    for (;;) {
      const [before, last] = this.segments.slice(-2);
      if (before === undefined || last === undefined || before.size > 2 * last.size) return;
      const builder = new SegmentBuilder();
      builder.addSegment(before);
      builder.addSegment(last);
      const merged = builder.build();
      this.segments.splice(-2, 2, merged);
      for (const file of merged.files) this.places.set(file.path, file);
    }
  }

  private find(print: Print, path: string | undefined): readonly Match[] {
    const words = Uint16Array.from(print.words.hashes);
    if (words.length < FEWEST_WORDS) return [];
    const shingles = shinglesOf(words, 0, words.length, SHINGLE);
    return this.segments
      .flatMap((segment) =>
        candidatesOf(segment, shingles).flatMap((paragraph): Match[] => {
          const file = segment.fileOf(paragraph);
          if (file === undefined || file.gone || file.path === path) return [];
          const other = segment.wordsOf(paragraph);
          const relation = relationOf(print, words, other);
          if (relation === undefined) return [];
          const { starts, ends, lines } = segment.paragraphs;
          return [
            {
              ...relation,
              path: file.path,
              line: lines[paragraph] ?? 1,
              start: starts[paragraph] ?? 0,
              end: ends[paragraph] ?? 0,
              words: other.length,
            },
          ];
        }),
      )
      .sort(byStrength)
      .slice(0, MOST_MATCHES);
  }
}

function byStrength(a: Match, b: Match): number {
  return (
    REPEAT_KINDS.indexOf(a.kind) - REPEAT_KINDS.indexOf(b.kind) ||
    b.similarity - a.similarity ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start)
  );
}

/** Paragraphs that share shingles with the one looked up, those that share most first. */
function candidatesOf(segment: Segment, shingles: Uint32Array): readonly number[] {
  const shared = new Map<number, number>();
  for (const shingle of shingles) {
    segment.eachHolder(shingle, (paragraph) => shared.set(paragraph, (shared.get(paragraph) ?? 0) + 1));
  }
  return [...shared]
    .sort(([a, most], [b, other]) => other - most || a - b)
    .slice(0, MOST_COMPARED)
    .map(([paragraph]) => paragraph);
}

/** Adds the paragraphs of a draft to a segment in the making. */
export function addDraft(builder: SegmentBuilder, path: string, key: string, draft: Draft): void {
  const locator = new Locator(draft.text);
  for (const { passage, span } of comparedBlocks(draft)) {
    const hashes = hashesOf(passage.prose, firstCompared(passage));
    if (hashes.length < FEWEST_WORDS) continue;
    builder.addParagraph(hashes, span.start, span.end, locator.locate(span.start).line);
  }
  builder.endFile(path, key);
}
