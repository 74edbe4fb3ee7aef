import assert from 'node:assert/strict';
import { Archive } from '../../src/archive/archive';
import { ArchiveError, readArchive, serializeArchive, VERSION } from '../../src/archive/archiveBytes';
import { parseDraft } from '../../src/draft/parse';

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said on Tuesday.';
const BUDGET =
  'Council members voted late on Monday to spend 40 million crowns on a new school for the northern suburbs of the town.';
const STORM =
  'Fishermen tied up their boats before noon as the barometer fell faster than anyone on the quay could remember.';

const draftOf = (...paragraphs: string[]) => parseDraft(paragraphs.join('\n\n') + '\n', 'plaintext');

function archiveOf(files: Record<string, string[]>): Archive {
  const archive = new Archive();
  for (const [path, paragraphs] of Object.entries(files))
    archive.set(path, `key of ${path}`, draftOf(...paragraphs));
  return archive;
}

/** "near-paragraph b.txt:3" for each match of one paragraph. */
function found(archive: Archive, paragraph: string, path?: string): string[] {
  const [, block] = draftOf(
    'Nothing to see in this first paragraph of it, as all would agree.',
    paragraph,
  ).blocks;
  assert.ok(block);
  return archive
    .from(path)
    .lookup(block.passage)
    .map((match) => `${match.kind} ${match.path}:${match.line}`);
}

describe('the index over many files', () => {
  const archive = archiveOf({
    'a.txt': [STORM, BUDGET],
    'b.txt': [BUDGET.replace('late on Monday', 'early on Friday'), FERRY],
  });

  it('finds equal and edited copies, the equal ones first, with file and line', () => {
    assert.deepEqual(found(archive, BUDGET), ['paragraph a.txt:3', 'near-paragraph b.txt:1']);
  });

  it('says where the other paragraph stands', () => {
    const [block] = draftOf(FERRY).blocks;
    assert.ok(block);
    const [match] = archive.from(undefined).lookup(block.passage);
    const text = draftOf(BUDGET.replace('late on Monday', 'early on Friday'), FERRY).text;
    assert.ok(match);
    assert.equal(text.slice(match.start, match.end), FERRY);
  });

  it('does not hold a file against itself', () => {
    assert.deepEqual(found(archive, BUDGET, 'a.txt'), ['near-paragraph b.txt:1']);
  });

  it('compares as many others as ever, however often the file itself and deleted ones say the same', () => {
    const again = Array.from({ length: 30 }, (_, index) => FERRY.replace('Tuesday', `day ${index}`));
    const crowded = archiveOf({
      'a.txt': again,
      'b.txt': again,
      'c.txt': [STORM, FERRY.replace('cut', 'halve')],
    });
    crowded.delete('b.txt');
    assert.deepEqual(found(crowded, FERRY, 'a.txt'), ['near-paragraph c.txt:3']);
  });

  it('finds a sentence inside a paragraph that is otherwise different', () => {
    const mixed = `Islanders met in the parish hall for three hours and left angry, and nobody came to hear them or to read out a letter. ${FERRY} Two of the oldest said they would row across by themselves, as their fathers had done when the mail came on sledges.`;
    assert.deepEqual(
      found(
        archiveOf({ 'c.txt': [mixed, STORM] }),
        `Prices stay. ${FERRY} Grocers on the far side must book space a fortnight ahead, and the dairy looks for a barge of its own, which no one in living memory has seen here.`,
      ),
      ['sentence c.txt:1'],
    );
  });

  it('follows files: changed, renamed, deleted', () => {
    const following = archiveOf({ 'a.txt': [STORM], 'b.txt': [FERRY] });
    const elsewhere = following.from(undefined);
    const [block] = draftOf(STORM).blocks;
    assert.ok(block);
    const paths = () => elsewhere.lookup(block.passage).map(({ path }) => path);
    assert.deepEqual(paths(), ['a.txt']);
    following.rename('a.txt', 'c.txt');
    assert.deepEqual(paths(), ['c.txt']);
    following.set('c.txt', 'other', draftOf(BUDGET));
    assert.deepEqual(paths(), []);
    assert.equal(following.keyOf('c.txt'), 'other');
    following.set('d.txt', 'new', draftOf(STORM));
    assert.deepEqual(paths(), ['d.txt']);
    following.delete('d.txt');
    assert.deepEqual(paths(), []);
    assert.deepEqual([following.files, following.paragraphs], [2, 2]);
  });

  it('finds the same however its files came in', () => {
    const paragraphs = [STORM, BUDGET, FERRY];
    const many = new Archive();
    for (let file = 0; file < 40; file++) {
      const words = [0, 1, 2, 3, 4, 5, 6, 7].map((word) => `w${file * 7 + word}x${word}`).join(' ');
      many.set(`${file}.txt`, '', draftOf(`${words} and so on`, paragraphs[file % 3] ?? ''));
    }
    for (let file = 6; file < 40; file++) many.delete(`${file}.txt`);
    assert.deepEqual(found(many, FERRY), ['paragraph 2.txt:3', 'paragraph 5.txt:3']);
    assert.deepEqual(found(readArchive(serializeArchive(many)), FERRY), [
      'paragraph 2.txt:3',
      'paragraph 5.txt:3',
    ]);
  });
});

describe('an archive as bytes', () => {
  const archive = archiveOf({ 'a.txt': [STORM, BUDGET], 'ü.txt': [FERRY] });
  const bytes = serializeArchive(archive);

  it('comes back as it was', () => {
    const read = readArchive(bytes);
    assert.deepEqual([...read.paths()], ['a.txt', 'ü.txt']);
    assert.equal(read.keyOf('ü.txt'), 'key of ü.txt');
    assert.deepEqual(found(read, FERRY), found(archive, FERRY));
    assert.deepEqual(serializeArchive(read), bytes);
  });

  it('comes back from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    assert.equal(readArchive(larger.subarray(3)).files, 2);
  });

  it('is told to be damaged when cut short anywhere, or any byte is flipped', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      assert.throws(() => readArchive(bytes.slice(0, length)), isError('damaged'));
    }
    for (let at = 8; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      assert.throws(() => readArchive(flipped), isError('damaged'), `byte ${at}`);
    }
  });

  it('is told to be of another version', () => {
    const other = bytes.slice();
    other[4] = VERSION + 1;
    assert.throws(() => readArchive(other), isError('older'));
  });
});

function isError(reason: string): (error: unknown) => boolean {
  return (error) => error instanceof ArchiveError && error.reason === reason;
}
