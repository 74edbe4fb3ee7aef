import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileError, type Entry, type Files } from '../desk/files';

/** What errno codes mean to somebody who never heard of them. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder.',
  EACCES: 'no permission to open it.',
  EPERM: 'no permission to open it.',
  EISDIR: 'a folder, not a file.',
  ENOTDIR: 'a part of the path is a file, not a folder.',
  ENOSPC: 'the disk is full.',
  EROFS: 'the disk is read-only.',
};

/** The disk. Paths have `/` between their parts, on Windows too, where Node takes both. */
export const nodeFiles: Files = {
  async read(file) {
    return await explained(file, () => readFile(file));
  },
  async write(file, bytes) {
    await explained(file, async () => {
      await mkdir(path.dirname(file), { recursive: true });
      const target = await realpath(file).catch(() => file); // a link stays a link
      const mode = (await stat(target).catch(() => undefined))?.mode;
      const fresh = `${target}.${process.pid}.tmp`;
      await writeFile(fresh, bytes, mode === undefined ? {} : { mode });
      await rename(fresh, target);
    });
  },
  async remove(file) {
    await explained(file, () => rm(file, { force: true }));
  },
  async exists(file) {
    return await stat(file).then(
      () => true,
      () => false,
    );
  },
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries.map((entry): Entry => ({ name: entry.name, folder: entry.isDirectory() }));
  },
};

async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileError(
      `${file}: ${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/** An absolute path with `/` between its parts. */
export function absolute(file: string): string {
  return path.resolve(file).replaceAll('\\', '/');
}
