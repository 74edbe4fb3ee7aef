import type { Dismissal, Dismissed } from '../review/filters/dismissed';
import { FileError, joined, type Files } from './files';

/** Where a workspace keeps what its editors decided to let stand. */
export function ignoredPath(folder: string): string {
  return joined(folder, '.copydesk', 'ignored.json');
}

/** Findings that editors let stand. Immutable; `with` gives a new list. */
export class Ignored {
  readonly #keys: ReadonlySet<string>;

  constructor(readonly list: readonly Dismissal[]) {
    this.#keys = new Set(list.map(keyOf));
  }

  readonly holds: Dismissed = (dismissal) => this.#keys.has(keyOf(dismissal));

  with(...more: readonly Dismissal[]): Ignored {
    return new Ignored([...this.list, ...more.filter((one) => !this.holds(one))]);
  }

  without(...gone: readonly Dismissal[]): Ignored {
    const keys = new Set(gone.map(keyOf));
    return new Ignored(this.list.filter((one) => !keys.has(keyOf(one))));
  }
}

export const NOTHING_IGNORED = new Ignored([]);

/** A rule that may stay silent: about some words or any, in one file or everywhere. */
export interface Exemption {
  readonly rule: string;
  readonly words?: string;
  /** The draft's path. */
  readonly file?: string;
}

/** Whether an exemption lets a finding of a draft stand. Words are the same in capitals and without. */
export function exempts(exemption: Exemption, draft: string, { rule, words }: Dismissal): boolean {
  return (
    exemption.rule === rule &&
    (exemption.words === undefined || exemption.words.toLowerCase() === words.toLowerCase()) &&
    (exemption.file === undefined || exemption.file === draft)
  );
}

/** Position plays no part, and neither does the reason, so that a dismissal survives edits elsewhere. */
function keyOf(one: Dismissal): string {
  return JSON.stringify([one.rule, one.words, one.before, one.after]);
}

/** Reads a folder's dismissals. Throws `FileError` where the file is there but not in form. */
export async function readIgnored(files: Files, folder: string): Promise<Ignored> {
  const path = ignoredPath(folder);
  if (!(await files.exists(path))) return NOTHING_IGNORED;
  const text = new TextDecoder().decode(await files.read(path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FileError(
      `${path}: not valid JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const list = isRecord(value) ? value.ignored : undefined;
  if (!Array.isArray(list) || !list.every(isDismissal)) {
    throw new FileError(`${path}: expected {"version":1,"ignored":[{"rule","words","before","after"}]}.`);
  }
  return new Ignored(list);
}

/** Writes them, one a line and in order, so that two editors' changes merge. */
export async function writeIgnored(files: Files, folder: string, ignored: Ignored): Promise<void> {
  const lines = ignored.list.map((one) => `    ${JSON.stringify(one)}`).sort();
  const text = `{\n  "version": 1,\n  "ignored": [\n${lines.join(',\n')}\n  ]\n}\n`;
  await files.write(ignoredPath(folder), new TextEncoder().encode(text));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDismissal(value: unknown): value is Dismissal {
  return (
    isRecord(value) && ['rule', 'words', 'before', 'after'].every((key) => typeof value[key] === 'string')
  );
}
