import type { Review } from '../review/review';
import { decode } from './decode';
import { languageOf } from '../draft/language';
import type { Files } from './files';
import { DraftSession, type Decisions } from './session';

/** Reviews a file that no editor has open. Rejects with `FileError` where it cannot be read or is no text. */
export async function reviewFile(path: string, files: Files, decisions: Decisions): Promise<Review> {
  const { text } = decode(await files.read(path), path);
  return new DraftSession(languageOf(path) ?? 'plaintext', decisions).update(text);
}
