import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(String).sort().join();

describe('the second language', () => {
  it('has every message of the editor, with its placeholders', () => {
    const german = json('l10n/bundle.l10n.de.json');
    const used = new Set(
      globSync('src/editor/**/*.ts').flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((found) =>
          (found[1] ?? '').replaceAll("\\'", "'"),
        ),
      ),
    );
    assert.deepEqual(Object.keys(german).sort(), [...used].sort());
    for (const [english, translated] of Object.entries(german)) {
      assert.equal(placeholders(translated), placeholders(english), english);
    }
  });

  it('has every title and description of package.json, and nothing else', () => {
    const english = json('package.nls.json');
    const german = json('package.nls.de.json');
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map((found) => found[1]);
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  });
});
