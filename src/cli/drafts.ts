import { decode, type Encoding } from '../desk/decode';
import { languageOf } from '../draft/language';
import { FileError } from '../desk/files';
import { theHouse } from './theHouse';
import { DraftSession } from '../desk/session';
import type { Review } from '../review/review';
import { startPatternWorker } from './checkPatterns';
import { Compared, type CompareOptions } from './compared';
import { UsageError } from './exit';
import { absolute, nodeFiles } from './nodeFiles';
import { readStandardInput } from './standardInput';
import { findTargets } from './targets';

/** A draft read from disk or standard input, and the session that reviews it. */
export interface OpenDraft {
  readonly path: string;
  readonly encoding: Encoding;
  readonly session: DraftSession;
  readonly review: Review;
}

export interface InputOptions extends CompareOptions {
  readonly stdinFilepath?: string;
}

/**
 * Reads and reviews what the user named, one after the other. A file that cannot be read is said on standard error
 * and the rest goes on; `failed` then tells that the command did not do all its work.
 */
export class Inputs {
  readonly #said = new Set<string>();
  failed = false;
  readonly house = theHouse();

  constructor(
    private readonly paths: readonly string[],
    private readonly options: InputOptions = {},
  ) {}

  async *open(): AsyncGenerator<OpenDraft> {
    const named = this.paths.filter((path) => path !== '-');
    if (this.paths.includes('-')) {
      const path = this.options.stdinFilepath ?? 'stdin.txt';
      yield* this.#review(path, readStandardInput, await Compared.open(this.options, []));
    } else if (this.options.stdinFilepath !== undefined) {
      throw new UsageError('--stdin-filepath goes with standard input; give - as the path.');
    }
    const targets = await findTargets(named, this.house);
    this.#complainOf(await this.house.problems());
    const compared = await Compared.open(
      this.options,
      targets.map((target) => target.path),
    );
    for (const { path } of targets) {
      yield* this.#review(path, () => nodeFiles.read(path), compared);
    }
  }

  /** Says what went wrong with one file, and remembers that something did. */
  complain(error: unknown): void {
    if (!(error instanceof FileError)) throw error;
    process.stderr.write(`copydesk: ${error.message}\n`);
    this.failed = true;
  }

  #complainOf(problems: readonly string[]): void {
    for (const problem of problems.filter((one) => this.#isNew(one))) this.complain(new FileError(problem));
  }

  /** Whether this was not said before in this run: files of one folder share their stylebook's problems. */
  #isNew(line: string): boolean {
    const { size } = this.#said;
    return this.#said.add(line).size > size;
  }

  async *#review(
    path: string,
    read: () => Promise<Uint8Array>,
    compared: Compared,
  ): AsyncGenerator<OpenDraft> {
    try {
      const { text, encoding } = decode(await read(), path);
      const { decisions, problems, notices } = await this.house.decisionsFor(absolute(path));
      this.#complainOf(problems);
      for (const notice of notices.filter((one) => this.#isNew(one))) {
        process.stderr.write(`copydesk: ${notice}\n`);
      }
      const session = new DraftSession(languageOf(path) ?? 'plaintext', {
        ...decisions,
        elsewhere: compared.for(path),
      });
      let review = session.update(text);
      while (await this.house.matchAhead(startPatternWorker)) review = session.update(text);
      for (const line of this.house.paused.filter((one) => this.#isNew(one))) {
        process.stderr.write(`copydesk: ${line}\n`);
      }
      yield { path, encoding, session, review };
    } catch (error) {
      this.complain(error);
    }
  }
}
