import assert from 'node:assert/strict';
import fs from 'node:fs';
import { globSync } from 'tinyglobby';
import { pages } from './pages';

describe('docs/rules', () => {
  const expected = pages();

  it('has a page for each rule and no other; `npm run docs` writes them', () => {
    assert.deepEqual(globSync('docs/rules/**/*.md').sort(), [...expected.keys()].sort());
  });

  it('says what the rules say; `npm run docs` writes it', () => {
    const stale = [...expected].filter(
      ([file, text]) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') !== text,
    );
    assert.deepEqual(
      stale.map(([file]) => file),
      [],
    );
  });
});
