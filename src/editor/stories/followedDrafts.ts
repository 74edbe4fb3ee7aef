import type * as vscode from 'vscode';
import type { Archive, Elsewhere } from '../../archive/archive';
import type { OpenDraft } from '../openDraft';
import { pathOf } from '../paths';
import { Timer } from '../timer';

/** A draft that is being written is compared with the others once it has rested so long. In milliseconds. */
const RESTED = 400;

/** Which stories changed, and which others say the same as one of them now. Paths. */
export interface StoryChange {
  readonly changed: readonly string[];
  readonly repeating: ReadonlySet<string>;
}

/** The drafts in editors: what an editor shows counts, not what is on disk. */
export class FollowedDrafts {
  /** The version of each that was taken in. */
  readonly #taken = new Map<string, number>();
  readonly #resting = new Set<OpenDraft>();
  readonly #rest = new Timer(() => this.#takeRested());

  constructor(
    private readonly archive: () => Archive,
    private readonly elsewhereFor: (uri: vscode.Uri) => Elsewhere | undefined,
    private readonly tell: (change: StoryChange) => void,
  ) {}

  /** What an editor shows may be another than before. */
  published(draft: OpenDraft): void {
    const { uri, version } = draft.document;
    if (this.#taken.get(pathOf(uri)) === version) return;
    this.#resting.add(draft);
    this.#rest.start(RESTED);
  }

  /** What was taken in stands no more: files were read over it, or no editor shows it. */
  forget(path?: string): void {
    if (path === undefined) this.#taken.clear();
    else this.#taken.delete(path);
  }

  stop(): void {
    this.#rest.stop();
  }

  #takeRested(): void {
    const changed: string[] = [];
    const repeating = new Set<string>();
    for (const draft of this.#resting) {
      const { uri, version, isClosed } = draft.document;
      if (isClosed || !draft.published) continue;
      const path = pathOf(uri);
      const shown = draft.current().draft;
      this.#taken.set(path, version);
      this.archive().set(path, `open ${version}`, shown);
      changed.push(path);
      for (const { passage } of shown.blocks) {
        for (const match of this.elsewhereFor(uri)?.lookup(passage) ?? []) repeating.add(match.path);
      }
    }
    this.#resting.clear();
    if (changed.length > 0) this.tell({ changed, repeating });
  }
}
