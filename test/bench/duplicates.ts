// How fast duplicates are looked for, how much memory it takes, and what hostile input does to it.
//   npm run bench -- duplicates          (a few minutes; --small leaves out the million paragraphs)
import writeGood from 'write-good';
import { addDraft, Archive } from '../../src/archive/archive';
import { readArchive, serializeArchive } from '../../src/archive/archiveBytes';
import { SegmentBuilder } from '../../src/archive/segmentBuilder';
import { indexStory, type StoryIndex } from '../../src/archive/storyIndex';
import { refreshArchive } from '../../src/desk/archive';
import { FileError, type Files } from '../../src/desk/files';
import { parseDraft } from '../../src/draft/parse';
import type { Draft } from '../../src/draft/draft';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { MemoryFiles } from '../memoryFiles';
import { Copy, randomFrom } from './duplicates/copy';

const STYLEBOOK = builtInStylebook();
/** Paragraphs of one file. */
const STORY = 25;

throughput();
update();
for (const size of process.argv.includes('--small') ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]) {
  scale(size);
}
hostile();
void manyFiles();

/** Index build beside write-good, in the same run, on the same copy. */
function throughput(): void {
  const copy = new Copy(randomFrom(1));
  const stories = Array.from({ length: 2_000 }, () => story(copy));
  const bytes = stories.reduce((sum, text) => sum + text.length, 0);
  build(stories.slice(0, 200)); // warm
  const ours = timed(() => build(stories));
  const some = stories.slice(0, 100);
  const theirs = timed(() => {
    for (const text of some) writeGood(text);
  });
  const us = bytes / ours / 1e3;
  const them = some.reduce((sum, text) => sum + text.length, 0) / theirs / 1e3;
  console.log(
    `index build: ${us.toFixed(1)} MB of text a second; write-good ${them.toFixed(2)} MB a second; ${(us / them).toFixed(0)} times`,
  );
}

function story(copy: Copy): string {
  return `${Array.from({ length: STORY }, () => copy.paragraph()).join('\n\n')}\n`;
}

function build(stories: readonly string[]): Archive {
  const builder = new SegmentBuilder();
  stories.forEach((text, index) => {
    addDraft(builder, `${index}.txt`, '', parseDraft(text, 'plaintext'));
  });
  const archive = new Archive();
  archive.take(builder.build());
  return archive;
}

/** One edited paragraph in a story of 20,000 words, as keystrokes come. */
function update(): void {
  const random = randomFrom(2);
  const copy = new Copy(random);
  const paragraphs: string[] = [];
  for (let words = 0; words < 20_000;) {
    const paragraph = copy.paragraph();
    paragraphs.push(paragraph);
    words += paragraph.split(' ').length;
  }
  let draft: Draft = parseDraft(paragraphs.join('\n\n'), 'plaintext');
  let index: StoryIndex = indexStory(draft, STYLEBOOK);
  const times: number[] = [];
  for (let keystroke = 0; keystroke < 2_000; keystroke++) {
    const at = Math.floor(random() * paragraphs.length);
    const paragraph = paragraphs[at] ?? '';
    const cut = Math.floor(random() * paragraph.length);
    paragraphs[at] = `${paragraph.slice(0, cut)}${keystroke % 5 === 0 ? ' ' : 'e'}${paragraph.slice(cut)}`;
    draft = parseDraft(paragraphs.join('\n\n'), 'plaintext', draft);
    times.push(
      timed(() => {
        index = indexStory(draft, STYLEBOOK, index);
      }),
    );
  }
  console.log(
    `update of one paragraph in ${paragraphs.length} (20,000 words): ${quantiles(times.slice(200))}; goal .3 ms at p95`,
  );
}

