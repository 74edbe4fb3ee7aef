import assert from 'node:assert/strict';
import { draftFilter, findDrafts, ALL_DRAFTS } from '../../src/desk/drafts';
import { MemoryFiles } from '../memoryFiles';

describe('what is a draft', () => {
  const isDraft = draftFilter(ALL_DRAFTS);
  for (const path of [
    'story.story',
    'news/city-hall.md',
    'a/b/notes.txt',
    'LEDE.DRAFT',
    'requirements/lede.txt',
  ]) {
    it(`${path} is`, () => assert.ok(isDraft(path)));
  }
  for (const path of [
    'README.md',
    'docs/CHANGELOG.md',
    'LICENSE.txt',
    'requirements-dev.txt',
    'node_modules/a/story.md',
    'photo.jpg',
    'script.ts',
  ]) {
    it(`${path} is not`, () => assert.ok(!isDraft(path)));
  }

  it('follows the globs of the newsroom', () => {
    const filter = draftFilter({ include: ['stories/**'], exclude: ['**/old/**'] });
    assert.ok(filter('stories/a.md'));
    assert.ok(!filter('notes/a.md'));
    assert.ok(!filter('stories/old/a.md'));
  });

  it('finds drafts below a folder, in order', async () => {
    const files = new MemoryFiles({
      '/w/b.md': '',
      '/w/a/z.txt': '',
      '/w/a/README.md': '',
      '/w/node_modules/x/y.md': '',
      '/w/c.story': '',
    });
    const found: string[] = [];
    for await (const one of findDrafts(files, '/w', ALL_DRAFTS)) found.push(one);
    assert.deepEqual(found, ['b.md', 'c.story', 'a/z.txt']);
  });
});
