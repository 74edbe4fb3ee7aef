import { Archive, type Elsewhere } from '../archive/archive';
import { loadArchive, refreshArchive, refreshFile, saveArchive } from './archive';
import { FileError, type Files } from './files';
import type { Onlooker } from './indexing';

/** Brings an archive up to date in a thread; false where it could not. */
export type FillElsewhere = (
  archive: Archive,
  paths: readonly string[],
  onlooker: Onlooker,
) => Promise<boolean>;

/** What a shelf gets from its face. */
export interface ShelfHost {
  readonly files: Files;
  /** Where the index is kept from one start to the next; undefined where there is no place for it. */
  readonly store: string | undefined;
  /** Every path that should be indexed. */
  readonly wanted: () => AsyncIterable<string>;
  /** One line for the user. */
  readonly tell: (problem: string) => void;
  /** Where a thread can be had. */
  readonly inThread?: FillElsewhere;
}

/** An index of many drafts: filled in the background, kept between two starts. */
export class Shelf {
  archive = new Archive();
  /** While it is being filled: files that changed since, which may have been read before. */
  private changed: Set<string> | undefined;
  private filling: Promise<void> = Promise.resolve();
  private loaded: Promise<void> | undefined;

  constructor(private readonly host: ShelfHost) {}

  /** What stands elsewhere than in the draft at `path`. */
  from(path: string): Elsewhere {
    let at = this.archive;
    let view = at.from(path);
    return {
      lookup: (passage) => {
        if (at !== this.archive) view = (at = this.archive).from(path);
        return view.lookup(passage);
      },
    };
  }

  /**
   * Brings the index up to date: in a thread, or in slices between which this one is given back. One filling waits
   * for the other to end, so that what an earlier one read late does not stand over what a later one found.
   */
  async fill(onlooker: Onlooker): Promise<void> {
    const filling = this.filling.then(() => this.fillNow(onlooker));
    this.filling = filling.catch(() => undefined);
    await filling;
  }

  private async fillNow(onlooker: Onlooker): Promise<void> {
    if (onlooker.cancelled()) return;
    const changed = (this.changed = new Set());
    await (this.loaded ??= this.load());
    const paths: string[] = [];
    for await (const path of this.host.wanted()) {
      if (onlooker.cancelled()) return;
      paths.push(path);
    }
    const before = this.archive.version;
    const filled = paths.length > 0 && (await this.host.inThread?.(this.archive, paths, onlooker)) === true;
    if (!filled && !onlooker.cancelled()) await this.fillInSlices(paths, onlooker);
    for (const path of changed) {
      for (const one of [path, ...this.below(path)]) await refreshFile(this.archive, this.host.files, one);
    }
    if (this.changed === changed) this.changed = undefined;
    if (this.archive.version !== before) await this.save();
  }

  /** A file came, or is another than it was. */
  async look(path: string): Promise<void> {
    this.changed?.add(path);
    await refreshFile(this.archive, this.host.files, path);
  }

  /** A file or folder is gone; answers with the files that were known of it. */
  forget(path: string): readonly string[] {
    this.changed?.add(path);
    const gone = [...this.archive.paths()].filter((one) => one === path || one.startsWith(`${path}/`));
    for (const one of gone) this.archive.delete(one);
    return gone;
  }

  private below(folder: string): readonly string[] {
    return [...this.archive.paths()].filter((path) => path.startsWith(`${folder}/`));
  }

  private async load(): Promise<void> {
    const { files, store, tell } = this.host;
    if (store === undefined) return;
    const { archive, problem } = await loadArchive(files, store);
    this.archive = archive;
    if (problem !== undefined) tell(problem);
  }

  private async save(): Promise<void> {
    const { files, store, tell } = this.host;
    if (store === undefined) return;
    try {
      await saveArchive(this.archive, files, store);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      tell(error.message);
    }
  }

  private async fillInSlices(paths: readonly string[], { working, cancelled }: Onlooker): Promise<void> {
    for await (const { done, total } of refreshArchive(this.archive, this.host.files, paths)) {
      if (cancelled()) break;
      working(done, total);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}