/** Build, memory, look-up and recall at a size. */
function scale(size: number): void {
  const copy = new Copy(randomFrom(3));
  const builder = new SegmentBuilder();
  const planted: string[] = [];
  const every = Math.floor(size / 1_000);
  let parsing = 0;
  for (let file = 0; builder.size < size; file++) {
    const text = story(copy);
    if (file % Math.max(1, Math.floor(every / STORY)) === 0) planted.push(text.slice(0, text.indexOf('\n')));
    parsing += timed(() => {
      addDraft(builder, `${file}.txt`, '', parseDraft(text, 'plaintext'));
    });
  }
  const archive = new Archive();
  const sorting = timed(() => {
    archive.take(builder.build());
  });
  const bytes = serializeArchive(archive);
  const reading = timed(() => readArchive(bytes));
  console.log(
    `${archive.paragraphs} paragraphs: built in ${((parsing + sorting) / 1e3).toFixed(1)} s (${(((parsing + sorting) * 1e3) / size).toFixed(1)} µs each), ` +
      `${(archive.bytes / archive.paragraphs).toFixed(0)} bytes of memory each; on disk ${(bytes.length / archive.paragraphs).toFixed(0)} bytes each, read in ${(reading / 1e3).toFixed(2)} s`,
  );
  const chosen = planted.slice(0, 1_000);
  for (const edit of ['substituted', 'dropped', 'added'] as const) {
    const times: number[] = [];
    let found = 0;
    for (const original of chosen) {
      const [block] = parseDraft(`${copy[edit](original)}\n`, 'plaintext').blocks;
      const [target] = parseDraft(`${original}\n`, 'plaintext').blocks;
      if (block === undefined || target === undefined) continue;
      const exact = archive.from(undefined).lookup(target.passage)[0];
      const start = performance.now();
      const matches = archive.from(undefined).lookup(block.passage);
      times.push(performance.now() - start);
      if (matches.some((match) => match.path === exact?.path && match.start === exact.start)) found++;
    }
    console.log(
      `  ${edit}: recall ${(found / chosen.length).toFixed(3)} of ${chosen.length}, look-up ${quantiles(times)}; goals .90 and 2 ms at p95`,
    );
  }
}

/** Input that would hurt a desk that compares everything with everything. */
function hostile(): void {
  const copy = new Copy(randomFrom(4));
  const same = copy.paragraph();
  tell('10,000 identical paragraphs, a story', () => read(`${Array(10_000).fill(same).join('\n\n')}\n`));
  tell('10,000 paragraphs that differ by a number, a story', () =>
    read(`${Array.from({ length: 10_000 }, (_, index) => `${same} ${index}`).join('\n\n')}\n`),
  );
  const long = Array.from({ length: 420_000 }, () => copy.word())
    .join(' ')
    .slice(0, 5_000_000);
  tell('a 5 MB paragraph, twice, once edited', () =>
    read(`${long}\n\n${same}\n\n${long.replace(/ a /g, ' the ')}\n`),
  );
  const archive = new Archive();
  tell('10,000 identical paragraphs, an archive', () => {
    archive.set('a.txt', '', parseDraft(`${Array(10_000).fill(same).join('\n\n')}\n`, 'plaintext'));
  });
  const [block] = parseDraft(`${same}\n`, 'plaintext').blocks;
  if (block !== undefined) tell('  and a look-up in it', () => archive.from(undefined).lookup(block.passage));
}

function read(text: string): void {
  indexStory(parseDraft(text, 'plaintext'), STYLEBOOK);
}

/** A workspace of 50,000 small files, a tenth of which vanish while it is read. */
async function manyFiles(): Promise<void> {
  const copy = new Copy(randomFrom(5));
  const contents = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, index) => [`w/${index}.txt`, `${copy.paragraph()}\n`]),
  );
  const stored = new MemoryFiles(contents);
  let reads = 0;
  const files: Files = {
    read: (path) =>
      ++reads % 10 === 0 ? Promise.reject(new FileError(`${path}: no such file.`)) : stored.read(path),
    write: (path, bytes) => stored.write(path, bytes),
    remove: (path) => stored.remove(path),
    exists: (path) => stored.exists(path),
    list: (folder) => stored.list(folder),
  };
  const archive = new Archive();
  const paths = Object.keys(contents);
  const start = performance.now();
  let slices = 0;
  let longest = 0;
  let since = start;
  const work = refreshArchive(archive, files, paths);
  while ((await work.next()).done !== true) {
    slices++;
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
  }
  console.log(
    `50,000 files, a tenth vanishing: ${((performance.now() - start) / 1e3).toFixed(1)} s in ${slices} slices, the longest ${longest.toFixed(0)} ms; ${archive.files} indexed`,
  );
  const again = performance.now();
  const nothing = refreshArchive(archive, stored, [...archive.paths()]);
  while ((await nothing.next()).done !== true);
  console.log(`  and again, nothing changed: ${((performance.now() - again) / 1e3).toFixed(1)} s`);
}

function tell(what: string, work: () => unknown): void {
  console.log(`${what}: ${timed(work).toFixed(0)} ms`);
}

/** Milliseconds. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(3);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
