import assert from 'node:assert/strict';
import { Archive } from '../../src/archive/archive';
import { together } from '../../src/desk/elsewhere';
import { parseDraft } from '../../src/draft/parse';

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said on Tuesday.';
const EDITED = FERRY.replace('winter', 'autumn');

function archiveOf(files: Record<string, string>): Archive {
  const archive = new Archive();
  for (const [path, text] of Object.entries(files)) archive.set(path, '', parseDraft(text, 'plaintext'));
  return archive;
}

describe('several indexes asked as one', () => {
  const [block] = parseDraft(FERRY, 'plaintext').blocks;
  assert.ok(block);
  const { passage } = block;
  const found = (...archives: Archive[]) =>
    together(archives.map((one) => one.from(undefined)))
      ?.lookup(passage)
      .map(({ kind, path }) => `${kind} ${path}`);

  it('say the same place once, though it is in both', () => {
    const workspace = archiveOf({ 'a.txt': FERRY });
    const published = archiveOf({ 'a.txt': FERRY, 'b.txt': FERRY });
    assert.deepEqual(found(workspace, published), ['paragraph a.txt', 'paragraph b.txt']);
  });

  it('say the strongest first, wherever it stands', () => {
    const workspace = archiveOf({ 'a.txt': EDITED });
    const published = archiveOf({ 'b.txt': FERRY });
    assert.deepEqual(found(workspace, published), ['paragraph b.txt', 'near-paragraph a.txt']);
  });

  it('say ten at most', () => {
    const names = Array.from({ length: 20 }, (_, index) => [`${index}.txt`, FERRY]);
    const workspace = archiveOf(Object.fromEntries(names) as Record<string, string>);
    const published = archiveOf({ 'b.txt': FERRY });
    assert.equal(found(workspace, published)?.length, 10);
  });
});
