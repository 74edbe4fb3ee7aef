/** What a command ends with: 0 nothing to say, 1 findings, 2 it could not do its work. */
export type ExitStatus = 0 | 1 | 2;

/** The command was called in a way it cannot serve. The message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
