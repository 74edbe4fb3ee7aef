import path from 'node:path';
import { Archive, type Elsewhere } from '../archive/archive';
import { ArchiveError, readArchive } from '../archive/archiveBytes';
import { refreshArchive } from '../desk/archive';
import { called, together } from '../desk/elsewhere';
import { FileError } from '../desk/files';
import { absolute, nodeFiles } from './nodeFiles';

export interface CompareOptions {
  readonly across?: boolean;
  readonly archive?: string;
}

/** What the drafts of a run are compared with besides themselves. */
export class Compared {
  private constructor(
    private readonly run: Archive | undefined,
    private readonly published: Archive | undefined,
  ) {}

  /** Throws `FileError` for an archive that cannot be used. `paths` are the drafts of the run, as shown. */
  static async open(options: CompareOptions, paths: readonly string[]): Promise<Compared> {
    let run: Archive | undefined;
    if (options.across === true) {
      run = new Archive();
      await drain(refreshArchive(run, nodeFiles, paths));
    }
    return new Compared(run, options.archive === undefined ? undefined : await openArchive(options.archive));
  }

  /** What stands in other files than this one. */
  for(shown: string): Elsewhere | undefined {
    const published = this.published?.from(absolute(shown));
    return together([this.run?.from(shown), published && called(published, fromHere)]);
  }
}

async function openArchive(file: string): Promise<Archive> {
  try {
    return readArchive(await nodeFiles.read(file));
  } catch (error) {
    if (error instanceof ArchiveError) throw new FileError(`${file}: ${error.message} Run copydesk index.`);
    throw error;
  }
}

/** An archive keeps absolute paths; a person wants them from where they stand. */
function fromHere(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') ? file : relative.replaceAll('\\', '/');
}

/** Runs an indexing to its end. */
export async function drain<T, R>(work: AsyncGenerator<T, R>): Promise<R> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}
