/** Where a newsroom's files are read from. Who has files makes one; paths have `/` between their parts. */
export interface Shelf {
  /** The text of a file, or undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  /** What stands in a folder; empty where there is none. */
  list(folder: string): Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
}

/** A path as a file in `folder` writes it: relative to that folder, or absolute. `..` and `.` are worked out. */
export function resolved(folder: string, path: string): string {
  if (/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path)) return path.replace(/\/$/, '');
  const [, head = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/]*)?(.*)$/is.exec(folder) ?? [];
  const parts = rest.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return head + parts.join('/');
}

/** A path seen from a folder above it; undefined where it lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const head = `${folder.replace(/\/$/, '')}/`;
  return path.startsWith(head) ? path.slice(head.length) : undefined;
}
