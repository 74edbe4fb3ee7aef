import { keyOf } from './print';
import { wordsOf } from './words';

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

/** Keys of the sentences and paragraphs that a newsroom lets stand in every story. */
export function boilerplateKeys(sentences: ReadonlySet<string>): ReadonlySet<number> {
  let keys = known.get(sentences);
  if (keys === undefined) {
    keys = new Set(
      [...sentences].map((sentence) => {
        const { hashes } = wordsOf(sentence);
        return keyOf(hashes, 0, hashes.length);
      }),
    );
    known.set(sentences, keys);
  }
  return keys;
}
