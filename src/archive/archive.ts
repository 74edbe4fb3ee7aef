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

/** More of them help nobody. */
export const MOST_MATCHES = 10;
/** Paragraphs that share most shingles with the one looked up, of which so many are compared word by word. */
const MOST_COMPARED = 24;
/** Paragraphs of a segment up to which others are merged into it: some 50 ms of work. */
const MOST_MERGED = 32_000;

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

  /** What it consists of, for writing; paragraphs of files that are gone included. */
  get parts(): readonly Segment[] {
    return this.segments;
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
    this.segments = [...this.segments.filter((one) => !one.isGone), segment];
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

  /** Joins the last two segments while they are of a size and not too large, so that there are few of them. */
  private merge(): void {
    for (;;) {
      const [before, last] = this.segments.slice(-2);
      if (before === undefined || last === undefined || before.size > 2 * last.size) return;
      if (before.size + last.size > MOST_MERGED) return;
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
    const standing = (file: FileEntry) => !file.gone && file.path !== path;
    return this.segments
      .flatMap((segment) => candidatesOf(segment, shingles, standing))
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_COMPARED)
      .flatMap(({ segment, file, paragraph }): Match[] => {
        const other = segment.wordsOf(paragraph);
        const relation = relationOf(print, words, other);
        if (relation === undefined) return [];
        const { starts, ends, lines } = segment.paragraphs;
        const [start = 0, end = 0, line = 1] = [starts[paragraph], ends[paragraph], lines[paragraph]];
        return [{ ...relation, path: file.path, line, start, end, words: other.length }];
      })
      .sort(byStrength)
      .slice(0, MOST_MATCHES);
  }
}

/** The strongest first. */
export function byStrength(a: Match, b: Match): number {
  return (
    REPEAT_KINDS.indexOf(a.kind) - REPEAT_KINDS.indexOf(b.kind) ||
    b.similarity - a.similarity ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start)
  );
}

/** A paragraph, and how many shingles it shares with the one looked up. */
interface Candidate {
  readonly segment: Segment;
  readonly file: FileEntry;
  readonly paragraph: number;
  readonly shared: number;
}

/** Those of a segment that share most, out of files that count. */
function candidatesOf(
  segment: Segment,
  shingles: Uint32Array,
  counts: (file: FileEntry) => boolean,
): readonly Candidate[] {
  const sharedBy = new Map<number, number>();
  for (const shingle of shingles) {
    segment.eachHolder(shingle, (paragraph) => sharedBy.set(paragraph, (sharedBy.get(paragraph) ?? 0) + 1));
  }
  const candidates: Candidate[] = [];
  for (const [paragraph, shared] of [...sharedBy].sort(([a, most], [b, other]) => other - most || a - b)) {
    const file = segment.fileOf(paragraph);
    if (file === undefined || !counts(file)) continue;
    if (candidates.push({ segment, file, paragraph, shared }) === MOST_COMPARED) break;
  }
  return candidates;
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
