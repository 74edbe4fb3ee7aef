import { hashWith, NO_HASH } from '../../draft/hashes';

/** The hash of a whole word. */
export function hashOf(text: string): number {
  let hash = NO_HASH;
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}
