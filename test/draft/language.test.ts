import assert from 'node:assert/strict';
import { languageOf } from '../../src/draft/language';

describe('the language of a file', () => {
  for (const [path, language] of [
    ['desk/bridge.md', 'markdown'],
    ['desk/BRIDGE.MD', 'markdown'],
    ['bridge.txt', 'plaintext'],
    ['C:\\desk\\bridge.story', 'news-draft'],
    ['bridge.toString', undefined],
    ['desk.md/bridge', undefined],
    ['bridge', undefined],
  ] as const) {
    it(path, () => assert.equal(languageOf(path), language));
  }
});
