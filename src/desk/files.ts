/**
 * The only way to files below the faces. A path is whatever the face uses, with `/` between its parts: an absolute
 * path in the terminal, a URI in VS Code. `joined`, `folderOf` and `nameOf` are all that is done to one.
 */
export interface Files {
  /** The bytes of a file. Rejects with `FileError`. */
  read(path: string): Promise<Uint8Array>;
  /** Writes all or nothing: a reader sees the file before or after, never half. Makes the folders above. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Names in a folder; empty where there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
}

export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

/** A file that could not be read or written. The message is one line and names the file. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** The same files, were one of them as `text`. */
export function withFile(files: Files, path: string, text: string): Files {
  return {
    read: (one) => (one === path ? Promise.resolve(new TextEncoder().encode(text)) : files.read(one)),
    write: (one, bytes) => files.write(one, bytes),
    remove: (one) => files.remove(one),
    exists: async (one) => one === path || (await files.exists(one)),
    list: (folder) => files.list(folder),
  };
}

export function joined(folder: string, ...names: readonly string[]): string {
  return [folder.replace(/\/$/, ''), ...names].join('/');
}

/** The folder that holds a path, or the path itself at the top. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? path.slice(0, at + 1) : path.slice(0, at);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
