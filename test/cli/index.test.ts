import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { copydesk, folderWith } from './run';

const TOLD =
  'The harbor board voted on Tuesday to close the old ferry pier until engineers have examined every one of its wooden piles.';

/** A story of paragraphs of which no two are alike. */
function story(number: number): string {
  const paragraphs = Array.from(
    { length: 400 },
    (_, at) =>
      `Ship ${number * 977 + at * 31} carried ${at * 13} crates of lot ${number * at} to berth ${at} at dawn.`,
  );
  return `${paragraphs.join('\n\n')}\n`;
}

describe('an index on disk', () => {
  let folder = '';
  const index = () =>
    spawn(process.execPath, [path.resolve('dist/cli.js'), 'index', 'published', '--out', 'archive.idx'], {
      cwd: folder,
      stdio: 'ignore',
    });
  const ended = async (child: ChildProcess) => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  };
  const holds = () => {
    const { status, out, err } = copydesk(folder, ['review', 'new.txt', '--archive', 'archive.idx']);
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.match(out, /duplicates\/elsewhere/);
  };

  beforeEach(async () => {
    const published = Array.from({ length: 12 }, (_, at) => [`published/${at}.txt`, story(at)] as const);
    folder = folderWith({
      ...Object.fromEntries(published),
      'published/pier.txt': `${TOLD}\n`,
      'new.txt': `${TOLD}\n`,
    });
    await ended(index());
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('is the one before or the one after when its writing is killed, and goes on from there', async () => {
    fs.writeFileSync(path.join(folder, 'published', 'late.txt'), story(99));
    const child = index();
    const watcher = fs.watch(folder, (_, name) => {
      if (name?.endsWith('.tmp') === true) child.kill('SIGKILL');
    });
    await ended(child);
    watcher.close();
    holds();
    assert.match(copydesk(folder, ['index', 'published', '--out', 'archive.idx']).out, / of 14 drafts\./);
  });

  it('is whole when two write it at once', async () => {
    fs.writeFileSync(path.join(folder, 'published', 'late.txt'), story(99));
    await Promise.all([index(), index()].map(ended));
    holds();
  });
});
