import { FileError, type Entry, type Files } from '../src/desk/files';

/** Files that live in a map, for tests: paths with `/`, folders as far as files are in them. */
export class MemoryFiles implements Files {
  readonly contents: Map<string, Uint8Array>;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.contents = new Map(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );
  }

  read(path: string): Promise<Uint8Array> {
    const bytes = this.contents.get(path);
    return bytes === undefined
      ? Promise.reject(new FileError(`${path}: no such file or folder.`))
      : Promise.resolve(bytes);
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    this.contents.set(path, bytes);
    return Promise.resolve();
  }

  remove(path: string): Promise<void> {
    this.contents.delete(path);
    return Promise.resolve();
  }

  exists(path: string): Promise<boolean> {
    return Promise.resolve(
      this.contents.has(path) || [...this.contents.keys()].some((one) => one.startsWith(`${path}/`)),
    );
  }

  list(folder: string): Promise<readonly Entry[]> {
    const entries = new Map<string, Entry>();
    for (const path of this.contents.keys()) {
      if (!path.startsWith(`${folder}/`)) continue;
      const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
      entries.set(name, { name, folder: rest.length > 0 });
    }
    return Promise.resolve([...entries.values()]);
  }
}
