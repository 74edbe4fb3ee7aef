import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { reviewed, underlined } from './whole';

/** UPDATE_SNAPSHOTS=1 writes what the review says now; read the difference before you commit it. */
const UPDATE = process.env.UPDATE_SNAPSHOTS === '1';

describe('whole drafts', () => {
  const drafts = globSync(['samples/*', 'test/drafts/fixtures/*']).sort();

  it('are there to be reviewed', () => assert.ok(drafts.length > 0));

  for (const file of drafts) {
    it(`${file} reads as in its snapshot`, () => {
      const snapshot = path.join('test/drafts/snapshots', `${path.basename(file)}.txt`);
      const now = underlined(reviewed(file));
      if (UPDATE) fs.writeFileSync(snapshot, now);
      assert.equal(now, fs.readFileSync(snapshot, 'utf8'));
    });
  }
});
