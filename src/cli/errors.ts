/** The command was called in a way it cannot serve. The message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
