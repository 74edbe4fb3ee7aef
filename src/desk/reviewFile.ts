import type { Review } from '../review/review';
import { decode } from './decode';
import { languageOf } from '../draft/language';
import type { Files } from './files';
import { DraftSession, type Decisions } from './session';

/**
 * Reviews a file that no editor has open. `matchAhead` works out what a review missed, and resolves to whether it is
 * worth another. Rejects with `FileError` where it cannot be read or is no text.
 */
export async function reviewFile(
  path: string,
  files: Files,
  decisions: Decisions,
  matchAhead: () => Promise<boolean>,
): Promise<Review> {
  const { text } = decode(await files.read(path), path);
  const session = new DraftSession(languageOf(path) ?? 'plaintext', decisions);
  let review = session.update(text);
  while (await matchAhead()) review = session.update(text);
  return review;
}
